package duetalk.actions;

import duetalk.core.book.KeptValues;
import duetalk.core.book.Stores;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the payments in the book are known to be complete: letters about money that came already are worse than late
 * ones.
 *
 * @param lastPayment the newest day on which a payment came, null for none
 * @param checked the day on which the user last said that nothing is missing, null for never
 */
public record PaymentsSeen(
        @Nullable LocalDate lastPayment, @Nullable LocalDate checked) {

    private static final String CHECKED = "payments.checked";
    private static final int FRESH_DAYS = 3;

    public static PaymentsSeen of(Stores stores) {
        return new PaymentsSeen(
                stores.invoices().lastPaymentDay(),
                stores.settings().get(CHECKED).flatMap(KeptValues::day).orElse(null));
    }

    /** Notes that nothing came in up to today. */
    public static void check(Stores stores, LocalDate today) {
        stores.settings().put(CHECKED, today.toString());
    }

    /** The newer of both days. */
    public Optional<LocalDate> upTo() {
        if (lastPayment == null || checked != null && checked.isAfter(lastPayment)) {
            return Optional.ofNullable(checked);
        }
        return Optional.of(lastPayment);
    }

    /** Whether nobody has looked for so long that the user should before a letter goes. */
    public boolean isOld(LocalDate today) {
        return upTo().map(day -> day.plusDays(FRESH_DAYS).isBefore(today)).orElse(false);
    }
}
