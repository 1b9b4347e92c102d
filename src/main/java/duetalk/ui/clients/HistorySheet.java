package duetalk.ui.clients;

import duetalk.actions.ledger.InvoiceHistory;
import duetalk.actions.ledger.InvoiceHistory.Line;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every entry about one invoice, oldest first, with what was still to pay after it; what was cancelled is struck. */
final class HistorySheet {

    private final Workplace workplace;
    private final Voice voice;

    HistorySheet(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
    }

    void open(Invoice invoice) {
        workplace
                .tasks()
                .read(
                        () -> new InvoiceHistory(workplace.book())
                                .of(invoice.id(), workplace.clock().getZone()),
                        lines -> show(invoice, lines));
    }

    private void show(Invoice invoice, List<Line> lines) {
        Form form = new Form();
        form.setId("invoice-history");
        form.note(voice.say("history.hint"));
        lines.forEach(line -> form.getChildren().add(row(line)));
        workplace
                .navigator()
                .open(Sheet.toRead(
                        voice.say("history.title", "invoice", invoice.number()), form, voice.say("act.close")));
    }

    private Node row(Line line) {
        Label what = Labels.whole(words(line));
        what.getStyleClass().add(line.cancelled() ? "struck" : "strong");
        VBox words = new VBox(0, what, muted(voice.dates().brief(line.on()) + from(line) + note(line)));
        if (line.cancelled()) {
            words.getChildren().add(muted(voice.say("history.cancelled")));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label amount = amount(line.amount(), line.cancelled() ? "struck" : "muted");
        VBox sums = new VBox(0, amount);
        sums.setAlignment(voice.isRightToLeft() ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        Money balance = line.balance();
        if (balance != null) {
            sums.getChildren().add(amount(balance, "strong"));
        }
        sums.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, words, sums);
        row.getStyleClass().add("interest-line");
        return row;
    }

    private String from(Line line) {
        LocalDate from = line.countsFrom();
        return from == null ? "" : " · " + voice.say("history.counts", "date", from);
    }

    private String note(Line line) {
        return line.note().isEmpty() ? "" : " · " + Isolate.value(line.note());
    }

    private Label amount(Money money, String style) {
        Label label = new Label(voice.amounts().of(money));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label muted(String words) {
        Label label = Labels.whole(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private String words(Line line) {
        boolean negative = line.amount().isNegative();
        return switch (line.kind()) {
            case "PAYMENT_ALLOCATION" -> voice.say(negative ? "history.fellback" : "history.PAYMENT_ALLOCATION");
            case "CREDIT_ALLOCATION" -> voice.say(negative ? "history.fellback" : "history.CREDIT_ALLOCATION");
            case "CHARGE" -> voice.say("history.CHARGE", "what", voice.say("charge." + line.detail()));
            case "DIFFERENCE" -> voice.say("difference.kind." + line.detail());
            case "DISPUTE" -> voice.say("history.DISPUTE." + line.detail());
            case "SETTLEMENT" -> voice.say("history.SETTLEMENT." + line.detail());
            case "INVOICE_MOVED" -> voice.say("history.INVOICE_MOVED", "client", line.detail());
            default -> voice.say("history." + line.kind());
        };
    }
}
