package duetalk.ui.call;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.RestDayWords;
import duetalk.ui.common.Workplace;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Amount, date and method of what the client says they will pay. */
final class PromiseForm extends VBox {

    private final Voice voice;
    private final Money owed;
    private final TextField amount;
    private final DateField due;
    private final ComboBox<PaymentMethod> method;

    /**
     * @param place where the client is: by its months "+1m" is counted
     * @param part whether less than all is meant: then the amount is to be typed
     * @param hint what to know of the promise that it takes the place of, empty for none
     */
    PromiseForm(Workplace workplace, Place place, Money owed, @Nullable Promised before, boolean part, String hint) {
        Months months = workplace.months(place);
        this.owed = owed;
        voice = workplace.voice();
        Form fields = new Form();
        amount = fields.latin(
                voice.say("payment.amount", "currency", voice.amounts().sign(owed.currency())),
                part ? "" : Isolate.open(voice.amounts().numberOf(before == null ? owed : before.amount())));
        amount.setId("promise-amount");
        Label left = new Label();
        left.getStyleClass().add("muted");
        left.setId("promise-left");
        fields.getChildren().add(left);
        amount.textProperty().subscribe(typed -> left.setText(left(typed)));
        due = new DateField(
                voice.say("promise.due"), voice, workplace.today(), before == null ? null : before.dueOn(), months);
        due.field().setId("promise-due");
        due.remark(day -> RestDayWords.of(voice, workplace.rules().days(), place, day));
        fields.getChildren().add(due);
        method = fields.choice(
                voice.say("payment.method"),
                List.of(PaymentMethod.values()),
                before == null ? PaymentMethod.TRANSFER : before.method(),
                value -> voice.name("method", value));
        fields.note(voice.say("promise.hint"));
        if (!hint.isEmpty()) {
            fields.note(hint);
        }
        getChildren().add(fields);
    }

    /** What would still be open, while the amount makes sense. */
    private String left(String typed) {
        try {
            Money rest = owed.minus(voice.amountTyped(typed, owed.currency()));
            return rest.isPositive() ? voice.say("promise.left", "amount", rest) : "";
        } catch (Refusal notYet) {
            return "";
        }
    }

    Promised promised() {
        return new Promised(voice.amountTyped(amount.getText(), owed.currency()), due.needed(), method.getValue());
    }
}
