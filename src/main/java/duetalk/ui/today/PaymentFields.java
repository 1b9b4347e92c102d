package duetalk.ui.today;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** What stands on the bank statement: which invoices or how much, how much came, and when. */
final class PaymentFields extends HBox {

    private static final String TWO_DECIMALS = "EUR";

    private final Voice voice;
    private final TextField typed;
    private final TextField amount;
    private final TextField day;

    /** @param changed runs whenever something else is to be looked for */
    PaymentFields(Voice voice, Runnable changed) {
        super(8);
        this.voice = voice;
        typed = field("payment-typed", "today.payments.what", 15);
        amount = field("payment-quick-amount", "today.payments.amount", 7);
        day = field("payment-quick-day", "today.payments.day", 10);
        typed.textProperty().subscribe((before, now) -> changed.run());
        amount.textProperty().subscribe((before, now) -> changed.run());
        getChildren().addAll(all());
    }

    private TextField field(String id, String prompt, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(voice.say(prompt));
        field.setAccessibleText(voice.say(prompt));
        field.setPrefColumnCount(columns);
        field.setMinWidth(USE_PREF_SIZE);
        ArrowKeys.install(field);
        return field;
    }

    List<TextField> all() {
        return List.of(typed, amount, day);
    }

    String words() {
        return typed.getText();
    }

    /** What came, empty while it can't be read. */
    Optional<BigDecimal> amount() {
        return number(amount.getText());
    }

    /** A number of any currency, also with grouping signs, as bank statements write amounts. */
    Optional<BigDecimal> number(String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(voice.numberTyped(words));
        } catch (Refusal notPlain) {
            return grouped(words);
        }
    }

    private Optional<BigDecimal> grouped(String words) {
        try {
            return Optional.of(voice.amountTyped(words, TWO_DECIMALS).amount());
        } catch (Refusal notANumber) {
            return Optional.empty();
        }
    }

    /** The day it came: today unless one is typed. Refuses one in the future. */
    LocalDate day(LocalDate today) {
        LocalDate on = day.getText().isBlank() ? today : voice.dateTyped(day.getText(), today, Months.GREGORIAN);
        if (on.isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        return on;
    }

    boolean isFilled() {
        return all().stream().anyMatch(field -> !field.getText().isEmpty());
    }

    void clear() {
        all().forEach(TextField::clear);
    }

    void focus() {
        typed.requestFocus();
    }
}
