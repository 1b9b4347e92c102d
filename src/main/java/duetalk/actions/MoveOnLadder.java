package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderNote;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ladder.StepTaken;
import java.time.LocalDate;
import java.util.Optional;

/** What the user decides on a ladder: a step skipped or done elsewhere, a rest, other rungs. Each can be taken back. */
public final class MoveOnLadder {

    private final Book book;

    public MoveOnLadder(Book book) {
        this.book = book;
    }

    /** Goes past a step. It counts as no letter, so that no gate opens by it; refuses an empty reason. */
    public long skip(long clientId, Step step, String reason, LocalDate today) {
        return add(new LadderNote(
                0,
                clientId,
                new StepTaken(step.number(), step.stage(), StepLetter.NONE, today, null),
                true,
                reason.strip()));
    }

    /** A step that was done outside the program. Refuses a day to come. */
    public long done(long clientId, Step step, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Refusal("STEP_IN_THE_FUTURE");
        }
        LocalDate answerBy = step.answerDays() == 0 ? null : on.plusDays(step.answerDays());
        return add(new LadderNote(
                0, clientId, new StepTaken(step.number(), step.stage(), step.letter(), on, answerBy), false, ""));
    }

    private long add(LadderNote note) {
        return book.write(stores -> stores.ladders().add(note));
    }

    public boolean takeBack(long noteId) {
        return book.write(stores -> {
            stores.ladders().removeNote(noteId);
            return true;
        });
    }

    /** Lets a ladder rest; answers the rest from before, for undo. */
    public Optional<LadderRest> rest(LadderRest rest) {
        return book.write(stores -> {
            Optional<LadderRest> before = stores.ladders().restOf(rest.clientId());
            stores.ladders().rest(rest);
            return before;
        });
    }

    /** Lets the ladder go on, or puts back the rest that was. */
    public boolean restAgain(long clientId, Optional<LadderRest> before) {
        return book.write(stores -> {
            before.ifPresentOrElse(
                    stores.ladders()::rest, () -> stores.ladders().endRest(clientId));
            return true;
        });
    }

    /** Gives a client a ladder of their own, or that of the country again; answers what was, for undo. */
    public Optional<Ladder> change(long clientId, Optional<Ladder> ladder) {
        return book.write(stores -> {
            Optional<Ladder> before = stores.ladders().own(clientId);
            ladder.ifPresentOrElse(
                    own -> stores.ladders().save(clientId, own),
                    () -> stores.ladders().reset(clientId));
            return before;
        });
    }

    /** Makes a ladder the one of its law. */
    public Jurisdiction save(Ladder ladder) {
        return book.write(stores -> {
            stores.ladders().save(ladder);
            return ladder.law();
        });
    }

    /** Goes back to the ladder that came with the program. */
    public Jurisdiction reset(Jurisdiction law) {
        return book.write(stores -> {
            stores.ladders().reset(law);
            return law;
        });
    }
}
