package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.book.KeptValues;
import duetalk.platform.PreferenceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files beside a book that came from another version, another hand or a broken disk hold nothing up. */
class StrangersFilesTest {

    private static final Path HOSTILE = Path.of("src/test/resources/duetalk/hostile");

    @TempDir
    Path folder;

    @Test
    void aCallWithAnUnknownWordIsKeptAsideAndSaid() throws IOException {
        BookFile book = new BookFile(folder.resolve("book"));
        Files.copy(HOSTILE.resolve("journal-future-outcome.call"), folder.resolve("book-2.call"));
        CallJournalFile journal = new CallJournalFile(book);

        assertThat(journal.left()).isEmpty();
        assertThat(journal.setAside())
                .containsExactly(folder.resolve("book-2.call.unreadable").toString());
        assertThat(folder.resolve("book-2.call.unreadable")).exists();
        assertThat(new CallJournalFile(book).left()).isEmpty();
    }

    @Test
    void aKeyFileWithNoSaltNoNonceOrEndlessRoundsIsDamaged() throws Exception {
        BookFile book = new BookFile(folder.resolve("book"));
        KeyFile.of(book).create(BookKey.random(), "a long phrase".toCharArray());
        String good = Files.readString(KeyFile.of(book).path());
        for (String wrong : new String[] {
            good.replaceAll("phrase.salt=.*", "phrase.salt="),
            good.replaceAll("phrase.nonce=.*", "phrase.nonce="),
            good.replaceAll("recovery.key=.*", "recovery.key=AAAA"),
            good.replaceAll("phrase.rounds=.*", "phrase.rounds=20000000")
        }) {
            Files.writeString(KeyFile.of(book).path(), summed(wrong));
            assertThatThrownBy(() -> KeyFile.of(book).open("a long phrase".toCharArray()))
                    .isInstanceOfSatisfying(
                            BookProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(Kind.KEY_DAMAGED));
        }
    }

    private static String summed(String text) throws Exception {
        String lines = text.substring(0, text.lastIndexOf("sum="));
        return lines + "sum="
                + HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(lines.getBytes(StandardCharsets.ISO_8859_1)))
                + "\n";
    }

    @Test
    void aPathThatCanBeNoneIsNoPreference() throws IOException {
        Path file = folder.resolve("preferences.properties");
        Files.copy(HOSTILE.resolve("preferences-nul.properties"), file);

        assertThat(new PreferenceFile(file).get("book")).isPresent();
        assertThat(new PreferenceFile(file).path("book")).isEmpty();
    }

    @Test
    void settingsThatAreNoValuesFallBackAndAreNamed() {
        try (H2Book book = new BookOpener().make(new BookFile(folder.resolve("book")))) {
            book.write(stores -> {
                stores.settings().put("reminder.minutes", "abc");
                stores.settings().put("sender.place", "ATLANTIS");
                stores.settings().put("payments.checked", "yesterday");
                return true;
            });

            assertThat(book.<java.util.List<String>>read(stores -> KeptValues.odd(stores.settings())))
                    .containsExactly("payments.checked", "reminder.minutes", "sender.place");
            assertThat(book.<Boolean>read(stores -> stores.settings().sender().place() != null))
                    .isTrue();
        }
    }
}
