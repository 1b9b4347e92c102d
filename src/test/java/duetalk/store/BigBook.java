package duetalk.store;

import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** Makes a large book to measure on: invented clients with ten invoices each, about one in six of them open. */
public final class BigBook {

    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ру", "שלו", "בני", "دا", "رض", "żół", "ść", "ber", "dom", "stal", "נה", "کر", "wit"
    };
    private static final int INVOICES = 10;

    private BigBook() {}

    /** {@code FILE CLIENTS}: for what is measured outside of Java. */
    public static void main(String[] arguments) throws SQLException {
        fill(Path.of(arguments[0]), Integer.parseInt(arguments[1]), 2, LocalDate.now(ZoneId.systemDefault()));
    }

    public static void fill(Path file, int clients, int entriesPerClient, LocalDate today) throws SQLException {
        BookFile book = new BookFile(file);
        new BookOpener().make(book).close();
        try (Connection connection = DriverManager.getConnection(book.url(false))) {
            connection.setAutoCommit(false);
            Random random = new Random(1);
            clients(connection, clients, random);
            invoices(connection, clients, today, random);
            entries(connection, clients, entriesPerClient, today, random);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "update client c set last_entry_id = (select max(id) from contact_entry e where e.client_id = c.id)");
                connection.commit();
                statement.execute("SHUTDOWN COMPACT");
            }
        }
    }

    /** Gives a book that many acts, each a minute older than the one after it. */
    public static void acts(Path file, int acts, LocalDate today) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new BookFile(file).url(false));
                PreparedStatement insert = connection.prepareStatement("""
                        insert into act(at, kind, client_id, subject, reason)
                        select dateadd(minute, x - ?, cast(? as timestamp with time zone)), 'CONTACT_LOGGED',
                            1 + mod(x, 1000), 'NO_ANSWER', '' from system_range(1, ?)""");
                Statement statement = connection.createStatement()) {
            insert.setInt(1, acts);
            insert.setObject(2, today.atStartOfDay().atOffset(ZoneOffset.UTC));
            insert.setInt(3, acts);
            insert.executeUpdate();
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static void clients(Connection connection, int clients, Random random) throws SQLException {
        try (PreparedStatement client = connection.prepareStatement("""
                        insert into client(id, name, search_key, kind, language, currency, place, form, email, tax_number,
                            address, note, do_not_contact)
                        values (?, ?, ?, 'BUSINESS', 'EN', 'GBP', 'GB', 'OTHER', '', '', '', '', false)""");
                PreparedStatement phone =
                        connection.prepareStatement("insert into phone(client_id, number, label) values (?, ?, '')")) {
            for (int i = 1; i <= clients; i++) {
                String name = word(random) + " " + word(random) + " " + i;
                client.setLong(1, i);
                client.setString(2, name);
                client.setString(3, duetalk.core.search.Fold.key(name));
                client.addBatch();
                phone.setLong(1, i);
                phone.setString(2, "+44 20 " + (10_000_000 + random.nextInt(89_999_999)));
                phone.addBatch();
                flush(connection, i, client, phone);
            }
            flush(connection, 0, client, phone);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    /** Opens every invoice of such a book. */
    public static void openAll(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(new BookFile(file).url(false));
                Statement statement = connection.createStatement()) {
            statement.execute("update invoice set paid_minor = 0, credited_minor = 0, written_off_minor = 0");
            statement.execute("SHUTDOWN");
        }
    }

    private static void invoices(Connection connection, int clients, LocalDate today, Random random)
            throws SQLException {
        try (PreparedStatement invoice = connection.prepareStatement("""
                insert into invoice(client_id, number, number_key, number_tail, issued, due, currency, total_minor,
                    paid_minor, subject)
                values (?, ?, ?, ?, ?, ?, 'GBP', ?, ?, 'work')""")) {
            for (int i = 0; i < clients * INVOICES; i++) {
                String key = "inv2026" + (1_000_000 + i);
                LocalDate due = today.minusDays(random.nextInt(400) - 20);
                long total = 1_000 + random.nextInt(900_000);
                invoice.setLong(1, 1 + i / INVOICES);
                invoice.setString(2, "INV-2026/" + (1_000_000 + i));
                invoice.setString(3, key);
                invoice.setString(4, new StringBuilder(key).reverse().toString());
                invoice.setObject(5, due.minusDays(30));
                invoice.setObject(6, due);
                invoice.setLong(7, total);
                invoice.setLong(8, random.nextInt(6) == 0 ? 0 : total);
                invoice.addBatch();
                flush(connection, i, invoice);
            }
            flush(connection, 0, invoice);
        }
    }

    private static void entries(Connection connection, int clients, int each, LocalDate today, Random random)
            throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("""
                insert into contact_entry(client_id, at, channel, outcome, person, seconds, notes, path)
                values (?, ?, 'CALL', ?, 'someone', 60, ?, '')""")) {
            for (int i = 0; i < clients * each; i++) {
                entry.setLong(1, 1 + i % clients);
                entry.setObject(
                        2,
                        OffsetDateTime.of(
                                today.minusDays(1 + random.nextInt(700)).atTime(10, 0), ZoneOffset.UTC));
                entry.setString(3, random.nextBoolean() ? "NO_ANSWER" : "NO_COMMITMENT");
                entry.setString(4, "talked about the open invoice and when it will be paid, call again " + i);
                entry.addBatch();
                flush(connection, i, entry);
            }
            flush(connection, 0, entry);
        }
    }

    /** Gives the first clients many more entries, with notes and the way of each talk. */
    public static void lengthen(H2Book book, int clients, int more, LocalDate today) {
        String path =
                "PREPARE>READY@1 OPEN>IT_IS_ME@2 GOOD_TIME>YES@3 FACTS>LISTENING@4 SILENCE>STILL_SILENT@9 WHY>FORGOT@12";
        book.write(stores -> {
            for (int i = 0; i < clients * more; i++) {
                stores.contacts()
                        .add(new ContactEntry(
                                0,
                                1 + i % clients,
                                today.minusDays(1 + i % 700).atTime(9, i % 60).toInstant(ZoneOffset.UTC),
                                Channel.CALL,
                                Outcome.NO_COMMITMENT,
                                Reason.FORGOT,
                                "someone",
                                90,
                                "00:12 שכחו את החשבונית, call again " + i,
                                path,
                                null,
                                null));
            }
            return true;
        });
    }

    private static void flush(Connection connection, int done, PreparedStatement... statements) throws SQLException {
        if (done % 5_000 == 0) {
            for (PreparedStatement statement : statements) {
                statement.executeBatch();
            }
            connection.commit();
        }
    }
}
