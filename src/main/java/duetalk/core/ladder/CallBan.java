package duetalk.core.ladder;

import duetalk.core.clients.Client;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a client may not be called: the law pauses the debt, or they asked not to be. They may still call themselves.
 *
 * @param until the first day on which it ends, null when no end is known
 */
public record CallBan(Freeze why, @Nullable LocalDate until) {

    /** What forbids a call on a day; empty when nothing does. The law comes before the client's wish. */
    public static Optional<CallBan> of(Client client, Optional<LadderRest> rest, LocalDate day) {
        Optional<CallBan> byLaw = rest.filter(
                        one -> one.holdsOn(day) && one.freeze().isSilence())
                .map(one -> new CallBan(one.freeze(), one.until()));
        return byLaw.or(
                () -> client.doNotContact() ? Optional.of(new CallBan(Freeze.STOP_CONTACT, null)) : Optional.empty());
    }
}
