package duetalk.core.ladder;

import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides which step is next.
 *
 * @param due the oldest due date of what is undisputed
 * @param undisputed what may be asked for
 * @param lastContact the day on which the client last heard from the user; attempts that reached nobody do not count
 * @param ready what the user has decided or has at hand
 * @param registeredWarningOn when a registered warning was delivered, null when none was
 * @param earlyReason why the user goes on before a stage's least days, in writing; empty when they do not
 */
public record LadderFacts(
        Jurisdiction law,
        ClientKind kind,
        Place place,
        LocalDate due,
        Money undisputed,
        List<StepTaken> taken,
        @Nullable LocalDate lastContact,
        Set<Freeze> freezes,
        Set<Ready> ready,
        @Nullable LocalDate registeredWarningOn,
        String earlyReason) {

    public LadderFacts {
        taken = List.copyOf(taken);
        freezes = Set.copyOf(freezes);
        ready = Set.copyOf(ready);
    }

    /** What a gate may ask the user for. */
    public enum Ready {
        /** They ticked: I intend to do this, and I can. */
        INTENDED,
        /** The client agreed to a stop of work in the terms, and that is on record. */
        SUSPENSION_AGREED,
        /** Statement, information sheet, reply form and financial statement lie ready (England). */
        ENCLOSURES,
        /** The delivery of the registered warning is confirmed. */
        DELIVERY_CONFIRMED
    }

    /** Whether the client asked not to be called, so that they are only written to. */
    boolean isLettersOnly() {
        return freezes.contains(Freeze.STOP_CONTACT);
    }

    /** The day on which a consumer's debt notice went, null when it did not. */
    @Nullable
    LocalDate debtNoticeOn() {
        return taken.stream()
                .filter(step -> step.letter() == StepLetter.DEBT_NOTICE)
                .map(StepTaken::on)
                .reduce((before, last) -> last)
                .orElse(null);
    }
}
