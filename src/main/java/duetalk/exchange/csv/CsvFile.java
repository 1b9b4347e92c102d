package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was chosen to be brought in. */
public record CsvFile(String name, byte[] content) {

    private static final long LARGEST = 200L * 1024 * 1024;

    /** Reads it whole; refuses what can't be read or is far too large. */
    public static CsvFile open(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal("CSV_TOO_LARGE");
            }
            Path name = path.getFileName();
            return new CsvFile(name == null ? "" : name.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new Refusal("CSV_UNREADABLE");
        }
    }
}
