package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.followups.DayMark;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import java.time.Instant;
import java.time.LocalDate;

/** Leaves a client for a later day. */
public final class PutOff {

    private final Book book;

    public PutOff(Book book) {
        this.book = book;
    }

    /** What was noted, with which it can be undone. */
    public record Noted(long followUpId, long markId) {}

    /** Refuses a day that is not after today. */
    public Noted until(long clientId, LocalDate day, LocalDate today, Instant now) {
        if (!day.isAfter(today)) {
            throw new Refusal("PUT_OFF_TO_THE_PAST");
        }
        return book.write(stores -> new Noted(
                stores.followUps().add(FollowUp.on(clientId, FollowUpKind.PUT_OFF, day, "")),
                stores.dayMarks().add(new DayMark(0, clientId, DayMark.Kind.PUT_OFF, today, day, "", now))));
    }

    public boolean undo(Noted noted) {
        return book.write(stores -> {
            stores.followUps().remove(noted.followUpId());
            stores.dayMarks().remove(noted.markId());
            return true;
        });
    }
}
