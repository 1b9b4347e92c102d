package duetalk.store;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.SearchRow;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a book that may come from a stranger before H2 opens it. H2 runs the definitions in a file while it opens
 * it: a linked table would open a connection, a trigger or an alias would run Java. So the definitions are read below
 * SQL, and a file is refused whose definitions say anything that no book of ours says.
 */
final class StrangersBook {

    /** H2 keeps the definitions in the map of this name: id, head, type, SQL. */
    private static final String DEFINITIONS = "table.0";

    private static final int SQL = 3;

    /** How the definition begins of the table that says which form a book has. */
    private static final String VERSIONS = "CREATE CACHED TABLE \"PUBLIC\".\"SCHEMA_VERSION\"(";

    /**
     * Every word that stands in the definitions of our own books, with those that H2 adds by itself (how selective a
     * column is, how a sequence goes on). A word that is not here has no business there.
     */
    private static final Set<String> OUR_WORDS =
            Set.of(("ADD ADMIN ALTER ALWAYS AND AS BELONGS_TO_TABLE BIGINT BINARY BOOLEAN BY CACHE CACHED CASCADE"
                            + " CAST CHARACTER CHECK CONSTRAINT CREATE CREATE_BUILD CURRENT_TIMESTAMP CYCLE DATE DATEDIFF DAY"
                            + " DECIMAL DEFAULT DELETE DESC DISTINCT EXHAUSTED EXISTS FALSE FIRST FOREIGN GENERATED HASH"
                            + " IDENTITY IF INCREMENT INDEX INTEGER IS KEY LARGE LAST MAXVALUE MINVALUE NO NOCHECK NOT NULL"
                            + " NULLS OBJECT ON PRIMARY REFERENCES RESTART SALT SELECTIVITY SEQUENCE SET START TABLE TIME"
                            + " TIMESTAMP TRUE UNIQUE USER VARYING WITH WRITE_DELAY ZONE")
                    .split(" "));

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("\"[A-Z0-9_]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A name of ours is followed by a bracket only as a table: anything else would call a function. */
    private static final Pattern CALL = Pattern.compile("(?<!\\.)\"[A-Z0-9_]*\"\\s*\\(");

    private static final Pattern SIGNS = Pattern.compile("[A-Za-z0-9_\\s(),.>=-]*");

    private StrangersBook() {}

    /**
     * Refuses a book of kind STRANGE that would make H2 do more than hold tables. Answers the form of the book as its
     * table of versions says it, 0 when that table is not there.
     */
    static int check(BookFile file, @Nullable BookKey key) {
        MVStore.Builder builder = new MVStore.Builder().fileName(file.place()).readOnly();
        if (key != null) {
            builder.encryptionKey(key.filePassword());
        }
        try (MVStore store = builder.open()) {
            return store.hasMap(DEFINITIONS) ? check(store, file) : 0;
        } catch (BookProblem strange) {
            throw strange;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError unreadable) {
            boolean locked = unreadable instanceof MVStoreException failed
                    && failed.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
            throw new BookProblem(locked ? Kind.LOCKED : Kind.DAMAGED, file.display(), unreadable);
        }
    }

    private static int check(MVStore store, BookFile file) {
        TransactionStore transactions = new TransactionStore(store, new ValueDataType());
        transactions.init();
        Transaction looking = transactions.begin();
        TransactionMap<Long, SearchRow> rows = looking.openMap(DEFINITIONS);
        int form = 0;
        for (Iterator<Long> ids = rows.keyIterator(null); ids.hasNext(); ) {
            SearchRow row = rows.get(ids.next());
            if (row == null) {
                continue;
            }
            String sql = row.getValue(SQL).getString();
            if (!isOurs(sql)) {
                throw new BookProblem(Kind.STRANGE, file.display());
            }
            if (sql.startsWith(VERSIONS)) {
                form = newest(looking.openMap("table." + row.getValue(0).getInt()));
            }
        }
        return form;
    }

    private static int newest(TransactionMap<Long, SearchRow> versions) {
        int newest = 0;
        for (Iterator<Long> ids = versions.keyIterator(null); ids.hasNext(); ) {
            SearchRow row = versions.get(ids.next());
            newest = row == null ? newest : Math.max(newest, row.getValue(0).getInt());
        }
        return newest;
    }

    static boolean isOurs(String sql) {
        String withoutTexts = TEXT.matcher(sql).replaceAll(" ");
        if (CALL.matcher(withoutTexts).find()) {
            return false;
        }
        String rest = NAME.matcher(withoutTexts).replaceAll(" ");
        if (rest.contains("--") || !SIGNS.matcher(rest).matches()) {
            return false;
        }
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            if (!OUR_WORDS.contains(words.group())) {
                return false;
            }
        }
        return true;
    }
}
