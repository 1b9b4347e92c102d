package duetalk.ui.clients;

import duetalk.ui.clients.InterestModel.Line;
import duetalk.ui.clients.InterestModel.Style;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what may be asked for paying late. It only shows: nothing is charged here. */
final class InterestSheet {

    private final Workplace workplace;
    private final InterestModel.Reckoning reckoning;

    InterestSheet(Workplace workplace, InterestModel.Reckoning reckoning) {
        this.workplace = workplace;
        this.reckoning = reckoning;
    }

    void open() {
        Form form = new Form();
        form.setId("interest");
        form.note(workplace.voice().say("interest.hint"));
        reckoning.lines().forEach(line -> form.getChildren().add(node(line)));
        workplace
                .navigator()
                .open(Sheet.toRead(reckoning.title(), form, workplace.voice().say("act.close")));
    }

    private static Node node(Line line) {
        Label words = Labels.whole(line.words());
        switch (line.style()) {
            case MUTED -> words.getStyleClass().add("muted");
            case WARNING -> words.getStyleClass().add("warning");
            case TOTAL -> words.getStyleClass().add("strong");
            case SENTENCE, LINE -> {}
        }
        if (line.amount().isEmpty()) {
            return words;
        }
        VBox left = new VBox(2, words);
        if (!line.detail().isEmpty()) {
            Label detail = Labels.whole(line.detail());
            detail.getStyleClass().add("muted");
            left.getChildren().add(detail);
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        Label amount = new Label(line.amount());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        amount.getStyleClass().add(line.style() == Style.TOTAL ? "strong" : "muted");
        HBox row = new HBox(12, left, amount);
        row.getStyleClass().add("interest-line");
        return row;
    }
}
