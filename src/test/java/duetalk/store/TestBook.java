package duetalk.store;

import java.nio.file.Path;

/** A real book in a folder of its own. */
public final class TestBook {

    private TestBook() {}

    public static H2Book in(Path folder) {
        return new BookOpener().openOrMake(new BookFile(folder.resolve("book")));
    }
}
