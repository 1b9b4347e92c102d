package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.calendar.Holidays;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.RestRule;
import duetalk.core.search.Clean;
import java.time.LocalDate;
import java.util.Map;

/** Enters a day of rest that the program can't reckon, or takes one away again. */
public final class SaveRestDay {

    private final Book book;

    public SaveRestDay(Book book) {
        this.book = book;
    }

    /** Answers the id of the day. */
    public long add(Place place, LocalDate day, String name) {
        String clean = Clean.line(name);
        if (clean.isBlank()) {
            throw new Refusal("REST_DAY_NAME_MISSING");
        }
        return book.write(stores -> {
            if (new Holidays(stores.restDays().all()).on(place, day).isPresent()) {
                throw new Refusal("REST_DAY_EXISTS", Map.of("day", day));
            }
            return stores.restDays().add(RestRule.ownDay(place, day, clean));
        });
    }

    public void remove(long id) {
        book.write(stores -> {
            stores.restDays().remove(id);
            return id;
        });
    }
}
