package duetalk.ui.call;

import duetalk.actions.ledger.DisputeActs;
import duetalk.core.Refusal;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Disputed;
import duetalk.core.invoices.Invoice;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which invoice the client does not accept, how much of it, and why. */
final class DisputeForm extends VBox {

    private final Voice voice;
    private final ComboBox<Invoice> invoice;
    private final TextField amount;
    private final TextField why;

    DisputeForm(Voice voice, List<Invoice> open, Captured before) {
        this.voice = voice;
        Form fields = new Form();
        Invoice first = open.getFirst();
        invoice = fields.choice(
                voice.say("dispute.invoice"),
                open,
                first,
                one -> voice.say(
                        "dispute.invoice.line",
                        "invoice",
                        new duetalk.text.Ltr(one.number()),
                        "subject",
                        one.subject()));
        amount = fields.latin(voice.say("dispute.amount"), "");
        amount.setId("dispute-amount");
        why = fields.line(voice.say("dispute.why"), "");
        why.setId("dispute-why");
        fields.note(voice.say("dispute.hint"));
        invoice.valueProperty()
                .subscribe(one -> amount.setText(Isolate.open(voice.amounts()
                        .numberOf(before.disputes().stream()
                                .filter(dispute -> dispute.invoiceId() == one.id())
                                .map(Disputed::amount)
                                .findFirst()
                                .orElse(one.isDisputed() ? one.disputed() : one.balance())))));
        getChildren().add(fields);
    }

    /** Refuses more than is open, or nothing. */
    Disputed disputed() {
        Invoice one = invoice.getValue();
        if (one == null) {
            throw new Refusal("NOTHING_TO_DISPUTE");
        }
        Disputed disputed = new Disputed(
                one.id(),
                voice.amountTyped(amount.getText(), one.total().currency()),
                why.getText().strip());
        DisputeActs.check(disputed.amount(), one);
        return disputed;
    }
}
