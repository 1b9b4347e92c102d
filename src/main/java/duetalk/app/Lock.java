package duetalk.app;

import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.store.H2Book;
import duetalk.store.KeyFile;
import duetalk.text.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Covers the window of a protected book on demand, or when nobody has touched it for a while. What was half typed stays
 * behind the cover; while somebody is on the line it never comes by itself.
 */
final class Lock {

    private static final String MINUTES = "lock.minutes";
    private static final int USUAL = 10;

    private final PreferenceFile preferences;
    private final MainWindow window;
    private final Clock clock;
    private final Unlocking unlocking;
    private final Supplier<Voice> voice;
    private final BooleanSupplier onTheLine;
    private @Nullable BookFile book;
    private boolean locked;
    private Instant touched;

    Lock(
            PreferenceFile preferences,
            MainWindow window,
            Clock clock,
            Unlocking unlocking,
            Supplier<Voice> voice,
            BooleanSupplier onTheLine) {
        this.preferences = preferences;
        this.window = window;
        this.clock = clock;
        this.unlocking = unlocking;
        this.voice = voice;
        this.onTheLine = onTheLine;
        this.touched = clock.instant();
        window.whenTouched(() -> touched = clock.instant());
    }

    /** Another book is open; only a protected one can be locked. */
    void guard(H2Book opened, BookFile file) {
        book = opened.bookKey() == null ? null : file;
        touched = clock.instant();
    }

    void release() {
        book = null;
        locked = false;
    }

    boolean isLocked() {
        return locked;
    }

    int minutes() {
        try {
            return preferences
                    .get(MINUTES)
                    .map(Integer::parseInt)
                    .filter(one -> one >= 0)
                    .orElse(USUAL);
        } catch (NumberFormatException damaged) {
            return USUAL;
        }
    }

    void minutes(int after) {
        preferences.put(MINUTES, String.valueOf(after));
    }

    /** Called now and then: locks when nobody has touched the program for long enough. */
    void tick() {
        int after = minutes();
        boolean isIdle = Duration.between(touched, clock.instant()).toMinutes() >= after;
        if (after > 0 && isIdle && !onTheLine.getAsBoolean()) {
            now();
        }
    }

    void now() {
        BookFile guarded = book;
        if (guarded == null || locked) {
            return;
        }
        locked = true;
        Voice say = voice.get();
        unlocking.ask(
                KeyFile.of(guarded),
                say.say("unlock.title"),
                say.say("unlock.locked"),
                List.of(),
                window::cover,
                problem -> false,
                unlocked -> {
                    locked = false;
                    touched = clock.instant();
                    window.uncover();
                });
    }
}
