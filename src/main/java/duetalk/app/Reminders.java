package duetalk.app;

import duetalk.actions.CalendarWork;
import duetalk.actions.CalendarWork.Whole;
import duetalk.core.book.Book;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.Reminding;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.PhoneCalendarFile;
import duetalk.ui.common.Remembered;
import duetalk.ui.common.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of what was agreed for an hour: once, some minutes before, without a name and without a word of a debt until
 * the user asks to see it. Says at the start what came due meanwhile, and keeps the telephone's file in step.
 */
final class Reminders {

    private static final Duration LOOKS = Duration.ofSeconds(50);
    private static final Duration REFRESHES = Duration.ofMinutes(10);

    private final Clock clock;
    private final Tasks tasks;
    private final Supplier<? extends Remembered> here;
    private final Supplier<Voice> voice;
    private final Consumer<Due> show;
    private @Nullable Book book;
    private Instant told = Instant.MAX;
    private Instant looked = Instant.MIN;
    private Instant refreshed = Instant.MIN;

    /**
     * Something to remind of.
     *
     * @param words without a name
     * @param clientId whom it is about, null when there are several
     */
    record Due(String words, @Nullable Long clientId) {
        Destination place() {
            return clientId == null ? new Destination.Today() : new Destination.OneClient(clientId);
        }
    }

    Reminders(
            Clock clock, Tasks tasks, Supplier<? extends Remembered> here, Supplier<Voice> voice, Consumer<Due> show) {
        this.clock = clock;
        this.tasks = tasks;
        this.here = here;
        this.voice = voice;
        this.show = show;
    }

    /** A book was opened: says what of today's hours is over already and not done. */
    void open(Book opened) {
        book = opened;
        Instant now = clock.instant();
        told = now;
        looked = now;
        refreshed = now;
        Instant morning = today().atStartOfDay(clock.getZone()).toInstant();
        tasks.read(() -> due(opened, morning, now, 0), missed -> {
            if (!missed.isEmpty()) {
                Long only = missed.size() == 1 ? missed.getFirst().clientId() : null;
                show.accept(new Due(voice.get().say("remind.missed", "count", missed.size()), only));
            }
        });
    }

    void close() {
        book = null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Called every few seconds; looks about once a minute. */
    void tick() {
        Book open = book;
        Instant now = clock.instant();
        if (open == null || now.isBefore(looked.plus(LOOKS))) {
            return;
        }
        looked = now;
        Instant since = told;
        told = now;
        Remembered ours = here.get();
        tasks.read(
                () -> {
                    int minutes = open.read(stores -> PhoneCalendarFile.Choice.of(stores, ours))
                            .minutes();
                    return minutes == 0 ? List.<CalendarItem>of() : due(open, since, now, minutes);
                },
                due -> due.forEach(this::say));
        if (now.isAfter(refreshed.plus(REFRESHES))) {
            refreshed = now;
            tasks.write(
                    () -> PhoneCalendarFile.refresh(open, ours, voice.get(), today(), now, clock.getZone()),
                    written -> {});
        }
    }

    private void say(CalendarItem item) {
        var when = item.on(clock.getZone());
        if (when != null) {
            show.accept(new Due(voice.get().say("remind.at", "hour", when.toLocalTime()), item.clientId()));
        }
    }

    private List<CalendarItem> due(Book open, Instant after, Instant upTo, int minutes) {
        ZoneId zone = clock.getZone();
        LocalDate day = today();
        List<CalendarItem> items = new CalendarWork(open)
                .page(Whole.NOTHING, day.minusDays(1), day.plusDays(1), zone).values().stream()
                        .flatMap(List::stream)
                        .toList();
        return Reminding.between(items, after, upTo, minutes);
    }
}
