package duetalk.actions;

import duetalk.actions.ledger.ImportOrigin;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.imports.Comparison;
import duetalk.core.imports.Difference;
import duetalk.core.imports.Differences;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Standing;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which invoices of the book the lines of a file are about, and in what they differ. */
final class ImportMatch {

    private final Stores stores;
    private final LocalDate today;
    private final ImportOrigin origin;
    private final ImportClients clients;
    private final Map<Long, List<Invoice>> invoices = new HashMap<>();
    private final Map<Long, Ledger> ledgers = new HashMap<>();

    ImportMatch(Stores stores, LocalDate today, boolean nearAreOne) {
        this.stores = stores;
        this.clients = new ImportClients(stores, nearAreOne);
        this.today = today;
        this.origin = new ImportOrigin(stores);
    }

    /** The client of a line, as the book had them before the file. */
    Optional<Client> client(ImportRow row) {
        return clients.of(row.client());
    }

    /** The same for all lines of one client. */
    String key(ImportRow row) {
        return clients.key(row.client());
    }

    /** The invoice of a line as it stood before the file; empty when it is new. */
    Optional<Standing> standing(ImportRow row) {
        return client(row)
                .flatMap(client -> row.among(invoices.computeIfAbsent(client.id(), stores.invoices()::ofClient)))
                .map(this::standing);
    }

    private Standing standing(Invoice invoice) {
        Ledger ledger = ledgers.computeIfAbsent(
                invoice.clientId(), client -> Ledger.of(stores.entries().ofClient(client)));
        List<Entry> about = ledger.about(invoice.id());
        List<Entry> imported = about.stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT_ALLOCATION && entry.sourceId() != null)
                .map(entry -> ledger.byId(entry.sourceId()))
                .flatMap(Optional::stream)
                .distinct()
                .filter(payment -> isWhollyOn(ledger, payment, invoice) && origin.isImported(payment))
                .toList();
        boolean disputed = ledger.disputes().stream()
                .filter(one -> one.invoiceId() == invoice.id())
                .allMatch(one -> origin.isImported(ledger.byId(one.id()).orElseThrow()));
        return new Standing(invoice, imported, disputed, !about.isEmpty());
    }

    private static boolean isWhollyOn(Ledger ledger, Entry payment, Invoice invoice) {
        List<Entry> shares = ledger.shares(payment);
        return shares.size() == 1
                && shares.getFirst().isAbout(invoice.id())
                && shares.getFirst().amount().equals(payment.amount())
                && ledger.rest(payment).isZero();
    }

    Differences differences(ImportRow row, Standing standing) {
        return Differences.of(row, standing, today);
    }

    Comparison all(List<ImportRow> rows) {
        int fresh = 0;
        int changed = 0;
        int same = 0;
        int ahead = 0;
        int leftOut = 0;
        List<Difference> found = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<Standing> here = standing(row);
            if (here.isEmpty()) {
                fresh += row.isCancelled() ? 0 : 1;
                leftOut += row.isCancelled() ? 1 : 0;
                continue;
            }
            Differences differences = differences(row, here.get());
            found.addAll(differences.all());
            ahead += differences.ahead() ? 1 : 0;
            changed += differences.all().isEmpty() ? 0 : 1;
            same += differences.all().isEmpty() ? 1 : 0;
        }
        Map<String, ImportRow> added = added(rows);
        int unknown = (int) added.values().stream()
                .filter(row -> row.details().kind() == null)
                .count();
        return new Comparison(fresh, changed, same, ahead, leftOut, found, added.size(), unknown, clients.near(rows));
    }

    /** The first line of each client that the book does not have. */
    private Map<String, ImportRow> added(List<ImportRow> rows) {
        Map<String, ImportRow> added = new HashMap<>();
        for (ImportRow row : rows) {
            if (!row.isCancelled() && client(row).isEmpty()) {
                added.putIfAbsent(key(row), row);
            }
        }
        return added;
    }
}
