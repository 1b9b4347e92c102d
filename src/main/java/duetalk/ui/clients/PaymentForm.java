package duetalk.ui.clients;

import duetalk.actions.ClientStory.Story;
import duetalk.actions.ledger.PaymentQuestions;
import duetalk.actions.ledger.PaymentQuestions.Kind;
import duetalk.actions.ledger.PaymentQuestions.Question;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.Refusal;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A payment that came: how much, when, how, and what of it is for which invoice or charge. */
final class PaymentForm extends VBox {

    private final Voice voice;
    private final Workplace workplace;
    private final Story story;
    private final @Nullable Invoice named;
    private final PaymentQuestions questions;
    private final Set<Long> planned = new HashSet<>();
    private final ComboBox<String> currency;
    private final Label sign = new Label();
    private final TextField amount;
    private final DateField on;
    private final ComboBox<PaymentMethod> method;
    private final TextField note;
    private final TextField fee;
    private final SplitRows split;
    private final Label left = new Label();
    private final InlineQuestion question = new InlineQuestion();
    private boolean byHand;

    PaymentForm(Workplace workplace, Story story, @Nullable Invoice invoice) {
        this.workplace = workplace;
        this.story = story;
        this.named = invoice;
        voice = workplace.voice();
        story.livePlans().stream()
                .filter(plan -> plan.state().isRunning())
                .forEach(plan -> planned.addAll(plan.plan().invoices()));
        questions = new PaymentQuestions(story.invoices(), planned, workplace.today());
        split = new SplitRows(voice, () -> {
            byHand = true;
            left();
        });
        Form fields = new Form();
        fields.note(Isolate.value(story.card().client().name()));
        List<String> all = currencies();
        String first = invoice == null ? all.getFirst() : invoice.total().currency();
        amount = fields.latin(
                voice.say("payment.amount", "currency", voice.amounts().sign(first)),
                invoice == null || !invoice.isOpen()
                        ? ""
                        : Isolate.open(voice.amounts().numberOf(invoice.balance())));
        amount.setId("payment-amount");
        currency = fields.choice(voice.say("payment.currency"), all, first, code -> code);
        currency.setId("payment-currency");
        if (all.size() == 1) {
            fields.getChildren()
                    .remove(
                            fields.getChildren().size() - 2,
                            fields.getChildren().size());
        }
        on = new DateField(voice.say("payment.on"), voice, workplace.today(), workplace.today());
        on.field().setId("payment-on");
        fields.getChildren().add(on);
        method = fields.choice(
                voice.say("payment.method"),
                List.of(PaymentMethod.values()),
                PaymentMethod.TRANSFER,
                value -> voice.name("method", value));
        fields.heading(voice.say("payment.split"));
        fields.getChildren().addAll(split, leftLine());
        note = fields.line(voice.say("payment.reference"), "");
        note.setId("payment-note");
        fee = fields.latin(voice.say("payment.fee"), "");
        fee.setId("payment-fee");
        getChildren().addAll(fields, question);
        amount.textProperty().subscribe(() -> {
            question.close();
            split.ofTotal(typed());
            refill();
        });
        currency.valueProperty().subscribe((before, now) -> rows());
        rows();
    }

    private List<String> currencies() {
        String own = story.card().client().currency();
        Set<String> codes = new LinkedHashSet<>();
        if (story.open().stream().anyMatch(one -> one.total().currency().equals(own))) {
            codes.add(own);
        }
        story.open().forEach(one -> codes.add(one.total().currency()));
        charges().forEach(one -> codes.add(one.left().currency()));
        codes.add(own);
        return List.copyOf(codes);
    }

    private List<Charge> charges() {
        return story.charges().stream().filter(one -> one.left().isPositive()).toList();
    }

