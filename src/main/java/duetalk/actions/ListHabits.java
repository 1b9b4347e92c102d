package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the user chose for a kind of list, kept in the book for the next list of the same heading. */
public final class ListHabits {

    private static final String MAPPING = "import.list.";
    private static final String PLACE = "import.place";
    private static final String KIND = "import.kind.";
    private static final String MINE = "sender.place";

    private final Book book;

    public ListHabits(Book book) {
        this.book = book;
    }

    /**
     * What is known before the user says anything.
     *
     * @param mapping how a list of this heading was read, empty for a new one
     * @param mine where the user works, null when it was never said
     * @param place of new clients: as last time, else where the user works; null when both were never said
     * @param kind of new clients of such a list, null for a new one
     */
    public record Habit(
            Optional<String> mapping,
            @Nullable Place mine,
            @Nullable Place place,
            @Nullable ClientKind kind) {}

    /** By the short name of a heading. */
    public Habit of(String heading) {
        return book.read(stores -> new Habit(
                stores.settings().get(MAPPING + heading),
                stores.settings().get(MINE).map(Place::valueOf).orElse(null),
                stores.settings()
                        .get(PLACE)
                        .or(() -> stores.settings().get(MINE))
                        .map(Place::valueOf)
                        .orElse(null),
                stores.settings().get(KIND + heading).map(ClientKind::valueOf).orElse(null)));
    }

    /** Keeps what was chosen when a list was brought in. */
    public void keep(String heading, String mapping, @Nullable Place place, @Nullable ClientKind kind) {
        book.write(stores -> {
            stores.settings().put(MAPPING + heading, mapping);
            if (place != null) {
                stores.settings().put(PLACE, place.name());
            }
            if (kind != null) {
                stores.settings().put(KIND + heading, kind.name());
            }
            return true;
        });
    }
}
