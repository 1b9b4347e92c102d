package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.files.Measured;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file beside a protected book that holds its key, closed twice: with the pass phrase and with the recovery key.
 * Another phrase closes the same key anew; the book itself is not touched.
 */
public final class KeyFile {

    private static final String PHRASE = "phrase";
    private static final String RECOVERY = "recovery";

    private static final int LONGEST = 64 * 1_024;

    private final Path file;

    private KeyFile(Path file) {
        this.file = file;
    }

    /** The key file that belongs to a book or to a backup of one. */
    public static KeyFile of(BookFile book) {
        return new KeyFile(book.folder().resolve(book.name() + ".key"));
    }

    Path path() {
        return file;
    }

    /**
     * The key, opened with the pass phrase.
     *
     * @throws BookProblem of kind WRONG_PHRASE, or KEY_MISSING, or KEY_DAMAGED when no phrase can open this file
     */
    public BookKey open(char[] phrase) {
        return read().phrase().open(phrase, PHRASE).orElseThrow(() -> new BookProblem(Kind.WRONG_PHRASE, place()));
    }

    /** The key, opened with the recovery key as somebody typed it; a {@link BookProblem} as in {@link #open}. */
    public BookKey openWithRecoveryKey(char[] typed) {
        char[] meant = RecoveryKey.meant(typed);
        try {
            return read().recovery()
                    .open(meant, RECOVERY)
                    .orElseThrow(() -> new BookProblem(Kind.WRONG_RECOVERY_KEY, place()));
        } finally {
            java.util.Arrays.fill(meant, '\0');
        }
    }

    /** Closes a key with a phrase and with a new recovery key, which is answered and kept nowhere. */
    String create(BookKey key, char[] phrase) {
        String recovery = RecoveryKey.random();
        keepFormer();
        write(new KeyText(key.id(), KeyWrap.close(key, phrase, PHRASE), closed(key, recovery)));
        return recovery;
    }

    /** A key file of another time may be the only one that opens a copy somewhere: it is set aside, never lost. */
    private void keepFormer() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            keepAs(file.resolveSibling(file.getFileName() + "-" + read().id()));
        } catch (FileAlreadyExistsException kept) {
            System.getLogger(KeyFile.class.getName()).log(System.Logger.Level.DEBUG, "the former key is kept already");
        } catch (IOException | BookProblem unreadable) {
            System.getLogger(KeyFile.class.getName())
                    .log(System.Logger.Level.WARNING, "a former key file could not be kept");
        }
    }

    private void keepAs(Path former) throws IOException {
        if (Files.exists(former)) {
            throw new FileAlreadyExistsException(former.toString());
        }
        PrivateFiles.copy(file, former);
    }

    private static KeyWrap closed(BookKey key, String recovery) {
        return KeyWrap.close(key, RecoveryKey.meant(recovery.toCharArray()), RECOVERY);
    }

    /** From now on another phrase opens the book; the recovery key stays. */
    public void changePhrase(BookKey key, char[] next) {
        write(new KeyText(key.id(), KeyWrap.close(key, next, PHRASE), read().recovery()));
    }

    /** A new recovery key; the one from before opens nothing any more. */
    public String changeRecoveryKey(BookKey key) {
        String recovery = RecoveryKey.random();
        write(new KeyText(key.id(), read().phrase(), closed(key, recovery)));
        return recovery;
    }

    /** Whether it holds this key, however it is closed. */
    public boolean holds(BookKey key) {
        return Files.exists(file) && read().id().equals(key.id());
    }

    void copyTo(KeyFile other) throws IOException {
        SafeFile.write(other.file, Measured.bytes(file, LONGEST));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(KeyText text) {
        try {
            SafeFile.write(file, text.write().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw BookErrors.translate(e, place());
        }
    }

    private KeyText read() {
        if (!Files.exists(file)) {
            throw new BookProblem(Kind.KEY_MISSING, place());
        }
        try {
            return KeyText.read(new String(Measured.bytes(file, LONGEST), StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new BookProblem(Kind.KEY_DAMAGED, place()));
        } catch (IOException e) {
            throw new BookProblem(Kind.KEY_DAMAGED, place(), e);
        }
    }

    private String place() {
        return file.toString();
    }
}
