package duetalk.core.ladder;

import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one client's debt: from this follows where they stand on their ladder.
 *
 * @param due the oldest due date of what is undisputed
 * @param undisputed what may be asked for; nothing when all is disputed
 * @param notes steps marked by hand
 * @param talks the days of the conversations; the last alone is enough to know what is next
 * @param lastContact the day on which the client last heard from the user, null for none; attempts do not count
 */
public record Debt(
        Jurisdiction law,
        ClientKind kind,
        Place place,
        LocalDate due,
        Money undisputed,
        List<LetterSent> letters,
        List<LadderNote> notes,
        List<LocalDate> talks,
        @Nullable LocalDate lastContact,
        Set<Freeze> freezes) {

    public Debt {
        letters = List.copyOf(letters);
        notes = List.copyOf(notes);
        talks = List.copyOf(talks);
        freezes = Set.copyOf(freezes);
    }

    /** The steps of a ladder that were taken for this debt. */
    public List<StepTaken> taken(Ladder ladder) {
        return LadderPath.of(ladder, due, letters, notes, talks);
    }

    /**
     * Everything that decides the next step of a ladder.
     *
     * @param ready what the user has decided or has at hand
     * @param earlyReason why the user goes on before a stage's least days; empty when they do not
     */
    public LadderFacts facts(Ladder ladder, Set<Ready> ready, String earlyReason) {
        return new LadderFacts(
                law,
                kind,
                place,
                due,
                undisputed,
                taken(ladder),
                lastContact,
                freezes,
                confirmed(ready),
                registeredWarning(),
                earlyReason);
    }

    /** Who notes the day of delivery of a fixed-sum warning says that its delivery is confirmed. */
    private Set<Ready> confirmed(Set<Ready> ready) {
        boolean delivered = notes.stream().anyMatch(note -> isWarning(note, StepLetter.FIXED_SUM_WARNING));
        Set<Ready> all = new HashSet<>(ready);
        if (delivered) {
            all.add(Ready.DELIVERY_CONFIRMED);
        }
        return all;
    }

    private boolean isWarning(LadderNote note, StepLetter warning) {
        return !note.skipped()
                && note.step().letter() == warning
                && note.step().on().isAfter(due);
    }

    /** A registered warning goes outside the program: the user marks when it was delivered. */
    private @Nullable LocalDate registeredWarning() {
        return notes.stream()
                .filter(note -> isWarning(
                        note, law == Jurisdiction.IL ? StepLetter.FIXED_SUM_WARNING : StepLetter.REGISTER_WARNING))
                .map(note -> note.step().on())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
