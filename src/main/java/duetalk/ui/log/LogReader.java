package duetalk.ui.log;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.ui.common.Workplace;
import duetalk.ui.log.LogModel.Detail;
import duetalk.ui.log.LogModel.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the log shows: of one client all of it, of the whole book the newest that fit. */
final class LogReader {

    /** So many entries are shown at once. */
    static final int PAGE = 200;

    private static final int ALL_OF_CLIENT = 20_000;

    private final Book book;
    private final LogSearch search;
    private final @Nullable Long clientId;

    /** What is looked for; null for any. */
    record Wish(
            String typed,
            @Nullable Channel channel,
            @Nullable Outcome outcome) {}

    LogReader(Book book, LogSearch search, @Nullable Long clientId) {
        this.book = book;
        this.search = search;
        this.clientId = clientId;
    }

    /** Reads the notes of the whole book, so that they are at hand when the first word is typed. */
    boolean prepare() {
        search.refresh(book);
        return true;
    }

    void client(Workplace workplace, Consumer<Client> then) {
        long id = clientId == null ? 0 : clientId;
        workplace.tasks().read(() -> book.read(stores -> client(stores, id)), then);
    }

    private static Client client(Stores stores, long id) {
        return stores.clients().card(id).map(ClientCard::client).orElseThrow(() -> new Refusal("CLIENT_GONE"));
    }

    List<Row> rows(LogModel model, Wish wish) {
        return clientId == null ? ofAll(wish) : ofClient(model, wish, clientId);
    }

    private List<Row> ofClient(LogModel model, Wish wish, long id) {
        return book.read(stores -> {
            Client client = client(stores, id);
            return stores.contacts().newest(id, ALL_OF_CLIENT).stream()
                    .map(entry -> new Row(entry, client))
                    .filter(row -> model.fits(row, wish.typed(), wish.channel(), wish.outcome()))
                    .toList();
        });
    }

    private List<Row> ofAll(Wish wish) {
        return wish.typed().isBlank() ? newest(wish) : found(wish);
    }

    private List<Row> found(Wish wish) {
        boolean narrowed = wish.channel() != null || wish.outcome() != null;
        List<Long> ids = search.find(book, wish.typed(), narrowed ? ALL_OF_CLIENT : PAGE);
        return book.read(stores -> fitting(stores, stores.contacts().byIds(ids), wish));
    }

    /** Goes back through the log until the page is full or the log is at its end. */
    private List<Row> newest(Wish wish) {
        return book.read(stores -> {
            List<Row> rows = new java.util.ArrayList<>();
            long before = Long.MAX_VALUE;
            while (rows.size() < PAGE) {
                List<ContactEntry> more = stores.contacts().before(before, 10 * PAGE);
                rows.addAll(fitting(stores, more, wish));
                if (more.size() < 10 * PAGE) {
                    break;
                }
                before = more.getLast().id();
            }
            return rows.stream().limit(PAGE).toList();
        });
    }

    private static List<Row> fitting(Stores stores, List<ContactEntry> entries, Wish wish) {
        Map<Long, Optional<Client>> clients = new HashMap<>();
        return entries.stream()
                .filter(entry -> (wish.channel() == null || entry.channel() == wish.channel())
                        && (wish.outcome() == null || entry.outcome() == wish.outcome()))
                .limit(PAGE)
                .flatMap(entry -> clients
                        .computeIfAbsent(
                                entry.clientId(),
                                id -> stores.clients().card(id).map(ClientCard::client))
                        .map(client -> new Row(entry, client))
                        .stream())
                .toList();
    }

    /** What the client did not accept in a call: the act of the call knows the acts of its disputes. */
    private static List<Entry> disputes(Stores stores, long entryId) {
        return stores.entries().ofFact(entryId).stream()
                .filter(act -> act.kind() == ActKind.CONTACT_LOGGED)
                .flatMap(act -> stores.entries().partsOf(act.id()).stream())
                .filter(part -> part.part() == ActPart.Part.DISPUTE_ACT)
                .flatMap(part -> stores.entries().ofAct(part.rowId()).stream())
                .filter(entry -> entry.kind() == EntryKind.DISPUTE)
                .toList();
    }

    Detail detail(Row row) {
        return book.read(stores -> {
            long id = row.client().id();
            long entryId = row.entry().id();
            return new Detail(
                    row,
                    stores.contacts().aboutOf(id).getOrDefault(entryId, List.of()),
                    stores.invoices().ofClient(id).stream().collect(Collectors.toMap(Invoice::id, one -> one)),
                    disputes(stores, entryId),
                    stores.contacts().newest(id, ALL_OF_CLIENT).reversed().stream()
                            .filter(entry -> entry.correctsId() != null && entry.correctsId() == entryId)
                            .toList(),
                    stores.contacts().filesOf(id).stream()
                            .filter(file -> file.entryId() == entryId)
                            .toList());
        });
    }
}
