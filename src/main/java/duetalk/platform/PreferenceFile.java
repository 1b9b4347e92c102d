package duetalk.platform;

import duetalk.files.Measured;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What belongs to this computer and not to the book: language, theme, the sizes of the window and of columns. A
 * damaged file counts as an empty one; a new one is written aside and moved into place.
 */
public final class PreferenceFile {

    private static final System.Logger LOG = System.getLogger(PreferenceFile.class.getName());

    /** What a program remembers is far below this; a larger file is none of ours. */
    private static final int LONGEST = 1_024 * 1_024;

    private final Path file;
    private final Properties values = new Properties();

    public PreferenceFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                values.load(new StringReader(new String(Measured.bytes(file, LONGEST), StandardCharsets.UTF_8)));
            } catch (IOException | IllegalArgumentException damaged) {
                values.clear();
            }
        }
    }

    /** A path among the preferences; empty when there is none, or what stands there can't be one. */
    public Optional<Path> path(String name) {
        try {
            return get(name).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    public synchronized void put(String name, String value) {
        if (value.equals(values.put(name, value))) {
            return;
        }
        try {
            PrivateFiles.createFolderOf(file);
            StringWriter writer = new StringWriter();
            values.store(writer, null);
            PrivateFiles.replace(file, writer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "preferences not saved: " + e.getClass().getSimpleName());
        }
    }
}
