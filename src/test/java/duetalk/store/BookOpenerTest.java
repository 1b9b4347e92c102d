package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Terms;
import java.io.IOException;
import java.io.RandomAccessFile;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that can't be used is refused with its reason, and left exactly as it was. */
class BookOpenerTest {

    @TempDir
    Path folder;

    private final BookOpener opener = new BookOpener();

    private BookFile file() {
        return new BookFile(folder.resolve("book"));
    }

    private void assertRefused(Kind kind) throws IOException {
        byte[] before = Files.readAllBytes(file().path());
        assertThatThrownBy(() -> opener.open(file())).isInstanceOfSatisfying(BookProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.place()).isEqualTo(file().display());
        });
        assertThat(Files.readAllBytes(file().path())).isEqualTo(before);
    }

    @Test
    void aMissingBookIsNotMadeUnasked() {
        assertThatThrownBy(() -> opener.open(file()))
                .isInstanceOfSatisfying(
                        BookProblem.class, one -> assertThat(one.kind()).isEqualTo(Kind.MISSING));
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void aBookOfANewerProgramIsLeftUntouched() throws IOException {
        Migrations shipped = Migrations.shipped();
        opener.make(file()).close();
        Migrations future = new Migrations(oneMoreThan(shipped));
        assertThat(future.latest()).isGreaterThan(shipped.latest());
        new BookOpener(future).open(file()).close();

        assertRefused(Kind.NEWER);
    }

    @Test
    void anOlderBookIsCopiedBeforeItIsChanged() {
        opener.make(file()).close();
        List<String> steps = oneMoreThan(Migrations.shipped());
        new BookOpener(new Migrations(steps)).open(file()).close();

        String copy = "book-before-" + steps.size();
        assertThat(folder.resolve(copy + ".mv.db")).exists();
        assertThat(opener.open(new BookFile(folder.resolve(copy))).isReadOnly()).isFalse();
    }

    private static List<String> oneMoreThan(Migrations shipped) {
        List<String> steps = new ArrayList<>(java.util.Collections.nCopies(shipped.latest(), "select 1"));
        steps.add("create table if not exists extra(id int)");
        return steps;
    }

    /** A book of the first release: what was disputed as a whole stays disputed as a whole. */
    @Test
    void aBookOfTheFirstReleaseKeepsWhatItHolds() throws Exception {
        String first = new String(
                BookOpener.class.getResourceAsStream("V001__book.sql").readAllBytes(), StandardCharsets.UTF_8);
        new BookOpener(new Migrations(List.of(first))).make(file()).close();
        try (Connection connection = DriverManager.getConnection(file().url(false), "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into client(name, search_key, kind, language, currency, place, form, email, tax_number,
                        address, note, do_not_contact)
                    values ('Wilk', 'wilk', 'BUSINESS', 'PL', 'PLN', 'PL', 'OTHER', '', '', '', '', false)""");
            statement.execute("insert into terms values (1, 21, 'STATUTORY', '§ 7', date '2025-01-02')");
            for (String disputed : List.of("true", "false")) {
                statement.execute("""
                        insert into invoice(client_id, number, number_key, number_tail, issued, due, currency, total_minor,
                            subject, disputed)
                        values (1, 'N-%1$s', 'n%1$s', 'x', date '2026-01-01', date '2026-01-31', 'PLN', 5000, '', %1$s)""".replace("%1$s", disputed));
            }
            statement.execute("CHECKPOINT SYNC");
        }

        try (H2Book book = opener.open(file())) {
            book.read(stores -> {
                assertThat(stores.invoices().ofClient(1))
                        .extracting(one -> one.number() + " " + one.disputed().minor())
                        .containsExactlyInAnyOrder("N-true 5000", "N-false 0");
                assertThat(stores.clients().card(1).orElseThrow().terms())
                        .isEqualTo(new Terms(
                                PaymentTerm.net(21), LateFee.STATUTORY, null, "§ 7", LocalDate.of(2025, 1, 2), null));
                return true;
            });
        }
    }

    @Test
    void whatIsNoBookIsLeftUntouched() throws IOException {
        Files.writeString(file().path(), "a shopping list");
        assertRefused(Kind.NOT_A_BOOK);
        Files.write(file().path(), new byte[0]);
        assertRefused(Kind.NOT_A_BOOK);
    }

    @Test
    void anotherProgramsDatabaseIsNotABook() throws SQLException {
        try (var connection = java.sql.DriverManager.getConnection(file().url(true));
                var statement = connection.createStatement()) {
            statement.execute("create table recipes(id int)");
        }

        assertThatThrownBy(() -> opener.open(file()))
                .isInstanceOfSatisfying(
                        BookProblem.class, one -> assertThat(one.kind()).isEqualTo(Kind.NOT_A_BOOK));
    }

    @Test
    void aDamagedBookIsLeftUntouched() throws IOException {
        try (H2Book book = opener.make(file())) {
            book.write(stores -> stores.clients().save(ClientCard.of(Client.named("A", Language.EN, "GBP", Place.GB))));
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().path().toFile(), "rw")) {
            byte[] rubbish = new byte[(int) bytes.length() - 10];
            bytes.seek(10);
            bytes.write(rubbish);
        }

        assertRefused(Kind.DAMAGED);
    }

    @Test
    void aBookThatAnotherProcessHoldsIsSaidToBeOpen() throws Exception {
        opener.make(file()).close();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldBook.class.getName(),
                        file().display())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held 0");
            assertRefusedWhileHeld();
        } finally {
            holder.getOutputStream().close();
            assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void assertRefusedWhileHeld() {
        assertThatThrownBy(() -> opener.open(file()))
                .isInstanceOfSatisfying(
                        BookProblem.class, one -> assertThat(one.kind()).isEqualTo(Kind.LOCKED));
    }

    /** A change is on the disk when write returns: the process that made it is killed without a chance to close. */
    @Test
    void whatWasSavedSurvivesAKill() throws Exception {
        opener.make(file()).close();
        for (int round = 1; round <= 3; round++) {
            Process holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            HoldBook.class.getName(),
                            file().display(),
                            "5")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(holder.inputReader().readLine()).isEqualTo("held " + 5 * round);
            holder.destroyForcibly().waitFor();
        }

        try (H2Book book = opener.open(file())) {
            assertThat(book.<Integer>read(stores -> stores.clients().count())).isEqualTo(15);
        }
    }

    @Test
    void aFullDiskIsKnownByItsCause() {
        SQLException full =
                new SQLException("General error", "HY000", 50000, new IOException("No space left on device"));

        assertThat(BookErrors.kind(full)).isEqualTo(Kind.DISK_FULL);
        assertThat(BookErrors.kind(new SQLException("", "", 90097))).isEqualTo(Kind.READ_ONLY);
        assertThat(BookErrors.kind(new StackOverflowError())).isEqualTo(Kind.DAMAGED);
    }
}
