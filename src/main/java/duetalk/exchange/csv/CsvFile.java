package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.files.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was chosen to be brought in. */
public record CsvFile(String name, byte[] content) {

    /** A list of this size has more lines than a sole trader writes in a life, and is still read in some seconds. */
    private static final int LARGEST = 64 * 1024 * 1024;

    /** Reads it whole; refuses what can't be read or is far too large. */
    public static CsvFile open(Path path) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                throw new Refusal("CSV_TOO_LARGE");
            }
            Path name = path.getFileName();
            return new CsvFile(name == null ? "" : name.toString(), Measured.bytes(path, LARGEST));
        } catch (Measured.TooLong grew) {
            throw new Refusal("CSV_TOO_LARGE");
        } catch (IOException e) {
            throw new Refusal("CSV_UNREADABLE");
        }
    }
}
