package duetalk.ui.common;

import duetalk.actions.CalendarWork;
import duetalk.actions.CalendarWork.Whole;
import duetalk.core.book.Book;
import duetalk.core.book.KeptValues;
import duetalk.core.book.Stores;
import duetalk.core.followups.CalendarItem;
import duetalk.exchange.calendar.PhoneCalendar;
import duetalk.exchange.calendar.PhoneFile;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one file that a telephone reads from a folder that is kept in step: where it lies, and writing it anew. */
public final class PhoneCalendarFile {

    private static final String FILE = "calendar.file";
    private static final String NAMES = "calendar.file.names";
    private static final String MINUTES = "reminder.minutes";
    private static final String BOOK = "calendar.book";
    private static final int USUAL_MINUTES = 10;
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 400;

    private PhoneCalendarFile() {}

    /**
     * What the user chose.
     *
     * @param file where it lies, empty for nowhere
     * @param names whether clients are named in it; a debt never is
     * @param minutes how long before an hour to remind, 0 for never
     */
    public record Choice(Optional<Path> file, boolean names, int minutes) {

        /** The place comes from this computer only: a book may be a stranger's, and says nothing of where to write. */
        public static Choice of(Stores stores, Remembered here) {
            return new Choice(
                    here.get(FILE + here.ofBook())
                            .filter(path -> !path.isBlank())
                            .flatMap(path -> KeptValues.of(path, Path::of)),
                    here.get(NAMES + here.ofBook()).map("true"::equals).orElse(false),
                    stores.settings().get(MINUTES).flatMap(KeptValues::minutes).orElse(USUAL_MINUTES));
        }

        void keep(Stores stores, Remembered here) {
            here.put(FILE + here.ofBook(), file.map(Path::toString).orElse(""));
            here.put(NAMES + here.ofBook(), String.valueOf(names));
            stores.settings().put(MINUTES, String.valueOf(minutes));
        }
    }

    /** Keeps the choice and writes the file; refuses what can't be written, and then keeps nothing. */
    public static boolean choose(
            Book book, Remembered here, Voice voice, Choice choice, LocalDate today, Instant now, ZoneId zone) {
        choice.file().ifPresent(file -> PhoneFile.write(file, calendar(book, voice, choice, today, now, zone)));
        return book.write(stores -> {
            choice.keep(stores, here);
            return choice.file().isPresent();
        });
    }

    /** Writes it anew when there is one; answers whether there is. */
    public static boolean refresh(Book book, Remembered here, Voice voice, LocalDate today, Instant now, ZoneId zone) {
        Choice choice = book.read(stores -> Choice.of(stores, here));
        choice.file().ifPresent(file -> PhoneFile.write(file, calendar(book, voice, choice, today, now, zone)));
        return choice.file().isPresent();
    }

    private static String calendar(Book book, Voice voice, Choice choice, LocalDate today, Instant now, ZoneId zone) {
        CalendarWork work = new CalendarWork(book);
        Whole whole = work.whole(today, now);
        List<CalendarItem> items =
                work.page(whole, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), zone).values().stream()
                        .flatMap(List::stream)
                        .sorted(java.util.Comparator.comparing(CalendarItem::day)
                                .thenComparing(CalendarItem.ORDER))
                        .toList();
        return new PhoneCalendar(
                        bookId(book), voice.say("phone.calendar"), item -> title(voice, item, choice), choice.minutes())
                .write(items, now);
    }

    /** Says that there is something to do, and for whom when the user wants that; never a debt, never an amount. */
    static String title(Voice voice, CalendarItem item, Choice choice) {
        boolean call = item.kind() == CalendarItem.Kind.CALL_BACK || item.kind() == CalendarItem.Kind.NEXT_ATTEMPT;
        String what = voice.say(call ? "phone.call" : "phone.look");
        return Isolate.open(choice.names() ? voice.say("phone.named", "what", what, "client", item.client()) : what);
    }

    private static String bookId(Book book) {
        Optional<String> known =
                book.read(stores -> stores.settings().get(BOOK)).filter(id -> id.matches("[A-Za-z0-9-]{1,40}"));
        return known.orElseGet(() -> book.write(stores -> {
            String made = UUID.randomUUID().toString();
            stores.settings().put(BOOK, made);
            return made;
        }));
    }
}
