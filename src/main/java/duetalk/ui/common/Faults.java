package duetalk.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault for the log: what kind and where in the program, never its message, which may quote a client's data. */
public final class Faults {

    private Faults() {}

    private static final int CODE = 0xFF_FFFF;

    /** A short code of a fault: the same fault at the same place has the same. */
    public static String code(Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("duetalk."))
                .findFirst()
                .orElse("");
        return String.format(Locale.ROOT, "D-%06X", (fault.getClass().getName() + where).hashCode() & CODE);
    }

    public static String place(Throwable fault) {
        StringBuilder place = new StringBuilder();
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            place.append(cause.getClass().getName()).append('\n');
            place.append(Arrays.stream(cause.getStackTrace())
                    .map(frame -> "    at " + frame)
                    .collect(Collectors.joining("\n")));
            place.append('\n');
        }
        return place.toString();
    }
}