    private HBox leftLine() {
        Button find = new Button(voice.say("payment.split.find"));
        find.setId("payment-find");
        find.getStyleClass().add("link");
        find.setOnAction(event -> {
            byHand = false;
            refill();
        });
        left.setId("payment-left");
        left.getStyleClass().add("muted");
        left.setWrapText(true);
        HBox.setHgrow(left, javafx.scene.layout.Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        find.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, left, find);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void rows() {
        String code = currency.getValue();
        byHand = false;
        split.show(
                Stream.concat(
                                story.open().stream(),
                                story.invoices().stream().filter(one -> one.state() == InvoiceState.WRITTEN_OFF))
                        .filter(one -> one.total().currency().equals(code))
                        .toList(),
                charges().stream()
                        .filter(one -> one.left().currency().equals(code))
                        .toList());
        refill();
    }

    private @Nullable Money typed() {
        try {
            return voice.amountTyped(amount.getText(), currency.getValue());
        } catch (Refusal notYet) {
            return null;
        }
    }

    /** Until the user splits it, the list shows the order of allocation: the invoice named, then the oldest. */
    private void refill() {
        Money came = typed();
        if (!byHand && planned.isEmpty() && came != null && came.isPositive()) {
            split.fill(questions.shares(received(came)));
        }
        left();
    }

    private void left() {
        Money came = typed();
        if (came == null || !byHand && !planned.isEmpty()) {
            left.setText(came == null ? "" : voice.say("payment.split.plan"));
            return;
        }
        try {
            Money rest = split.parts().stream().map(part -> part.amount()).reduce(came, Money::minus);
            left.setText(
                    rest.isPositive()
                            ? voice.say("payment.split.left", "amount", rest)
                            : rest.isNegative() ? voice.say("payment.split.above", "amount", rest.negate()) : "");
        } catch (Refusal notYet) {
            left.setText("");
        }
    }

    /** What is known while it is typed: enough to show how it would be counted. */
    private Received received(Money came) {
        return new Received(
                        story.card().client().id(),
                        came,
                        workplace.today(),
                        PaymentMethod.TRANSFER,
                        named == null ? null : named.id(),
                        "")
                .asked(true, false);
    }

    /** Asks what has to be asked, then hands over the payment; refuses what can't be read. */
    void submit(Consumer<Received> record) {
        if (question.accepted()) {
            return;
        }
        String code = currency.getValue();
        Money came = voice.amountTyped(amount.getText(), code);
        Invoice first = named;
        Received received = new Received(
                        story.card().client().id(),
                        came,
                        on.needed(),
                        method.getValue(),
                        first == null ? null : first.id(),
                        note.getText())
                .asked(true, false);
        if (!fee.getText().isBlank()) {
            received = received.withFee(voice.amountTyped(fee.getText(), code));
        }
        ask(byHand ? received.split(split.parts()) : received, EnumSet.noneOf(Kind.class), record);
    }

    private void ask(Received received, Set<Kind> answered, Consumer<Received> record) {
        Question next = questions.of(received).stream()
                .filter(one -> !answered.contains(one.kind()) && !isForPlan(one, received))
                .findFirst()
                .orElse(null);
        if (next == null) {
            record.accept(beside().isPositive() ? received.asked(received.notYetDue(), true) : received);
            return;
        }
        Set<Kind> then = with(answered, next.kind());
        String accept = voice.say("payment.ask.yes");
        String change = voice.say("payment.ask.no");
        switch (next.kind()) {
            case NOT_YET_DUE ->
                question.ask(
                        words(next),
                        voice.say("payment.ask.early.yes"),
                        voice.say("payment.ask.early.no"),
                        () -> ask(received, then, record),
                        () -> ask(received.asked(false, true), with(then, Kind.SURPLUS), record));
            case SURPLUS ->
                question.ask(
                        words(next),
                        accept,
                        change,
                        () -> ask(received.asked(received.notYetDue(), true), then, record),
                        amount::requestFocus);
            case BEFORE_INVOICE ->
                question.ask(
                        words(next),
                        accept,
                        change,
                        () -> ask(received, then, record),
                        () -> on.field().requestFocus());
        }
    }

    /** What running plans ask for beside their invoices is on no invoice, and still no surplus. */
    private boolean isForPlan(Question one, Received received) {
        return one.kind() == Kind.SURPLUS
                && received.parts().isEmpty()
                && one.amount().compareTo(beside()) <= 0;
    }

    private Money beside() {
        String code = currency.getValue();
        return story.livePlans().stream()
                .filter(plan -> plan.plan().currency().equals(code))
                .map(plan -> plan.besides(story.invoices()))
                .reduce(Money.zero(code), Money::plus);
    }

    private static Set<Kind> with(Set<Kind> some, Kind one) {
        Set<Kind> all = EnumSet.of(one);
        all.addAll(some);
        return all;
    }

    private String words(Question one) {
        return switch (one.kind()) {
            case NOT_YET_DUE ->
                voice.say("payment.ask.early", "amount", one.amount(), "invoice", one.invoice(), "date", one.day());
            case SURPLUS -> voice.say("payment.ask.surplus", "amount", one.amount());
            case BEFORE_INVOICE -> voice.say("payment.ask.before", "invoice", one.invoice(), "date", one.day());
        };
    }
}
