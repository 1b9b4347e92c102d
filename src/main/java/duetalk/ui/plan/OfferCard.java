package duetalk.ui.plan;

import duetalk.core.money.Money;
import duetalk.core.plan.Offer;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffers.Choice;
import duetalk.text.Voice;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.ProseLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One of the offers side by side. Its labels stay and only their words change, so that a slider can be followed. */
final class OfferCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Voice voice;
    private final OfferWords words;
    private final FontIcon radio = new FontIcon(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
    private final Label title = new Label();
    private final Label total = new Label();
    private final VBox rows = new VBox(4);
    private final List<Label> labels = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Label sign = new ProseLabel();
    private final FontIcon signIcon = new FontIcon(Material2OutlinedAL.CHECK);

    OfferCard(Voice voice, int number, Runnable choose) {
        this.voice = voice;
        this.words = new OfferWords(voice);
        setId("offer-" + number);
        getStyleClass().add("offer");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setFocusTraversable(false);
        radio.getStyleClass().add("icon");
        title.getStyleClass().add("name");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, radio, title, Keys.hint(String.valueOf(number)));
        head.setAlignment(Pos.CENTER_LEFT);
        total.getStyleClass().addAll("figure", "offer-total");
        total.setId("offer-total-" + number);
        sign.setId("offer-sign-" + number);
        sign.setGraphic(signIcon);
        VBox gap = new VBox();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(head, total, rows, gap, sign);
        setOnMouseClicked(event -> choose.run());
        HBox.setHgrow(this, Priority.ALWAYS);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(256);
    }

    void show(Choice choice, PlanLimits limits, Optional<Money> agency, boolean chosen) {
        Offer offer = choice.offer();
        pseudoClassStateChanged(CHOSEN, chosen);
        icon(radio, chosen ? Material2OutlinedMZ.RADIO_BUTTON_CHECKED : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
        title.setText(words.title(choice));
        total.setText(voice.amounts().of(offer.total()));
        show(words.rows(offer, agency));
        boolean inside = offer.crossed().isEmpty();
        sign.setText(words.sign(offer, limits));
        Labels.style(sign, "label", inside ? "muted" : "warning");
        icon(signIcon, inside ? Material2OutlinedAL.CHECK : Material2OutlinedMZ.WARNING);
        Labels.style(signIcon, inside ? "icon" : "warning-icon");
        setAccessibleText(title.getText() + " " + total.getText() + " " + sign.getText());
    }

    private static void text(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }

    private static void icon(FontIcon icon, Ikon code) {
        if (!code.equals(icon.getIconCode())) {
            icon.setIconCode(code);
        }
    }

    private void show(List<OfferWords.Row> now) {
        while (labels.size() < now.size()) {
            rows.getChildren().add(row());
        }
        for (int i = 0; i < labels.size(); i++) {
            boolean used = i < now.size();
            Node line = rows.getChildren().get(i);
            line.setVisible(used);
            line.setManaged(used);
            if (used) {
                text(labels.get(i), now.get(i).label());
                text(values.get(i), now.get(i).value());
            }
        }
    }

    private Node row() {
        Label label = Labels.of("", "muted");
        label.setWrapText(false);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        labels.add(label);
        values.add(value);
        return new HBox(8, label, value);
    }
}
