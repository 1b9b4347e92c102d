package duetalk.actions;

import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a call has come to, as it is confirmed in its summary.
 *
 * @param balance what was open while the call went on
 * @param followUpOn when to get in touch again, null when there is no need
 */
public record CallReport(
        long clientId,
        Instant startedAt,
        int seconds,
        String person,
        Outcome outcome,
        @Nullable Reason reason,
        String notes,
        String path,
        @Nullable Money balance,
        @Nullable Promised promised,
        @Nullable LocalDate followUpOn,
        @Nullable LocalTime followUpAt) {}
