package duetalk.store;

import java.nio.file.Path;

/** Lets the counter beside a book know of more changes than the book has. */
public final class LossTestFile {

    private LossTestFile() {}

    public static void ahead(Path book, long by) {
        BookFile file = new BookFile(book);
        LossWatch watch = new LossWatch(file);
        watch.done(watch.known() + by);
        watch.close();
    }
}
