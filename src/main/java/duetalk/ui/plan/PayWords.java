package duetalk.ui.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.WholeNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What is typed at the table, read; and what lies on it, as it stands in a field. */
record PayWords(Voice voice, String currency, LocalDate today, Months months) {

    /** An amount that is not below nothing. */
    Money money(String text) {
        Money money = text.isBlank() ? Money.zero(currency) : voice.amountTyped(text, currency);
        if (money.isNegative()) {
            throw new Refusal("PLAN_AMOUNT_OUT_OF_RANGE");
        }
        return money;
    }

    int whole(String text) {
        return WholeNumber.typed(voice, text, "PLAN_NUMBER_MISSING");
    }

    LocalDate day(String text) {
        return voice.dateTyped(text, today, months);
    }

    /** Days with commas or spaces between them. */
    List<LocalDate> days(String text) {
        return Arrays.stream(text.split("[,;،\\s]+"))
                .filter(part -> !part.isBlank())
                .map(this::day)
                .sorted()
                .distinct()
                .toList();
    }

    String number(Money money) {
        return Isolate.open(voice.amounts().numberOf(money));
    }

    String day(LocalDate day) {
        return Isolate.open(voice.dates().brief(day));
    }

    String days(List<LocalDate> all) {
        return String.join(", ", all.stream().map(this::day).toList());
    }
}
