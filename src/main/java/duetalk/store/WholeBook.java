package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.core.exports.Table;
import duetalk.core.exports.TableFill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/** Makes a new book out of tables that were given out: aside, checked, and only then with its name. */
public final class WholeBook {

    private WholeBook() {}

    /**
     * Makes a new book.
     *
     * @param form the form of the book that the tables are from
     * @throws Refusal WHOLE_NEWER, WHOLE_BAD_VALUE, WHOLE_NOT_TOGETHER: nothing half-made stays
     * @throws BookProblem when the disk does not allow it
     */
    public static BookFile make(BookFile to, int form, Consumer<TableFill> fill) {
        Migrations known = Migrations.shipped();
        if (form < 1 || form > known.latest()) {
            throw new Refusal("WHOLE_NEWER");
        }
        BookFile part = new BookFile(to.path().resolveSibling(to.name() + ".part"));
        BookFile before = new BookFile(to.path().resolveSibling(to.name() + ".part-before-" + (form + 1)));
        try {
            Files.deleteIfExists(part.path());
            new BookOpener(known.upTo(form)).make(part).close();
            fill(part, fill);
            try (H2Book made = new BookOpener().open(part)) {
                readEverything(made);
                // a change is counted, so a book that is right is not written to: it comes back to the last byte
                if (!made.<Boolean>read(stores -> stores.entries().wrongSums().isEmpty())) {
                    made.write(stores -> KeptSums.mend(stores.entries()));
                }
            }
            SafeFile.force(part.path());
            // a count of changes that belonged to a book which once had this name
            delete(to.folder().resolve(to.name() + ".changes"));
            SafeFile.place(part.path(), to.path());
            return to;
        } catch (IOException | SQLException failed) {
            throw BookErrors.translate(failed, to.display());
        } finally {
            delete(part.path());
            delete(before.path());
            delete(part.folder().resolve(part.name() + ".changes"));
        }
    }

    private static void fill(BookFile part, Consumer<TableFill> fill) throws SQLException {
        try (Connection connection = Connections.writing(part, null);
                Statement statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            connection.setAutoCommit(false);
            List<Table> tables = TableStore.all(connection);
            try (TableInserts inserts = new TableInserts(connection, tables)) {
                fill.accept(inserts);
                inserts.finish();
            }
            connection.setAutoCommit(true);
            checkTogether(statement, tables);
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private static void checkTogether(Statement statement, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            try {
                statement.execute("ALTER TABLE " + table.name() + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
            } catch (SQLException loose) {
                throw new Refusal("WHOLE_NOT_TOGETHER", java.util.Map.of("file", table.name() + ".csv"));
            }
            if (table.indexOf("id") == 0) {
                statement.execute("ALTER TABLE " + table.name()
                        + " ALTER COLUMN id RESTART WITH (SELECT COALESCE(MAX(id), 0) + 1 FROM " + table.name() + ")");
            }
        }
        statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
    }

    /** Reads every client with everything of theirs, so that a word which no program knows is found now. */
    private static void readEverything(H2Book made) {
        try {
            made.read(stores -> {
                stores.clients().all().forEach(client -> {
                    stores.clients().card(client.id());
                    stores.invoices().ofClient(client.id());
                    stores.invoices().paymentsOf(client.id());
                    stores.claims().ofClient(client.id());
                    stores.contacts().newest(client.id(), Integer.MAX_VALUE);
                    stores.promises().ofClient(client.id());
                    stores.followUps().ofClient(client.id());
                    stores.letters().ofClient(client.id());
                });
                stores.letters().drafts();
                stores.settings().sender();
                stores.figures().table();
                stores.restDays().all();
                return true;
            });
        } catch (IllegalArgumentException unknownWord) {
            throw new Refusal("WHOLE_NOT_TOGETHER", java.util.Map.of("file", "ZIP"));
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            System.getLogger(WholeBook.class.getName())
                    .log(System.Logger.Level.WARNING, "a half-made book stays beside the book");
        }
    }
}
