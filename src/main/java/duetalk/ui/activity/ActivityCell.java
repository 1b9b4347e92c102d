package duetalk.ui.activity;

import duetalk.text.Voice;
import duetalk.ui.activity.ActivityReader.Rests;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** An act in the list; the first of a day stands under the name of the day. */
final class ActivityCell extends ListCell<Entry> {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Voice voice;
    private final ActivityModel model;
    private final Function<Entry, @Nullable Rests> rests;
    private final Label day = new Label();
    private final HBox heading = new HBox(day);
    private final Label hour = new Label();
    private final FontIcon icon = Icons.small(Material2OutlinedAL.HISTORY);
    private final Label what = new Label();
    private final Label about = new Label();
    private final Label amount = new Label();
    private final Label quiet = new Label();
    private final Button link = new Button();
    private final Label key = Keys.hint("U");
    private final HBox row;
    private final VBox box;

    /**
     * @param rests what is known to rest on an act, null while nobody looked
     * @param acting does what an act offers
     */
    ActivityCell(Voice voice, ActivityModel model, Function<Entry, @Nullable Rests> rests, Consumer<Entry> acting) {
        this.voice = voice;
        this.model = model;
        this.rests = rests;
        day.getStyleClass().add("strong");
        heading.getStyleClass().add("activity-day");
        hour.getStyleClass().add("activity-hour");
        what.getStyleClass().addAll("strong", "activity-what");
        about.getStyleClass().addAll("muted", "activity-about");
        amount.getStyleClass().addAll("strong", "activity-amount");
        quiet.getStyleClass().add("muted");
        quiet.setMinWidth(Region.USE_PREF_SIZE);
        link.getStyleClass().addAll("link", "activity-do");
        link.setFocusTraversable(false);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            Entry entry = getItem();
            if (entry != null) {
                acting.accept(entry);
            }
        });
        HBox act = new HBox(quiet, link, key);
        act.getStyleClass().add("activity-act");
        VBox words = new VBox(2, what, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(hour, icon, words, amount, act);
        row.getStyleClass().add("activity-row");
        box = new VBox(heading, row);
        setPrefWidth(0);
        selectedProperty().subscribe(this::offer);
        hoverProperty().subscribe(this::offer);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : box);
        if (entry == null || empty) {
            return;
        }
        LocalDate date = model.day(entry);
        int index = getIndex();
        boolean first = index <= 0
                || index >= getListView().getItems().size()
                || !model.day(getListView().getItems().get(index - 1)).equals(date);
        heading.setVisible(first);
        heading.setManaged(first);
        day.setText(voice.dates().weekday(date));
        hour.setText(model.hour(entry));
        icon.setIconCode(ActIcons.of(entry.act()));
        what.setText(model.what(entry));
        about.setText(model.about(entry, rests.apply(entry)));
        amount.setText(model.amount(entry));
        row.pseudoClassStateChanged(UNDONE, entry.undoneBy() != null);
        offer();
    }

    /** Only the row that is chosen or pointed at shows its act as a link, with its key. */
    private void offer() {
        Entry entry = getItem();
        if (entry == null || isEmpty()) {
            return;
        }
        Offer offer = model.offer(entry, rests.apply(entry));
        boolean live = (isSelected() || isHover()) && offer != Offer.SINCE && offer != Offer.NONE;
        String words = offer == Offer.NONE ? "" : voice.name("activity.act", offer);
        quiet.setText(words);
        link.setText(words);
        key.setText(key(offer));
        show(quiet, !live);
        show(link, live);
        show(key, live && isSelected());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String key(Offer offer) {
        return switch (offer) {
            case CORRECT -> "E";
            case REDO -> "R";
            case ADD -> "A";
            default -> "U";
        };
    }
}
