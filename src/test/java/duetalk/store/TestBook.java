package duetalk.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Books as tests and their other processes open them. */
public final class TestBook {

    private TestBook() {}

    public static H2Book in(Path folder) {
        return new BookOpener().openOrMake(new BookFile(folder.resolve("book")));
    }

    static H2Book openOrMake(BookFile file, @Nullable BookKey key) {
        return Files.exists(file.path()) ? new BookOpener().open(file, key) : new BookOpener().make(file);
    }

    /** The key that was handed to a process in hexadecimal digits; null when that is empty. */
    static @Nullable BookKey key(String[] arguments, int at) {
        return arguments.length <= at || arguments[at].isEmpty()
                ? null
                : BookKey.of(HexFormat.of().parseHex(arguments[at]));
    }
}
