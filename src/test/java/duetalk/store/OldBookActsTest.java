package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ledger.UndoAct;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.money.Money;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book from before the ledger: what was done in it has its acts, in the order of its days, and can be undone. */
class OldBookActsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private BookFile old() throws Exception {
        BookFile file = new BookFile(folder.resolve("old"));
        new BookOpener(Migrations.shipped().upTo(6)).make(file).close();
        try (Connection connection = DriverManager.getConnection(file.url(false));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into client(id, name, search_key, kind, language, currency, place, form, email, tax_number,
                        address, note, do_not_contact)
                    values (1, 'Old', 'old', 'BUSINESS', 'EN', 'GBP', 'GB', 'OTHER', '', '', '', '', false)""");
            statement.execute("""
                    insert into invoice(id, client_id, number, number_key, number_tail, issued, due, currency,
                        total_minor, paid_minor, credited_minor, subject, disputed, disputed_minor, written_off)
                    values (1, 1, 'A', 'a', 'a', date '2026-01-05', date '2026-01-19', 'GBP', 90000, 30000, 5000, '',
                            false, 0, date '2026-09-01'),
                        (2, 1, 'B', 'b', 'b', date '2026-02-05', date '2026-02-19', 'GBP', 40000, 0, 0, '', false,
                            10000, null)""");
            statement.execute("""
                    insert into payment(client_id, invoice_id, paid_on, currency, amount_minor, method, note)
                    values (1, 1, date '2026-03-02', 'GBP', 20000, 'TRANSFER', 'second'),
                        (1, 1, date '2026-02-02', 'GBP', 10000, 'TRANSFER', 'first')""");
            statement.execute("""
                    insert into credit(invoice_id, credited_on, currency, amount_minor, reason)
                    values (1, date '2026-02-20', 'GBP', 5000, 'scratched')""");
        }
        return file;
    }

    @Test
    void nothingThatWasDoneIsLost() throws Exception {
        BookFile file = old();
        try (H2Book book = new BookOpener().open(file)) {
            List<Act> acts = book.read(stores -> stores.entries().newest(null, null, null, 100));
            assertThat(acts)
                    .extracting(Act::kind)
                    .containsExactly(
                            ActKind.WRITTEN_OFF,
                            ActKind.PAYMENT_RECORDED,
                            ActKind.CREDIT_NOTE_RECORDED,
                            ActKind.DISPUTE_OPENED,
                            ActKind.PAYMENT_RECORDED);
            assertThat(acts.getFirst().amount()).isEqualTo(Money.of("550.00", "GBP"));
            assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                    .isEmpty();
            acts.forEach(act -> new UndoAct(book).undo(act.id(), "", NOW));
            assertThat(book.<List<Money>>read(stores -> stores.invoices().ofClient(1).stream()
                            .map(invoice -> invoice.undisputed())
                            .toList()))
                    .containsExactlyInAnyOrder(Money.of("900.00", "GBP"), Money.of("400.00", "GBP"));
        }
    }
}
