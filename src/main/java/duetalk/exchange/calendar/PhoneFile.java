package duetalk.exchange.calendar;

import duetalk.core.Refusal;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** Writes a calendar file whole or not at all: a telephone that reads it meanwhile sees the old one or the new one. */
public final class PhoneFile {

    private static final int LOOKED_AT = 200;

    private PhoneFile() {}

    /**
     * Refuses with CALENDAR_NOT_OURS to write over a file of another kind, and with CALENDAR_NOT_WRITTEN what can't be written; the file from before stays as it was.
     */
    public static void write(Path file, String calendar) {
        try {
            refuseForeign(file);
            PrivateFiles.replace(file, calendar.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | SecurityException failed) {
            throw new Refusal("CALENDAR_NOT_WRITTEN", Map.of("place", file.toString()));
        }
    }

    /** Whatever lies there and is no calendar of ours stays: a letter, a picture, the calendar of another program. */
    private static void refuseForeign(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
                if (start.isEmpty() || start.startsWith("BEGIN:VCALENDAR") && start.contains(PhoneCalendar.MAKER)) {
                    return;
                }
            }
        }
        throw new Refusal("CALENDAR_NOT_OURS", Map.of("place", file.toString()));
    }
}
