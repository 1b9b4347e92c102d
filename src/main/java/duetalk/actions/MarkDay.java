package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.followups.DayMark;
import java.time.Instant;
import java.time.LocalDate;

/** What the user decides of a client on today's list: to keep them above all others, or to leave them out today. */
public final class MarkDay {

    private final Book book;

    public MarkDay(Book book) {
        this.book = book;
    }

    /** Keeps a client above all others until the pin is taken off; answers the id of the mark. */
    public long pin(long clientId, LocalDate today, Instant now) {
        return add(new DayMark(0, clientId, DayMark.Kind.PINNED, today, null, "", now));
    }

    public long unpin(long clientId) {
        return book.write(stores -> {
            stores.dayMarks().unpin(clientId);
            return clientId;
        });
    }

    /** Leaves a client out for today; tomorrow they come up again. Refuses an empty reason. */
    public long skip(long clientId, String reason, LocalDate today, Instant now) {
        return add(new DayMark(0, clientId, DayMark.Kind.SKIPPED, today, null, reason.strip(), now));
    }

    public boolean takeBack(long markId) {
        return book.write(stores -> {
            stores.dayMarks().remove(markId);
            return true;
        });
    }

    /** Notes the day of the month on which a client gets their pay. */
    public int payDay(long clientId, int dayOfMonth) {
        return book.write(stores -> {
            stores.dayMarks().keepPayDay(clientId, dayOfMonth);
            return dayOfMonth;
        });
    }

    private long add(DayMark mark) {
        return book.write(stores -> stores.dayMarks().add(mark));
    }
}
