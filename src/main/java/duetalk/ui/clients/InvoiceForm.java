package duetalk.ui.clients;

import duetalk.core.Refusal;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that is entered of an invoice. */
final class InvoiceForm extends VBox {

    private final Voice voice;
    private final ClientCard card;
    private final @Nullable Invoice before;
    private final TextField number;
    private final DateField issued;
    private final DateField due;
    private final TextField total;
    private final TextField subject;
    private final TextField disputed;
    private final ComboBox<String> currency;
    private LocalDate following;

    InvoiceForm(Workplace workplace, ClientCard card, @Nullable Invoice before) {
        this.card = card;
        this.before = before;
        voice = workplace.voice();
        LocalDate today = workplace.today();
        String first =
                before == null ? card.client().currency() : before.total().currency();
        Form fields = new Form();
        number = fields.latin(voice.say("invoice.number"), before == null ? "" : before.number());
        total = fields.latin(
                voice.say("invoice.amount"),
                before == null ? "" : Isolate.open(voice.amounts().numberOf(before.total())));
        currency = fields.choice(voice.say("invoice.currency"), currencies(first), first, code -> code);
        currency.setId("invoice-currency");
        subject = fields.line(voice.say("invoice.subject"), before == null ? "" : before.subject());
        issued = new DateField(voice.say("invoice.issued"), voice, today, before == null ? today : before.issued());
        following = card.terms().term().due(before == null ? today : before.issued());
        due = new DateField(voice.say("invoice.due"), voice, today, before == null ? following : before.due());
        issued.field().setId("invoice-issued");
        due.field().setId("invoice-due");
        issued.field().textProperty().subscribe((was, now) -> follow());
        fields.getChildren().addAll(issued, due);
        disputed = fields.latin(
                voice.say("invoice.disputed.part"),
                before == null || !before.isDisputed()
                        ? ""
                        : Isolate.open(voice.amounts().numberOf(before.disputed())));
        number.setId("invoice-number");
        total.setId("invoice-total");
        getChildren().add(fields);
    }

    private static List<String> currencies(String first) {
        Set<String> codes = new LinkedHashSet<>(List.of(first));
        codes.addAll(List.of("ILS", "PLN", "GBP", "EUR", "USD", "IRR"));
        return List.copyOf(codes);
    }

    /** A due date that nobody set by hand follows the day of the invoice. */
    private void follow() {
        try {
            Optional<LocalDate> day = issued.value();
            if (day.isPresent() && due.value().filter(following::equals).isPresent()) {
                following = card.terms().term().due(day.get());
                due.set(following);
            }
        } catch (Refusal notADayYet) {
            // it stays until there is one
        }
    }

    Invoice invoice() {
        String code = currency.getValue();
        Money amount = voice.amountTyped(total.getText(), code);
        Money part = disputed.getText().isBlank() ? Money.zero(code) : voice.amountTyped(disputed.getText(), code);
        Invoice old = before;
        if (old == null) {
            return Invoice.fresh(
                            card.client().id(),
                            number.getText(),
                            issued.needed(),
                            due.needed(),
                            amount,
                            subject.getText())
                    .withDisputed(part);
        }
        return new Invoice(
                old.id(),
                old.clientId(),
                number.getText(),
                issued.needed(),
                due.needed(),
                amount,
                in(code, old.paid()),
                in(code, old.credited()),
                in(code, old.settled()),
                subject.getText(),
                part,
                in(code, old.writtenOff()));
    }

    /** Nothing is nothing in any currency; what is more can't be in another, and is refused when it is saved. */
    private static Money in(String code, Money sum) {
        return sum.isZero() ? Money.zero(code) : sum;
    }
}
