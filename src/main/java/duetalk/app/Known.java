package duetalk.app;

import duetalk.actions.UnendedCalls;
import duetalk.core.book.Book;
import duetalk.core.book.KeptValues;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.clients.ClientCard;
import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallJournal;
import duetalk.core.script.Script;
import duetalk.platform.Disk;
import duetalk.store.BookFile;
import duetalk.store.H2Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is read of a book before its first screen: the rules, calls that were not ended and with whom, what is odd about
 * its place, and whether its file is much larger than what it holds.
 */
record Known(
        List<ClientCard> callers,
        Rules rules,
        List<CallDraft> left,
        Optional<Disk.Oddity> oddity,
        boolean isLarge,
        List<String> odd,
        List<String> setAside,
        Map<Long, Script> scripts) {

    /** The script that a call followed; the standard one when its own is gone. */
    Script script(long id) {
        Script own = scripts.get(id);
        return own == null ? java.util.Objects.requireNonNull(scripts.get(0L)) : own;
    }

    static Known read(H2Book book, BookFile file, CallJournal journal, LocalDate today) {
        List<CallDraft> left = book.read(stores -> UnendedCalls.of(stores, journal));
        return new Known(
                book.read(stores -> callers(stores, left)),
                rules(book, today),
                left,
                Disk.oddity(file.path()),
                book.isMuchLargerThanItHolds(),
                book.read(stores -> KeptValues.odd(stores.settings())),
                journal.setAside(),
                book
                        .read(stores -> Stream.concat(
                                        Stream.of(stores.scripts().standard()), stores.scripts().all().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Script::id, script -> script)));
    }

    private static List<ClientCard> callers(Stores stores, List<CallDraft> left) {
        return left.stream()
                .flatMap(draft -> stores.clients().card(draft.clientId()).stream())
                .toList();
    }

    static Rules rules(Book book, LocalDate today) {
        return book.read(stores -> Rules.of(stores, today));
    }
}
