package duetalk.ui.clients;

import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A payment that came: how much, when, how, and for which invoice. */
final class PaymentForm extends VBox {

    private final Voice voice;
    private final ClientCard card;
    private final TextField amount;
    private final DateField on;
    private final ComboBox<PaymentMethod> method;
    private final ComboBox<Optional<Invoice>> invoice;
    private final TextField note;

    PaymentForm(Workplace workplace, ClientCard card, List<Invoice> open, @Nullable Invoice named) {
        this.card = card;
        voice = workplace.voice();
        Form fields = new Form();
        fields.note(Isolate.value(card.client().name()));
        String currency = named == null ? firstCurrency(open) : named.total().currency();
        amount = fields.latin(
                voice.say("payment.amount", "currency", voice.amounts().sign(currency)),
                named == null ? "" : Isolate.open(voice.amounts().numberOf(named.balance())));
        amount.setId("payment-amount");
        List<Optional<Invoice>> choices = new ArrayList<>(List.of(Optional.empty()));
        open.forEach(one -> choices.add(Optional.of(one)));
        invoice = fields.choice(
                voice.say("payment.invoice"),
                choices,
                Optional.ofNullable(named),
                one -> one.map(each ->
                                voice.say("payment.invoice.line", "invoice", each.number(), "amount", each.balance()))
                        .orElse(voice.say("payment.invoice.oldest")));
        on = new DateField(voice.say("payment.on"), voice, workplace.today(), workplace.today());
        fields.getChildren().add(on);
        method = fields.choice(
                voice.say("payment.method"),
                List.of(PaymentMethod.values()),
                PaymentMethod.TRANSFER,
                value -> voice.name("method", value));
        note = fields.line(voice.say("payment.note"), "");
        getChildren().add(fields);
    }

    private String firstCurrency(List<Invoice> open) {
        return open.isEmpty()
                ? card.client().currency()
                : open.getFirst().total().currency();
    }

    Received received() {
        Optional<Invoice> named = invoice.getValue();
        String currency = named.map(one -> one.total().currency())
                .orElseGet(() -> firstCurrency(
                        invoice.getItems().stream().flatMap(Optional::stream).toList()));
        return new Received(
                card.client().id(),
                voice.amountTyped(amount.getText(), currency),
                on.needed(),
                method.getValue(),
                named.map(Invoice::id).orElse(null),
                note.getText());
    }
}
