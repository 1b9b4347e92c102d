package duetalk.actions;

import duetalk.actions.ledger.UndoImport;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.imports.Comparison;
import duetalk.core.imports.Difference;
import duetalk.core.imports.Differences;
import duetalk.core.imports.ImportBatch;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Imports;
import duetalk.core.imports.Imports.Kind;
import duetalk.core.imports.Standing;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings clients, invoices and payments in from the rows of a file: one act, all or nothing. Of invoices that are here
 * already only those differences are recorded that the user has agreed to.
 */
public final class BringIn {

    private final Book book;

    public BringIn(Book book) {
        this.book = book;
    }

    /**
     * What new clients of the file get that the file does not say.
     *
     * @param place whose law applies to them
     * @param kind of those whose kind the file does not say
     * @param nearAreOne whether names that differ in accents only mean one client
     */
    public record Defaults(Language language, Place place, ClientKind kind, boolean nearAreOne) {
        public Defaults(Language language, Place place) {
            this(language, place, ClientKind.BUSINESS, true);
        }
    }

    /**
     * What came of it: every row is in one of the counts of invoices.
     *
     * @param clients new ones
     * @param invoices new ones
     * @param payments recorded, of new invoices and of others
     * @param changed invoices of the book in which something was put right
     * @param already rows of which the book has all
     * @param left rows whose differences were not recorded
     * @param leftOut rows that are cancelled in the list and were never here
     */
    public record Result(int clients, int invoices, int payments, int changed, int already, int left, int leftOut) {}

    /** What the rows hold, beside what the book has; nothing is written. */
    public Comparison compare(List<ImportRow> rows, LocalDate today) {
        return compare(rows, today, true);
    }

    /** The same; names that differ in accents only mean one client or several. */
    public Comparison compare(List<ImportRow> rows, LocalDate today, boolean nearAreOne) {
        return book.read(stores -> new ImportMatch(stores, today, nearAreOne).all(rows));
    }

    /**
     * Brings the rows in.
     *
     * @param agreed the differences to record, as {@link #compare} has found them; one of an invoice that has changed
     *     in the book since is left
     * @param goOn is told after each row how many are done, and answers whether to go on; when it says no, nothing
     *     of the file stays in the book
     * @throws CancellationException when it was stopped
     */
    public Result bringIn(
            String fileName,
            List<ImportRow> rows,
            Set<Difference> agreed,
            Defaults defaults,
            LocalDate today,
            Instant now,
            IntPredicate goOn) {
        return book.write(stores -> {
            Run run = new Run(stores, Clean.line(fileName), defaults, today, now);
            return run.all(rows, Set.copyOf(agreed), goOn);
        });
    }

    /** The last file that was brought in, as long as it was not undone. */
    public Optional<ImportBatch> last() {
        return book.read(stores -> stores.imports().newest());
    }

    /** Takes back what came with a file, except what something was added to since. */
    public Imports.Undone undo(long batchId, Instant now) {
        return book.write(stores -> UndoImport.undo(stores, batchId, "", now));
    }

    private static final class Run {

        private final Stores stores;
        private final String fileName;
        private final Defaults defaults;
        private final LocalDate today;
        private final Instant now;
        private final ImportMatch match;
        private final Map<String, Long> clients = new HashMap<>();
        private @Nullable Posting opened;
        private long batch;
        private int newClients;
        private int invoices;
        private int payments;
        private int changed;
        private int already;
        private int left;
        private int leftOut;

        Run(Stores stores, String fileName, Defaults defaults, LocalDate today, Instant now) {
            this.stores = stores;
            this.fileName = fileName;
            this.defaults = defaults;
            this.today = today;
            this.now = now;
            this.match = new ImportMatch(stores, today, defaults.nearAreOne());
        }

        Result all(List<ImportRow> rows, Set<Difference> agreed, IntPredicate goOn) {
            for (int i = 0; i < rows.size(); i++) {
                bring(rows.get(i), agreed);
                if (!goOn.test(i + 1)) {
                    throw new CancellationException();
                }
            }
            return new Result(newClients, invoices, payments, changed, already, left, leftOut);
        }

        /** The act, opened with the first thing that is written: a list that brings nothing is none. */
        private Posting posting() {
            Posting posting = opened;
            if (posting == null) {
                batch = stores.imports().open(fileName, now);
                Act act = Act.of(ActKind.IMPORTED, now, null, batch, fileName);
                posting = Posting.of(stores.entries(), stores.invoices(), act);
                opened = posting;
            }
            return posting;
        }

        private void bring(ImportRow row, Set<Difference> agreed) {
            Optional<Standing> here = match.standing(row);
            if (here.isPresent()) {
                change(row, here.get(), agreed);
            } else if (row.isCancelled()) {
                leftOut++;
            } else {
                enter(row);
            }
        }

        private void change(ImportRow row, Standing here, Set<Difference> agreed) {
            List<Difference> all = match.differences(row, here).all();
            List<Difference> wanted = all.stream()
                    .filter(one -> !one.blocked() && agreed.contains(one))
                    .toList();
            if (wanted.isEmpty()) {
                already += all.isEmpty() ? 1 : 0;
                left += all.isEmpty() ? 0 : 1;
                return;
            }
            ImportChanges changes = new ImportChanges(stores, posting(), today);
            changes.record(here.invoice(), wanted);
            payments += changes.payments();
            changed++;
        }

        private void enter(ImportRow row) {
            Posting posting = posting();
            long client = clients.computeIfAbsent(match.key(row), key -> client(row));
            long id = stores.invoices().save(row.invoice(client));
            stores.imports().tag(batch, Kind.INVOICE, id);
            invoices++;
            if (Boolean.TRUE.equals(row.disputed())) {
                posting.add(Entry.about(
                        EntryKind.DISPUTE, client, id, row.issued(), row.total(), DisputeKind.DISPUTED.name(), ""));
            }
            Money came = row.soFar().of(row.total());
            if (came.isPositive()) {
                Invoice kept = stores.invoices().byId(id).orElseThrow();
                posting.pay(kept, came, Differences.dayOfNew(row, today), PaymentMethod.OTHER.name());
                payments++;
            }
        }

        private long client(ImportRow row) {
            Optional<Client> known = match.client(row);
            if (known.isPresent()) {
                return known.get().id();
            }
            long id = stores.clients().save(ImportCard.of(row, defaults));
            stores.imports().tag(batch, Kind.CLIENT, id);
            newClients++;
            return id;
        }
    }
}
