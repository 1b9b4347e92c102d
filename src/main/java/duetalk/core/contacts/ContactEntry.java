package duetalk.core.contacts;

import duetalk.core.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One logged call, letter, e-mail, message or visit. Never changed afterwards: an addition corrects it.
 *
 * @param person with whom, as the user calls them
 * @param seconds how long it took, 0 when that has no meaning
 * @param path the steps taken through the script, as codes
 * @param balance what was open at that time, null when nothing was
 * @param correctsId the entry that this one adds to or corrects
 */
public record ContactEntry(
        long id,
        long clientId,
        Instant at,
        Channel channel,
        Outcome outcome,
        @Nullable Reason reason,
        String person,
        int seconds,
        String notes,
        String path,
        @Nullable Money balance,
        @Nullable Long correctsId) {

    /** Whether the right person was spoken to, by voice or in person. */
    public boolean isTalk() {
        boolean spoken = channel == Channel.CALL || channel == Channel.INCOMING_CALL || channel == Channel.VISIT;
        boolean reached = outcome.kind() == Outcome.Kind.REACHED || outcome.kind() == Outcome.Kind.AGREED;
        return spoken && reached && correctsId == null;
    }

    /** Whether the client heard from the user: a conversation, a letter or a message, not an attempt. */
    public boolean isHeard() {
        return !outcome.isUnanswered() && correctsId == null;
    }
}
