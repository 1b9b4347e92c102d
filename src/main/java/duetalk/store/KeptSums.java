package duetalk.store;

import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entries;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What follows from the entries and is kept beside them for quickness: compared with them, and reckoned anew. */
final class KeptSums {

    private final Handle handle;
    private final EntryStore entries;

    KeptSums(Handle handle) {
        this.handle = handle;
        entries = new EntryStore(handle);
    }

    /** Looks at the sums of a book from elsewhere; what is wrong is reckoned anew, and the log says so without names. */
    static int mend(Entries entries) {
        List<Long> wrong = entries.wrongSums();
        wrong.forEach(entries::rebuild);
        if (!wrong.isEmpty()) {
            System.getLogger(KeptSums.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "the kept sums of {0} clients were not what the entries say; they were reckoned anew",
                            wrong.size());
        }
        return wrong.size();
    }

    /** The clients whose sums are not what the entries say. */
    List<Long> wrong() {
        Map<Long, List<Entry>> all = handle
                .createQuery("select e.*, a.at from entry e join act a on a.id = e.act_id order by e.id")
                .map((row, c) -> EntryStore.entry(row))
                .stream()
                .collect(Collectors.groupingBy(Entry::clientId));
        Map<Long, List<Invoice>> invoices =
                handle
                        .createQuery("select * from invoice order by id")
                        .map((row, c) -> InvoiceStore.invoice(row))
                        .stream()
                        .collect(Collectors.groupingBy(Invoice::clientId));
        return handle.createQuery("select id from client order by id").mapTo(Long.class).stream()
                .filter(client ->
                        !isRight(client, all.getOrDefault(client, List.of()), invoices.getOrDefault(client, List.of())))
                .toList();
    }

    private boolean isRight(long client, List<Entry> ofClient, List<Invoice> invoices) {
        Ledger ledger = Ledger.of(ofClient);
        List<Long> live = ledger.live().stream().map(Entry::id).toList();
        return invoices.stream().allMatch(invoice -> ledger.on(invoice).equals(invoice))
                && List.copyOf(ledger.credits().values()).equals(entries.creditOf(client))
                && live.equals(
                        entries.standingOf(client).stream().map(Entry::id).toList());
    }

    /** Reckons them anew for one client. */
    void rebuild(long client) {
        Ledger ledger = Ledger.of(entries.ofClient(client));
        handle.execute(
                "delete from standing_entry where client_id = ?"
                        + " or entry_id in (select id from entry where client_id = ?)",
                client,
                client);
        ledger.live()
                .forEach(entry -> handle.execute(
                        "insert into standing_entry(entry_id, client_id) values (?, ?)", entry.id(), client));
        handle.execute("delete from credit_balance where client_id = ?", client);
        ledger.credits()
                .forEach((currency, credit) -> handle.execute(
                        "insert into credit_balance(client_id, currency, amount_minor) values (?, ?, ?)",
                        client,
                        currency,
                        credit.minor()));
        handle.createQuery("select * from invoice where client_id = :client")
                .bind("client", client)
                .map((row, c) -> InvoiceStore.invoice(row))
                .list()
                .forEach(invoice -> keep(ledger.on(invoice)));
    }

    private void keep(Invoice right) {
        handle.execute(
                "update invoice set paid_minor = ?, credited_minor = ?, settled_minor = ?, written_off_minor = ?,"
                        + " disputed_minor = ? where id = ?",
                right.paid().minor(),
                right.credited().minor(),
                right.settled().minor(),
                right.writtenOff().minor(),
                right.disputed().minor(),
                right.id());
    }
}
