package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal of live calls, in a small file for each beside the book. */
public final class CallJournalFile implements CallJournal {

    private static final String ENDING = ".call";

    private final Path folder;
    private final String name;

    public CallJournalFile(BookFile book) {
        folder = book.folder();
        name = book.name();
    }

    private Path file(long clientId) {
        return folder.resolve(name + "-" + clientId + ENDING);
    }

    @Override
    public synchronized void keep(CallDraft draft) {
        try {
            SafeFile.write(file(draft.clientId()), CallDraftText.write(draft).getBytes(StandardCharsets.UTF_8));
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
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name + "-*" + ENDING)) {
            for (Path file : files) {
                if (!isOfThisBook(file)) {
                    continue;
                }
                Optional<CallDraft> draft = CallDraftText.read(Files.readString(file));
                if (draft.isPresent()) {
                    drafts.add(draft.get());
                } else {
                    Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
                    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, folder.toString(), e);
        }
        return drafts;
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
