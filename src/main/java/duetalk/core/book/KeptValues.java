package duetalk.core.book;

import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.plan.PlanLimits;
import duetalk.core.settings.Settings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Settings of a book as values. A book may come from anywhere, so a setting that is no value counts as none: what is
 * usual is used, and {@link #odd} says which settings those are, so that the user can be told.
 */
public final class KeptValues {

    /** No reminder comes more than a day before. */
    private static final int MOST_MINUTES = 1_440;

    private static final Map<String, Predicate<String>> KNOWN = Map.of(
            "sender.place", text -> of(text, Place::valueOf).isPresent(),
            "sender.form", text -> of(text, AddressForm::valueOf).isPresent(),
            "payments.checked", text -> day(text).isPresent(),
            "plan.limits", text -> PlanLimits.read(text).isPresent(),
            "reminder.minutes", text -> minutes(text).isPresent(),
            "changes", text -> count(text).isPresent());

    private KeptValues() {}

    /** A number of minutes before an hour, 0 for never. */
    public static Optional<Integer> minutes(String text) {
        return of(text, Integer::valueOf).filter(one -> one >= 0 && one <= MOST_MINUTES);
    }

    public static Optional<LocalDate> day(String text) {
        return of(text, LocalDate::parse);
    }

    public static Optional<Long> count(String text) {
        return of(text, Long::valueOf).filter(one -> one >= 0);
    }

    /** What a text means; empty when it means nothing. */
    public static <T> Optional<T> of(String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    /** The names of settings that are no values, in the order of the alphabet. */
    public static List<String> odd(Settings settings) {
        return KNOWN.entrySet().stream()
                .filter(one -> settings.get(one.getKey())
                        .filter(text -> !text.isEmpty())
                        .filter(one.getValue().negate())
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
