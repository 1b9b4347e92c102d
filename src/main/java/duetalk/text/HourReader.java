package duetalk.text;

import duetalk.core.Refusal;
import duetalk.core.search.Fold;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;

/** Reads an hour as people type it: 9, 9:30, 9.30, in digits of any script. */
public final class HourReader {

    private static final int LONGEST = 20;

    private HourReader() {}

    /** Refuses with a code what is no hour of the day. */
    public static LocalTime read(String typed) {
        String[] parts =
                typed.length() > LONGEST ? new String[0] : typed.strip().split("[:.]", -1);
        if (parts.length < 1 || parts.length > 2) {
            throw new Refusal("HOUR_NOT_AN_HOUR", Map.of("typed", typed));
        }
        try {
            int hour = Integer.parseInt(Fold.digits(parts[0]));
            return LocalTime.of(hour, parts.length > 1 ? Integer.parseInt(Fold.digits(parts[1])) : 0);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refusal("HOUR_NOT_AN_HOUR", Map.of("typed", typed));
        }
    }
}
