package duetalk.exchange.calendar;

import duetalk.core.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Writes a calendar file whole or not at all: a telephone that reads it meanwhile sees the old one or the new one. */
public final class PhoneFile {

    private PhoneFile() {}

    /** Refuses with CALENDAR_NOT_WRITTEN what can't be written; the file from before stays as it was. */
    public static void write(Path file, String calendar) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(beside, calendar, StandardCharsets.UTF_8);
            replace(beside, file);
        } catch (IOException | SecurityException failed) {
            remove(beside);
            throw new Refusal("CALENDAR_NOT_WRITTEN", Map.of("place", file.toString()));
        }
    }

    private static void replace(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unable) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            // the folder is gone or can't be written: then there is nothing to remove
        }
    }
}
