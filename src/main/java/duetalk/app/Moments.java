package duetalk.app;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as part of a file's name. */
final class Moments {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private Moments() {}

    static String stamp(Clock clock) {
        return STAMP.format(ZonedDateTime.now(clock));
    }
}
