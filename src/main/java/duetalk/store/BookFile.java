package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a book lies, and how H2 is told to open it.
 *
 * <p>The three options of the address are what keeps saved rows through a crash, measured in
 * {@code src/docs/decisions/0002}: every change is written at once, nothing that is on the disk is overwritten, and
 * nothing is compacted while the book is in use. They belong to every open, without exception.
 */
public record BookFile(Path path) {

    private static final String SUFFIX = ".mv.db";

    /** How the first block of an H2 file begins: open to read, or under a key. */
    private static final String OPEN = "H:2,";

    private static final String SEALED = "H2encrypt";

    /** Takes the file's name with or without its ending. */
    public BookFile {
        Path place = path.toAbsolutePath().normalize();
        Path last = place.getFileName();
        String name = last == null ? "" : last.toString();
        path = name.endsWith(SUFFIX) ? place : place.resolveSibling(name + SUFFIX);
    }

    /** For looking only: not a byte of the file is changed. */
    String urlForReading() {
        return url(false) + ";ACCESS_MODE_DATA=r";
    }

    /** The name by which H2 finds the file, with nothing in it that H2 would read as a setting. */
    String place() {
        return BookDisk.name(path);
    }

    String url(boolean create) {
        String name = place();
        return "jdbc:h2:" + name.substring(0, name.length() - SUFFIX.length())
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
                + (create ? "" : ";IFEXISTS=TRUE");
    }

    /** Whether this is the book that somebody means by what they typed: its path, or {@code --sample}. */
    public boolean isMeant(String typed) {
        return typed.equals("--sample")
                ? name().startsWith("sample-")
                : !typed.isEmpty() && new BookFile(Path.of(typed)).equals(this);
    }

    /**
     * Whether the file is under a key, by its first bytes.
     *
     * @throws BookProblem of kind NOT_A_BOOK when they are neither of our open nor of our protected books
     */
    public boolean isSealed() {
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(SEALED.length()), StandardCharsets.ISO_8859_1);
            if (start.equals(SEALED)) {
                return true;
            }
            if (start.startsWith(OPEN)) {
                return false;
            }
            throw new BookProblem(Kind.NOT_A_BOOK, display());
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, display(), e);
        }
    }

    /** The folder it lies in. */
    public Path folder() {
        return path.resolveSibling("").normalize();
    }

    /** The file's name without its ending. */
    public String name() {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The name of the book that this one was restored or mended from; its own when it was not. */
    public String family() {
        return name().replaceAll("-((restored|mended)-\\d{8}-\\d{6}|rescued-\\d+)$", "");
    }

    /** The place as a person is shown it. */
    public String display() {
        return path.toString();
    }
}
