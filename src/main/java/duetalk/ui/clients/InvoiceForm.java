package duetalk.ui.clients;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
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
    private final ComboBox<ClaimKind> kind;
    private final DateField handedOver;
    private final TextField disputed;
    private final ComboBox<String> currency;

    /** @param claim what the invoice is known to be a claim from */
    InvoiceForm(Workplace workplace, ClientCard card, @Nullable Invoice before, Claim claim) {
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
        Months months = workplace.months(card.client().place());
        DueByTerms byTerms = new DueByTerms(card.terms().term(), months, before == null ? today : before.issued());
        due = new DateField(
                voice.say("invoice.due"), voice, today, before == null ? byTerms.due() : before.due(), months);
        issued.field().setId("invoice-issued");
        due.field().setId("invoice-due");
        follow(byTerms);
        fields.getChildren().addAll(issued, due);
        kind = fields.choice(
                voice.say("invoice.claim"), List.of(ClaimKind.values()), claim.kind(), one -> voice.name("claim", one));
        kind.setId("invoice-claim");
        handedOver = new DateField(voice.say("invoice.handedover"), voice, today, claim.handedOverOn());
        handedOver.field().setId("invoice-handedover");
        fields.getChildren().add(handedOver);
        kind.valueProperty().subscribe(one -> {
            handedOver.setVisible(one == ClaimKind.WORK);
            handedOver.setManaged(one == ClaimKind.WORK);
        });
        disputed = fields.latin(
                voice.say("invoice.disputed.part"),
                before == null || !before.isDisputed()
                        ? ""
                        : Isolate.open(voice.amounts().numberOf(before.disputed())));
        number.setId("invoice-number");
        total.setId("invoice-total");
        getChildren().add(fields);
    }

    private void follow(DueByTerms byTerms) {
        due.field().textProperty().subscribe(any -> {
            try {
                byTerms.due(due.value().orElse(null));
            } catch (Refusal notYet) {
                byTerms.unfinished();
            }
        });
        issued.field()
                .textProperty()
                .addListener(any -> typed(issued).flatMap(byTerms::issued).ifPresent(due::set));
    }

    private static Optional<LocalDate> typed(DateField field) {
        try {
            return field.value();
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    /** What it is a claim from. Refuses a day of handing over that is none. */
    Claim claim() {
        ClaimKind chosen = kind.getValue();
        return new Claim(chosen, chosen == ClaimKind.WORK ? handedOver.value().orElse(null) : null);
    }

    private static List<String> currencies(String first) {
        Set<String> codes = new LinkedHashSet<>(List.of(first));
        codes.addAll(List.of("ILS", "PLN", "GBP", "EUR", "USD", "IRR"));
        return List.copyOf(codes);
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
