package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.core.calendar.Months;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import duetalk.core.search.Fold;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What may be entered for a value of a letter. */
enum LetterValueKind {
    /** From the book: changed there. */
    FIXED,
    DATE,
    MONEY,
    NUMBER,
    TEXT;

    private static final int MOST = 120;
    private static final int LONGEST = 2_000;

    static LetterValueKind of(String name) {
        return switch (name) {
            case "by", "stop", "begin", "first", "last", "agreed", "missedon", "paidon" -> DATE;
            case "missed", "reduced", "paid" -> MONEY;
            case "parts" -> NUMBER;
            case "clause", "helper", "bureau", "point", "answer", "name" -> TEXT;
            default -> FIXED;
        };
    }

    /** Reads what was typed; empty when nothing was, refuses with a code what it can't be. */
    Optional<Object> read(String typed, Voice voice, String currency, LocalDate today) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case DATE -> voice.dateTyped(typed, today, Months.GREGORIAN);
                    case MONEY -> money(typed, voice, currency);
                    case NUMBER -> number(typed);
                    case TEXT, FIXED -> text(typed);
                });
    }

    private static Money money(String typed, Voice voice, String currency) {
        Money money = voice.amountTyped(typed, currency);
        if (!money.isPositive()) {
            throw new Refusal("VALUE_NOT_POSITIVE");
        }
        return money;
    }

    private static Integer number(String typed) {
        String digits = Fold.digits(typed);
        int number = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
        if (number < 1 || number > MOST) {
            throw new Refusal("PARTS_OUT_OF_RANGE", Map.of("most", MOST));
        }
        return number;
    }

    private static String text(String typed) {
        String clean = Clean.line(typed);
        if (clean.length() > LONGEST) {
            throw new Refusal("VALUE_TOO_LONG", Map.of("most", LONGEST));
        }
        return clean;
    }

    /** A value as it stands in a field. */
    static String typed(Object value, Voice voice) {
        return switch (value) {
            case LocalDate date -> Isolate.open(voice.dates().brief(date));
            case Money money ->
                Isolate.open(
                        voice.amounts().number(money.amount(), money.amount().scale()));
            default -> value.toString();
        };
    }
}
