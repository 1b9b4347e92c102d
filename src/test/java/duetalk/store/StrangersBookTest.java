package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book from a stranger that would make the database run something is refused before it runs. */
class StrangersBookTest {

    /** Set by Java that a hostile book has the database run. */
    private static final String RAN = "duetalk.test.ran";

    @TempDir
    Path folder;

    private BookFile file;

    @BeforeEach
    void make() {
        file = new BookFile(folder.resolve("book"));
        new BookOpener().make(file).close();
        System.clearProperty(RAN);
    }

    private void plant(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(file.url(false), "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("CHECKPOINT SYNC");
        }
        System.clearProperty(RAN);
    }

    private void assertRefused(Path place, Runnable act) throws IOException {
        byte[] before = Files.readAllBytes(place);
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BookProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.STRANGE));
        assertThat(Optional.ofNullable(System.getProperty(RAN))).isEmpty();
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create alias ran as 'String ran() { System.setProperty(\"duetalk.test.ran\", \"yes\"); return \"\"; }'",
                "create alias ran for 'java.lang.System.exit'",
                "create trigger ran before insert on client call 'duetalk.store.PlantedTrigger'",
                "create force linked table ran('', 'jdbc:h2:mem:elsewhere', '', '', 'client')",
                "create force view ran as select * from csvread('/etc/passwd')",
                "create table ran(id int default length(file_read('/etc/passwd')))",
                "create table ran(id int, path varchar generated always as (file_write('x', 'written-by-a-stranger')))",
                "alter table client add constraint ran check (length(file_read('/etc/passwd')) > 0)",
                "create table ran(id int, thing java_object)",
                "create domain ran as varchar check (length(value) > 1)",
                "create constant ran value 1",
                "create role ran",
                "create schema ran",
                "set ignorecase true",
            })
    void whatNoBookOfOursSaysIsRefused(String sql) throws Exception {
        plant(sql);

        assertRefused(file.path(), () -> new BookOpener().open(file));
    }

    /** H2 notes in the definitions what it has learned about the values, once a table has two thousand rows. */
    @Test
    void whatH2AddsByItselfIsOurs() throws Exception {
        try (H2Book book = new BookOpener().open(file)) {
            SavedRows.begin(book);
            for (int i = 0; i < 30; i++) {
                SavedRows.save(book, i);
            }
        }
        plant("analyze");
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(SavedRows.count(book)).isEqualTo(30);
        }
    }

    @Test
    void aHostileFileIsNeitherMendedNorRestored() throws Exception {
        plant("create alias ran for 'java.lang.System.exit'");

        assertRefused(file.path(), () -> Mending.mend(file, new BookFile(folder.resolve("mended")), null));
        assertThat(folder.resolve("mended.mv.db")).doesNotExist();
    }

    @Test
    void whatHidesInTextsIsNoDefinition() {
        assertThat(StrangersBook.isOurs(
                        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" CHARACTER VARYING DEFAULT 'LINKED')"))
                .isTrue();
        assertThat(StrangersBook.isOurs("CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" BIGINT DEFAULT \"RAN\"())"))
                .isFalse();
        assertThat(StrangersBook.isOurs("CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" BIGINT) -- 'x"))
                .isFalse();
        assertThat(StrangersBook.isOurs("CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" $$BIGINT$$)"))
                .isFalse();
    }
}
