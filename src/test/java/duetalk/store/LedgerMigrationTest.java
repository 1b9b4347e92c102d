package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.invoices.AgeBucket;
import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books from before the ledger come into it with the same sums, however often the way there is interrupted. */
class LedgerMigrationTest {

    /** Every statement with {@code -Dledger.statements=1}. */
    private static final int STEP = Integer.getInteger("ledger.statements", 9);

    /** number, client, issued, due, total, disputed, written off on. */
    private static final String[][] INVOICES = {
        {"open", "1", "2026-01-01", "2026-01-31", "10000", "0", ""},
        {"part", "1", "2026-01-05", "2026-02-04", "20000", "0", ""},
        {"paid", "1", "2026-01-10", "2026-02-09", "30000", "0", ""},
        {"over", "1", "2026-01-10", "2026-02-09", "5000", "0", ""},
        {"credited", "2", "2026-02-01", "2026-03-01", "8000", "0", ""},
        {"disputed", "2", "2026-02-01", "2026-03-01", "7000", "7000", ""},
        {"gone", "2", "2026-02-01", "2026-03-01", "9000", "0", "2026-06-01"},
        {"came", "2", "2026-02-01", "2026-03-01", "6000", "0", "2026-06-01"},
    };

    /** client, invoice, day, amount. */
    private static final String[][] PAYMENTS = {
        {"1", "2", "2026-02-10", "5000"},
        {"1", "3", "2026-02-01", "10000"},
        {"1", "3", "2026-03-01", "20000"},
        {"1", "4", "2026-01-02", "4000"},
        {"1", "4", "2026-02-20", "2500"},
        {"1", "", "2026-04-01", "1234"},
        {"2", "7", "2026-05-01", "1000"},
        {"2", "8", "2026-07-01", "2000"},
    };

