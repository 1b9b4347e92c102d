package duetalk.ui.clients;

import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How much, when and why: what the small acts on an invoice, a charge or a credit have in common. */
final class MoneyForm<K extends Enum<K>> extends VBox {

    private final Voice voice;
    private final Workplace workplace;
    private final Form fields = new Form();
    private @Nullable ComboBox<K> kind;
    private @Nullable TextField amount;
    private @Nullable DateField day;
    private @Nullable TextField reason;
    private String currency = "";

    MoneyForm(Workplace workplace, String what) {
        this.workplace = workplace;
        voice = workplace.voice();
        fields.note(what);
        getChildren().add(fields);
    }

    MoneyForm<K> note(String words) {
        fields.note(words);
        return this;
    }

    /** Which of a few kinds; {@code names} is the group of their words. */
    MoneyForm<K> kinds(String label, List<K> values, String names) {
        ComboBox<K> box = fields.choice(voice.say(label), values, values.getFirst(), value -> voice.name(names, value));
        box.setId("act-kind");
        kind = box;
        return this;
    }

    /** @param proposed what stands in the field; nothing leaves it empty */
    MoneyForm<K> amount(Money proposed) {
        currency = proposed.currency();
        TextField field = fields.latin(
                voice.say("payment.amount", "currency", voice.amounts().sign(currency)),
                proposed.isPositive() ? Isolate.open(voice.amounts().numberOf(proposed)) : "");
        field.setId("act-amount");
        amount = field;
        return this;
    }

    MoneyForm<K> day(String label) {
        DateField field = new DateField(voice.say(label), voice, workplace.today(), workplace.today());
        field.field().setId("act-day");
        fields.getChildren().add(field);
        day = field;
        return this;
    }

    MoneyForm<K> reason(String label) {
        TextField field = fields.line(voice.say(label), "");
        field.setId("act-reason");
        reason = field;
        return this;
    }

    /** Whether the reason is there; always, where none is asked for. */
    BooleanExpression reasoned() {
        TextField field = reason;
        return field == null
                ? new SimpleBooleanProperty(true)
                : Bindings.createBooleanBinding(() -> !field.getText().isBlank(), field.textProperty());
    }

    Money amount() {
        return voice.amountTyped(Objects.requireNonNull(amount).getText(), currency);
    }

    boolean isEmpty() {
        return Objects.requireNonNull(amount).getText().isBlank();
    }

    LocalDate day() {
        return Objects.requireNonNull(day).needed();
    }

    String reason() {
        return Objects.requireNonNull(reason).getText();
    }

    K kind() {
        return Objects.requireNonNull(kind).getValue();
    }
}
