package duetalk.actions;

import duetalk.actions.ledger.UndoImport;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.imports.ImportBatch;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Imports;
import duetalk.core.imports.Imports.Kind;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.search.Clean;
import duetalk.core.search.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/** Brings clients, invoices and payments in from the rows of a file: one act, all or nothing, once only. */
public final class BringIn {

    private final Book book;

    public BringIn(Book book) {
        this.book = book;
    }

    /** What new clients of the file get that the file does not say. */
    public record Defaults(Language language, Place place) {}

    /** What came of it: how much is new, and how many rows the book had already. */
    public record Result(int clients, int invoices, int payments, int already) {}

    /**
     * Brings the rows in.
     *
     * @param goOn is told after each row how many are done, and answers whether to go on; when it says no, nothing
     *     of the file stays in the book
     * @throws CancellationException when it was stopped
     */
    public Result bringIn(String fileName, List<ImportRow> rows, Defaults defaults, Instant now, IntPredicate goOn) {
        return book.write(stores -> {
            long batch = stores.imports().open(fileName, now);
            Act act = Act.of(ActKind.IMPORTED, now, null, batch, Clean.line(fileName));
            return new Run(stores, batch, Posting.of(stores.entries(), stores.invoices(), act), defaults)
                    .all(rows, goOn);
        });
    }

    /** The last file that was brought in, as long as it was not undone. */
    public Optional<ImportBatch> last() {
        return book.read(stores -> stores.imports().newest());
    }

    /** Takes out again what came with a file, except clients that something was added to since. */
    public Imports.Undone undo(long batchId, Instant now) {
        return book.write(stores -> UndoImport.undo(stores, batchId, now));
    }

    private static final class Run {

        private final Stores stores;
        private final long batch;
        private final Posting posting;
        private final Defaults defaults;
        private final Map<String, Long> clients = new HashMap<>();
        private int newClients;
        private int invoices;
        private int payments;
        private int already;

        Run(Stores stores, long batch, Posting posting, Defaults defaults) {
            this.stores = stores;
            this.batch = batch;
            this.posting = posting;
            this.defaults = defaults;
        }

        Result all(List<ImportRow> rows, IntPredicate goOn) {
            for (int i = 0; i < rows.size(); i++) {
                bring(rows.get(i));
                if (!goOn.test(i + 1)) {
                    throw new CancellationException();
                }
            }
            return new Result(newClients, invoices, payments, already);
        }

        private void bring(ImportRow row) {
            long client = clients.computeIfAbsent(Fold.key(row.client()), folded -> client(folded, row));
            if (stores.invoices().byNumber(client, row.number()).isPresent()) {
                already++;
                return;
            }
            long invoice = stores.invoices()
                    .save(Invoice.fresh(client, row.number(), row.issued(), row.due(), row.total(), row.subject()));
            stores.imports().tag(batch, Kind.INVOICE, invoice);
            invoices++;
            Invoice kept = stores.invoices().byId(invoice).orElseThrow();
            if (row.disputed()) {
                posting.add(Entry.about(
                        EntryKind.DISPUTE,
                        client,
                        invoice,
                        row.issued(),
                        row.total(),
                        DisputeKind.DISPUTED.name(),
                        ""));
            }
            LocalDate settled = row.settled();
            if (settled != null) {
                Entry payment = posting.add(
                        Entry.of(EntryKind.PAYMENT, client, settled, row.total(), PaymentMethod.OTHER.name(), ""));
                posting.allocate(payment, kept, row.total());
                payments++;
            }
        }

        private long client(String folded, ImportRow row) {
            Optional<Client> known = stores.clients().byFoldedName(folded);
            if (known.isPresent()) {
                return known.get().id();
            }
            long id = stores.clients().save(card(row));
            stores.imports().tag(batch, Kind.CLIENT, id);
            newClients++;
            return id;
        }

        private ClientCard card(ImportRow row) {
            Client client = new Client(
                    0,
                    row.client(),
                    ClientKind.BUSINESS,
                    defaults.language(),
                    row.total().currency(),
                    defaults.place(),
                    AddressForm.OTHER,
                    row.email(),
                    "",
                    "",
                    null,
                    "",
                    false);
            List<Phone> phones = row.phone().isEmpty() ? List.of() : List.of(new Phone(0, row.phone(), ""));
            return new ClientCard(client, List.of(), phones, Terms.USUAL);
        }
    }
}
