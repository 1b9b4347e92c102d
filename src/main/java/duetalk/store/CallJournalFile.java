package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import duetalk.files.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal of live calls, in a small file for each beside the book. */
public final class CallJournalFile implements CallJournal {

    private static final String ENDING = ".call";

    /** A call of some hours with all its notes is far below this. */
    private static final int LONGEST = 4 * 1_024 * 1_024;

    private final Path folder;
    private final String name;
    private final @Nullable BookKey key;
    private final List<String> setAside = new ArrayList<>();

    public CallJournalFile(BookFile book) {
        this(book, null);
    }

    /** With the key of a protected book, so that the drafts are under it too. */
    public CallJournalFile(BookFile book, @Nullable BookKey key) {
        this.key = key;
        folder = book.folder();
        name = book.name();
    }

    private Path file(long clientId) {
        return folder.resolve(name + "-" + clientId + ENDING);
    }

    @Override
    public synchronized void keep(CallDraft draft) {
        try {
            byte[] text = CallDraftText.write(draft).getBytes(StandardCharsets.UTF_8);
            SafeFile.write(file(draft.clientId()), key == null ? text : key.seal(text));
        } catch (IOException e) {
            throw new BookProblem(Kind.DISK_FULL, folder.toString(), e);
        }
    }

    /** "book-7.call" is a draft of "book", "book-restored-20261122-101500-7.call" is one of another book. */
    private boolean isOfThisBook(Path file) {
        String rest = file.getFileName().toString().substring(name.length() + 1);
        return rest.matches("\\d+\\" + ENDING);
    }

    /** A damaged draft counts as none and is set aside, never thrown away. */
    @Override
    public synchronized List<CallDraft> left() {
        List<CallDraft> drafts = new ArrayList<>();
        try (DirectoryStream<Path> files = FilesOfBook.in(folder, name + "-", ENDING)) {
            for (Path file : files) {
                if (!isOfThisBook(file)) {
                    continue;
                }
                Optional<CallDraft> draft = readable(file);
                if (draft.isPresent()) {
                    drafts.add(draft.get());
                } else {
                    setAside.add(aside(file).toString());
                }
            }
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, folder.toString(), e);
        }
        return drafts;
    }

    /** Whatever is in the file: a word of a newer program, a torn line, more than any call. */
    private Optional<CallDraft> readable(Path file) {
        try {
            return read(file);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Path aside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + "." + i + ".unreadable");
        }
        return Files.move(file, aside);
    }

    @Override
    public synchronized List<String> setAside() {
        return List.copyOf(setAside);
    }

    /** A draft from before the book was protected is still open to read; the next word typed closes it. */
    private Optional<CallDraft> read(Path file) throws IOException {
        byte[] bytes = Measured.bytes(file, LONGEST);
        if (!BookKey.isSealed(bytes)) {
            return CallDraftText.read(new String(bytes, StandardCharsets.UTF_8));
        }
        if (key == null) {
            return Optional.empty();
        }
        try {
            return CallDraftText.read(new String(key.unseal(bytes, file.toString()), StandardCharsets.UTF_8));
        } catch (BookProblem torn) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void clear(long clientId) {
        try {
            Files.deleteIfExists(file(clientId));
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, folder.toString(), e);
        }
    }
}
