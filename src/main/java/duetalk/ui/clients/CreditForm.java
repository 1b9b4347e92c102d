package duetalk.ui.clients;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A credit note: how much comes off an invoice, and why. */
final class CreditForm extends VBox {

    private final Voice voice;
    private final Invoice invoice;
    private final TextField amount;
    private final TextField reason;

    CreditForm(Workplace workplace, Invoice invoice) {
        this.invoice = invoice;
        voice = workplace.voice();
        Form fields = new Form();
        fields.note(voice.say("payment.invoice.line", "invoice", invoice.number(), "amount", invoice.balance()));
        amount = fields.latin(
                voice.say(
                        "payment.amount",
                        "currency",
                        voice.amounts().sign(invoice.total().currency())),
                "");
        reason = fields.line(voice.say("credit.reason"), "");
        getChildren().add(fields);
    }

    Money amount() {
        return voice.amountTyped(amount.getText(), invoice.total().currency());
    }

    String reason() {
        return reason.getText();
    }
}
