package duetalk.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What belongs to this computer and not to the book: language, theme, the sizes of the window and of columns. A
 * damaged file counts as an empty one; a new one is written aside and moved into place.
 */
public final class PreferenceFile {

    private static final System.Logger LOG = System.getLogger(PreferenceFile.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    public PreferenceFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException damaged) {
                values.clear();
            }
        }
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    public synchronized void put(String name, String value) {
        if (value.equals(values.put(name, value))) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(part)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "preferences not saved: " + e.getClass().getSimpleName());
        }
    }
}
