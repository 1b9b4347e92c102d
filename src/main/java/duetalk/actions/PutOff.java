package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import java.time.LocalDate;

/** Leaves a client for a later day. */
public final class PutOff {

    private final Book book;

    public PutOff(Book book) {
        this.book = book;
    }

    /** Answers the id of the follow-up, with which it can be undone. */
    public long until(long clientId, LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw new Refusal("PUT_OFF_TO_THE_PAST");
        }
        return book.write(stores -> stores.followUps().add(FollowUp.on(clientId, FollowUpKind.PUT_OFF, day, "")));
    }

    public void undo(long followUpId) {
        book.write(stores -> {
            stores.followUps().remove(followUpId);
            return followUpId;
        });
    }
}