    /** invoice, day, amount. */
    private static final String[][] CREDITS = {{"5", "2026-03-05", "3000"}, {"2", "2026-03-06", "100"}};

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 2, 15), LocalDate.of(2026, 5, 15), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 8, 1));

    @TempDir
    Path folder;

    private BookFile file(String name) {
        return new BookFile(folder.resolve(name));
    }

    private void older(BookFile file, int form) throws SQLException {
        new BookOpener(Migrations.shipped().upTo(form)).make(file).close();
        try (Connection connection = DriverManager.getConnection(file.url(false), "", "");
                Statement statement = connection.createStatement()) {
            for (String name : List.of("Wilk", "Nowak")) {
                statement.execute("insert into client(name, search_key, kind, language, currency, place, form, email,"
                        + " tax_number, address, note, do_not_contact) values ('" + name + "', '" + name
                        + "', 'BUSINESS', 'PL', 'PLN', 'PL', 'OTHER', '', '', '', '', false)");
            }
            statement.execute("insert into import_batch(file_name, at) values ('a.csv', timestamp with time zone"
                    + " '2026-02-01 10:00:00+00:00')");
            for (String[] one : INVOICES) {
                statement.execute(invoice(one, form));
            }
            for (String[] one : PAYMENTS) {
                statement.execute("insert into payment(client_id, invoice_id, paid_on, currency, amount_minor, method,"
                        + " note, import_id) values (" + one[0] + ", " + (one[1].isEmpty() ? "null" : one[1])
                        + ", date '" + one[2] + "', 'PLN', " + one[3] + ", 'TRANSFER', 'x', "
                        + (one[3].equals("10000") ? "1" : "null") + ")");
                if (!one[1].isEmpty()) {
                    statement.execute(
                            "update invoice set paid_minor = paid_minor + " + one[3] + " where id = " + one[1]);
                }
            }
            for (String[] one : CREDITS) {
                statement.execute("insert into credit(invoice_id, credited_on, currency, amount_minor, reason) values ("
                        + one[0] + ", date '" + one[1] + "', 'PLN', " + one[2] + ", 'less')");
                statement.execute(
                        "update invoice set credited_minor = credited_minor + " + one[2] + " where id = " + one[0]);
            }
            if (form >= 5) {
                statement.execute("insert into plan(client_id, agreed_on, cancelled_why, known_payment) values (1,"
                        + " date '2026-03-02', '', 3)");
                statement.execute("insert into plan_payment(plan_id, payment_id, number) values (1, 6, 2)");
            }
            statement.execute("SHUTDOWN");
        }
    }

    private static String invoice(String[] one, int form) {
        String disputed = form == 1 ? "disputed" : "disputed_minor";
        String value = form == 1 ? String.valueOf(!one[5].equals("0")) : one[5];
        return "insert into invoice(client_id, number, number_key, number_tail, issued, due, currency, total_minor,"
                + " subject, written_off, " + disputed + ") values (" + one[1] + ", '" + one[0] + "', '" + one[0]
                + "', 'x', date '" + one[2] + "', date '" + one[3] + "', 'PLN', " + one[4] + ", '', "
                + (one[6].isEmpty() ? "null" : "date '" + one[6] + "'") + ", " + value + ")";
    }

    /** What is open of an invoice as of a day, by the rules of the older program. */
    private static long open(int invoice, LocalDate day) {
        String[] one = INVOICES[invoice - 1];
        boolean counts = !LocalDate.parse(one[2]).isAfter(day)
                && (one[6].isEmpty() || LocalDate.parse(one[6]).isAfter(day));
        long left = Long.parseLong(one[4]);
        for (String[] paid : PAYMENTS) {
            left -= paid[1].equals(String.valueOf(invoice))
                            && !LocalDate.parse(paid[2]).isAfter(day)
                    ? Long.parseLong(paid[3])
                    : 0;
        }
        for (String[] credit : CREDITS) {
            left -= credit[0].equals(String.valueOf(invoice))
                            && !LocalDate.parse(credit[1]).isAfter(day)
                    ? Long.parseLong(credit[2])
                    : 0;
        }
        return counts ? Math.max(0, left) : 0;
    }

    private static void assertSame(H2Book book) {
        List<Invoice> invoices = new ArrayList<>();
        book.read(stores -> invoices.addAll(stores.invoices().ofClient(1)));
        book.read(stores -> invoices.addAll(stores.invoices().ofClient(2)));
        LocalDate end = LocalDate.of(2030, 1, 1);
        assertThat(invoices).hasSize(INVOICES.length).allSatisfy(invoice -> {
            assertThat(invoice.balance().minor()).as(invoice.number()).isEqualTo(open((int) invoice.id(), end));
            assertThat(invoice.disputed().minor())
                    .as(invoice.number())
                    .isEqualTo(Long.parseLong(INVOICES[(int) invoice.id() - 1][5]));
        });
        // what stood without an invoice, and what came beyond one
        assertThat(book.<List<Money>>read(stores -> stores.entries().creditOf(1)))
                .containsExactly(Money.of("27.34", "PLN"));
        assertThat(book.<List<Money>>read(stores -> stores.entries().creditOf(2)))
                .isEmpty();
        for (LocalDate day : DAYS) {
            Ageing ageing = book.read(stores -> stores.invoices().ageing(day));
            Ageing mine = new Ageing(day);
            for (int i = 1; i <= INVOICES.length; i++) {
                mine.add("PLN", LocalDate.parse(INVOICES[i - 1][3]).toEpochDay(), open(i, day));
            }
            for (AgeBucket bucket : AgeBucket.values()) {
                assertThat(ageing.in("PLN", bucket)).as(day + " " + bucket).isEqualTo(mine.in("PLN", bucket));
            }
        }
        long payments = book.read(stores -> stores.entries().ofClient(1).stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .count());
        assertThat(payments).isEqualTo(6);
        assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyEarlierFormKeepsItsSums(int form) throws Exception {
        older(file("old"), form);
        try (H2Book book = new BookOpener().open(file("old"))) {
            assertSame(book);
        }
        if (form >= 5) {
            try (Connection connection = DriverManager.getConnection(file("old").url(false), "", "");
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select e.amount_minor, p.number from plan_choice p"
                            + " join entry e on e.id = p.payment_id")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1) + " " + row.getInt(2)).isEqualTo("1234 2");
            }
        }
    }

    private static List<String> facts(H2Book book) {
        List<String> facts = new ArrayList<>();
        for (long client : new long[] {1, 2}) {
            for (Entry entry : book.<List<Entry>>read(stores -> stores.entries().ofClient(client))) {
                facts.add(entry.kind() + " " + entry.clientId() + " " + entry.invoiceId() + " " + entry.on() + " "
                        + entry.amount().minor() + " " + entry.detail() + " " + entry.note());
            }
        }
        facts.sort(null);
        facts.add(String.valueOf(book.<Long>read(stores -> stores.entries().count())));
        return facts;
    }

    @Test
    void aCrashInTheMiddleChangesNothing() throws Exception {
        older(file("old"), 6);
        Files.copy(file("old").path(), file("whole").path());
        List<String> whole;
        try (H2Book book = new BookOpener().open(file("whole"))) {
            whole = facts(book);
        }
        String sql;
        try (var in = BookOpener.class.getResourceAsStream("V007__ledger.sql")) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] statements = sql.split(";\\s*(?:\\n|$)");
        for (int crash = 1; crash <= statements.length; crash += STEP) {
            BookFile copy = file("crash" + crash);
            Files.copy(file("old").path(), copy.path());
            try (Connection connection = DriverManager.getConnection(copy.url(false), "", "");
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < crash; i++) {
                    statement.execute(statements[i]);
                }
                statement.execute("SHUTDOWN");
            }
            try (H2Book book = new BookOpener().open(copy)) {
                assertThat(facts(book)).as("after statement " + crash).isEqualTo(whole);
                assertSame(book);
            }
        }
    }

    @Test
    void sumsThatAreWrongAreReckonedAnew() throws Exception {
        older(file("old"), 6);
        new BookOpener().open(file("old")).close();
        try (Connection connection = DriverManager.getConnection(file("old").url(false), "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update invoice set paid_minor = 1, written_off_minor = 0 where id = 7");
            statement.execute("delete from standing_entry where client_id = 2");
            statement.execute("update credit_balance set amount_minor = 99 where client_id = 1");
            statement.execute("SHUTDOWN");
        }
        try (H2Book book = new BookOpener().open(file("old"))) {
            assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                    .containsExactly(1L, 2L);
            assertThat(book.<Integer>write(stores -> KeptSums.mend(stores.entries())))
                    .isEqualTo(2);
            assertSame(book);
        }
    }
}
