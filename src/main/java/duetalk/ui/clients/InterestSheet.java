package duetalk.ui.clients;

import duetalk.core.invoices.Invoice;
import duetalk.ui.clients.InterestModel.Bookable;
import duetalk.ui.clients.InterestModel.Line;
import duetalk.ui.clients.InterestModel.Style;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what may be asked for paying late; each part can be booked as a charge from here. */
final class InterestSheet {

    private final Workplace workplace;
    private final InterestModel.Reckoning reckoning;
    private final Invoice invoice;
    private final Runnable then;

    /** @param then runs when a charge was booked */
    InterestSheet(Workplace workplace, Invoice invoice, InterestModel.Reckoning reckoning, Runnable then) {
        this.workplace = workplace;
        this.invoice = invoice;
        this.then = then;
        this.reckoning = reckoning;
    }

    void open() {
        Form form = new Form();
        form.setId("interest");
        form.note(workplace.voice().say("interest.hint"));
        reckoning.lines().forEach(line -> form.getChildren().add(node(line)));
        reckoning.bookable().forEach(one -> form.getChildren().add(button(one)));
        workplace
                .navigator()
                .open(Sheet.toRead(reckoning.title(), form, workplace.voice().say("act.close")));
    }

    private Button button(Bookable one) {
        var voice = workplace.voice();
        Button book = new Button(
                voice.say("interest.book", "what", voice.name("charge", one.kind()), "amount", one.amount()));
        book.setId("book-" + one.kind());
        book.setWrapText(true);
        book.setOnAction(event -> new MoneyActs(workplace).charge(invoice, one.kind(), one.amount(), then));
        return book;
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
