package duetalk.actions;

import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Contacts.About;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call has come to, as it is confirmed in its summary.
 *
 * @param balance what was open while the call went on
 * @param about the open invoices, each with what was open of it
 * @param captured what was written down besides the notes; the promise counts only when the outcome is one
 * @param followUpOn when to get in touch again, null when there is no need
 * @param followUpNote what it is about, in the user's words
 */
public record CallReport(
        long clientId,
        Instant startedAt,
        int seconds,
        Channel channel,
        String person,
        Outcome outcome,
        @Nullable Reason reason,
        String notes,
        String path,
        @Nullable Money balance,
        List<About> about,
        Captured captured,
        @Nullable LocalDate followUpOn,
        @Nullable LocalTime followUpAt,
        String followUpNote) {

    public CallReport {
        about = List.copyOf(about);
    }

    /** What was promised, when that is what the call came to. */
    public @Nullable Promised promised() {
        return outcome == Outcome.PROMISE ? captured.promised() : null;
    }
}
