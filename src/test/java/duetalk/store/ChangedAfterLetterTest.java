package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.letters.Letters.Changed;
import duetalk.core.money.Money;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter stays as it went; what was changed of its invoices afterwards is known. */
class ChangedAfterLetterTest extends BookStory {

    private void letterAbout(long invoice) throws SQLException {
        book.close();
        BookFile file = new BookFile(folder.resolve("book"));
        try (Connection connection = DriverManager.getConnection(file.url(false), "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into letter(id, client_id, kind, language, subject, body, kept_at, way) values (1, "
                            + client
                            + ", 'REMINDER', 'PL', 'x', 'y', timestamp with time zone '2026-11-24 09:00:00+00', 'PRINTED')");
            statement.execute("insert into letter_invoice(letter_id, invoice_id, currency, asked_minor) values (1, "
                    + invoice + ", 'PLN', 118000)");
            statement.execute("CHECKPOINT SYNC");
        }
        book = TestBook.in(folder);
    }

    private List<Changed> changed() {
        return book.read(stores -> stores.letters().changed());
    }

    @Test
    void aBillThatIsCorrectedAfterALetterIsNamedUntilThatIsTakenBack() throws SQLException {
        long id = invoice("F/7", 20, "1180.00");
        letterAbout(id);
        assertThat(changed()).isEmpty();

        Invoice was = story().invoices().getFirst();
        Invoice less = new Invoice(
                was.id(),
                was.clientId(),
                was.number(),
                was.issued(),
                was.due(),
                Money.of("1003.00", "PLN"),
                was.paid(),
                was.credited(),
                was.settled(),
                was.subject(),
                was.disputed(),
                was.writtenOff());
        new SaveInvoice(book).save(less, TODAY, NOW.plus(Duration.ofDays(1)));
        assertThat(changed()).containsExactly(new Changed(1, ActKind.INVOICE_CORRECTED, "F/7"));

        Act act = book.read(stores -> stores.entries().ofFact(id)).getLast();
        new UndoAct(book).undo(act.id(), "typed wrong", NOW.plus(Duration.ofDays(2)));
        assertThat(changed()).isEmpty();
    }
}
