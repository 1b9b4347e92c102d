package duetalk.ui.common;

import duetalk.actions.ledger.CancelPayment;
import duetalk.actions.ledger.CorrectPayment;
import duetalk.actions.ledger.CorrectPayment.Corrected;
import duetalk.actions.ledger.ReturnPayment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.PaymentCorrection.Paid;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The sheet on which a payment is corrected, cancelled or returned: what is right, why, and what changes with it. */
final class CorrectionForm extends VBox {

    private static final double HALF = 160;

    private final Workplace workplace;
    private final Voice voice;
    private final Paid paid;
    private final Form fields = new Form();
    private final ReasonChoice reason;
    private final WhatChanges changes;
    private final ObservableBooleanValue ready;
    private @Nullable TextField amount;
    private @Nullable DateField day;
    private @Nullable ComboBox<PaymentMethod> method;

    private CorrectionForm(Workplace workplace, Paid paid) {
        super(8);
        getStyleClass().add("form");
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.paid = paid;
        reason = new ReasonChoice(voice);
        reason.keysIn(this);
        changes = new WhatChanges(workplace);
        ready = reason.given();
    }

    static CorrectionForm toCorrect(Workplace workplace, Paid paid) {
        CorrectionForm form = new CorrectionForm(workplace, paid);
        form.amountAndMethod();
        form.day("payment.on", paid.payment().on());
        return form.complete(() -> {
            Corrected right = form.corrected();
            LocalDate today = workplace.today();
            return PaymentCorrection.trial(
                    paid,
                    right.amount(),
                    book -> new CorrectPayment(book)
                            .correctEntry(paid.payment().id(), right, "?", today, workplace.now()));
        });
    }

    static CorrectionForm toCancel(Workplace workplace, Paid paid) {
        CorrectionForm form = new CorrectionForm(workplace, paid);
        return form.complete(() -> PaymentCorrection.trial(
                paid,
                null,
                book -> new CancelPayment(book).cancel(paid.payment().id(), "?", workplace.now())));
    }

    static CorrectionForm toReturn(Workplace workplace, Paid paid) {
        CorrectionForm form = new CorrectionForm(workplace, paid);
        form.day("returnpayment.on", workplace.today());
        form.reason.choose(ReasonChoice.Reason.BOUNCED);
        return form.complete(() -> {
            LocalDate on = form.day();
            LocalDate today = workplace.today();
            return PaymentCorrection.trial(
                    paid,
                    null,
                    book -> new ReturnPayment(book).giveEntry(paid.payment().id(), on, "", today, workplace.now()));
        });
    }

    private CorrectionForm complete(java.util.function.Supplier<WhatChanges.Trial> trial) {
        Label whom = Labels.of(
                voice.say(
                        "correct.of",
                        "client",
                        paid.card().client().name(),
                        "amount",
                        paid.payment().amount(),
                        "date",
                        paid.payment().on()),
                "muted");
        getChildren().addAll(whom, credit());
        if (!fields.getChildren().isEmpty()) {
            getChildren().add(fields);
        }
        getChildren().addAll(reason, changes);
        TextField typed = amount;
        if (typed != null) {
            typed.textProperty().subscribe(() -> changes.show(trial));
        }
        DateField on = day;
        if (on != null) {
            on.field().textProperty().subscribe(() -> changes.show(trial));
        }
        changes.show(trial);
        return this;
    }

    private HBox credit() {
        Label words =
                new Label(voice.say("correct.creditnow"), Icons.small(Material2OutlinedAL.ACCOUNT_BALANCE_WALLET));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sum = new Label(voice.amounts().of(paid.credit()));
        sum.getStyleClass().add("strong");
        HBox box = new HBox(8, words, gap, sum);
        box.getStyleClass().add("strip");
        return box;
    }

    /** Side by side, so that what changes with them is in sight. */
    private void amountAndMethod() {
        HBox line = new HBox(12, amount(), method());
        line.getChildren().forEach(one -> HBox.setHgrow(one, Priority.ALWAYS));
        fields.getChildren().add(line);
    }

    private Form amount() {
        Form column = new Form();
        TextField field = column.latin(
                voice.say(
                        "payment.amount",
                        "currency",
                        voice.amounts().sign(paid.payment().currency())),
                Isolate.open(voice.amounts().numberOf(paid.payment().amount())));
        field.setId("correct-amount");
        column.note(voice.say("correct.was", "amount", paid.payment().amount()));
        column.setPrefWidth(HALF);
        amount = field;
        return column;
    }

    private void day(String key, LocalDate value) {
        DateField field = new DateField(voice.say(key), voice, workplace.today(), value);
        field.field().setId("correct-day");
        fields.getChildren().add(field);
        day = field;
    }

    private Form method() {
        Form column = new Form();
        ComboBox<PaymentMethod> box = column.choice(
                voice.say("payment.method"),
                List.of(PaymentMethod.values()),
                PaymentMethod.valueOf(paid.payment().detail()),
                value -> voice.name("method", value));
        box.setId("correct-method");
        column.setPrefWidth(HALF);
        method = box;
        return column;
    }

    ObservableBooleanValue ready() {
        return ready;
    }

    String reason() {
        return reason.text();
    }

    LocalDate day() {
        DateField field = day;
        return field == null ? paid.payment().on() : field.needed();
    }

    Corrected corrected() {
        TextField field = amount;
        ComboBox<PaymentMethod> box = method;
        Money right = field == null
                ? paid.payment().amount()
                : voice.amountTyped(field.getText(), paid.payment().currency());
        PaymentMethod how = box == null ? PaymentMethod.valueOf(paid.payment().detail()) : box.getValue();
        return new Corrected(right, day(), how, paid.payment().note());
    }
}
