package duetalk.ui.call;

import duetalk.actions.ClientStory.Story;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.letters.Letter;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The invoices with what came of each, and the letters as they were written: to look at while talking. */
record PapersSheet(Voice voice, Story story, ZoneId zone) {

    Sheet sheet() {
        VBox all = new VBox(8);
        all.setId("call-papers");
        all.getChildren().add(Labels.heading(voice.say("call.invoices")));
        story.invoices().stream().filter(Invoice::isOpen).map(this::invoice).forEach(all.getChildren()::add);
        all.getChildren().add(Labels.heading(voice.say("papers.letters")));
        if (story.letters().isEmpty()) {
            all.getChildren().add(Labels.of(voice.say("papers.noletters"), "muted"));
        }
        story.letters().stream().map(this::letter).forEach(all.getChildren()::add);
        return Sheet.toRead(voice.say("papers.title"), all, voice.say("papers.close"));
    }

    private Node invoice(Invoice invoice) {
        List<Node> lines = new ArrayList<>();
        lines.add(Labels.of(Isolate.leftToRight(invoice.number()) + "  " + Isolate.value(invoice.subject()), "strong"));
        lines.add(Labels.of(
                voice.say("papers.invoice", "issued", invoice.issued(), "due", invoice.due(), "total", invoice.total()),
                "plain"));
        if (invoice.credited().isPositive()) {
            lines.add(Labels.of(voice.say("papers.credited", "amount", invoice.credited()), "plain"));
        }
        story.payments().stream()
                .filter(payment -> payment.invoiceId() != null && payment.invoiceId() == invoice.id())
                .map(this::payment)
                .forEach(lines::add);
        lines.add(Labels.of(voice.say("papers.open", "amount", invoice.balance()), "strong"));
        if (invoice.isDisputed()) {
            lines.add(Labels.of(voice.say("papers.disputed", "amount", invoice.disputed()), "danger"));
        }
        VBox box = new VBox(2);
        box.getChildren().addAll(lines);
        box.getStyleClass().add("paper");
        return box;
    }

    private Node payment(Payment payment) {
        return Labels.of(voice.say("papers.payment", "amount", payment.amount(), "date", payment.on()), "money-came");
    }

    private Node letter(Letter letter) {
        Label body = Labels.of(letter.body(), "plain");
        boolean turned = Voice.isRightToLeft(letter.language());
        VBox paper = new VBox(body);
        paper.setNodeOrientation(
                turned ? javafx.geometry.NodeOrientation.RIGHT_TO_LEFT : javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        if (letter.language() == duetalk.core.clients.Language.FA) {
            body.getStyleClass().add("heard-fa");
        }
        TitledPane pane = new TitledPane(
                voice.say(
                        "papers.letter",
                        "date",
                        LocalDate.ofInstant(letter.keptAt(), zone),
                        "subject",
                        letter.subject()),
                paper);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
