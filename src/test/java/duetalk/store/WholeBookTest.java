package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.exchange.sample.SampleBook;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.exchange.whole.WholeBookZip;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything goes out into one ZIP and comes back as it was. */
class WholeBookTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private BookFile file;
    private H2Book book;

    @BeforeEach
    void open() {
        file = new BookFile(folder.resolve("book"));
        book = new BookOpener().make(file);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void sample(Language language) {
        new SampleBook(LocalDate.of(2026, 11, 24), ZoneOffset.UTC).fill(book, language);
        long client = book.read(stores -> stores.clients().all().getFirst().id());
        book.write(stores -> stores.letters()
                .keep(
                        new duetalk.core.letters.Letter(
                                0,
                                client,
                                duetalk.core.letters.LetterKind.REMINDER,
                                language,
                                "=cmd()",
                                "line\n\"quoted\", '=x, +48",
                                "<text/>",
                                NOW,
                                duetalk.core.letters.LetterWay.values()[0],
                                "RR1",
                                "sum",
                                null),
                        new byte[] {1, 2, 3, 0, (byte) 200},
                        java.util.List.of()));
        book.write(stores -> {
            stores.settings().put("odd", "@=\t'' \u05d0");
            return true;
        });
    }

    private Path giveOut(@Nullable String phrase) {
        Path zip = folder.resolve("all.zip");
        book.readAtOneMoment(stores -> {
            WholeBookZip.write(
                    zip, stores.tables(), phrase == null ? null : phrase.toCharArray(), NOW, (done, all) -> {});
            return true;
        });
        return zip;
    }

    private BookFile bringBack(Path zip, @Nullable String phrase) {
        try (WholeBookFile whole = WholeBookFile.open(zip, phrase == null ? null : phrase.toCharArray())) {
            return WholeBook.make(
                    new BookFile(folder.resolve("back")), whole.form(), fill -> whole.fill(fill, (done, all) -> {}));
        }
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void assertNothingHalfMade() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("back") || name.contains(".part"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatGoesOutComesBackToTheLastByte(Language language) throws Exception {
        sample(language);
        Path zip = giveOut(null);
        book.close();
        BookFile back = bringBack(zip, null);

        assertThat(BookDigest.of(back, null)).isEqualTo(BookDigest.of(file, null));
        try (H2Book again = new BookOpener().open(back)) {
            long before = again.read(stores -> stores.clients().count());
            again.write(stores -> stores.clients()
                    .save(duetalk.core.clients.ClientCard.of(
                            Client.named("after", Language.EN, "GBP", duetalk.core.calendar.Place.GB))));
            long after = again.read(stores -> stores.clients().count());
            assertThat(after).isEqualTo(before + 1);
        }
        book = new BookOpener().open(file);
    }

    @Test
    void anyoneCanReadItWithoutTheProgram() throws Exception {
        sample(Language.PL);
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + giveOut(null).toUri()), Map.of())) {
            String invoices = Files.readString(zip.getPath("invoice.csv"), StandardCharsets.UTF_8);
            assertThat(invoices.lines().findFirst().orElseThrow()).contains("total_minor,total_major,");
            String letters = Files.readString(zip.getPath("letter.csv"), StandardCharsets.UTF_8);
            assertThat(letters).contains("'=cmd()").doesNotContain(",=cmd()");
            assertThat(Files.readAllBytes(zip.getPath("letter_pdf/1.pdf"))).hasSize(5);
            assertThat(Files.readString(zip.getPath("READ-ME.txt")))
                    .contains("CSV")
                    .contains("\u05d0");
        }
    }

    @Test
    void aPhraseClosesIt() throws IOException {
        sample(Language.HE);
        Path zip = giveOut("four words of mine");

        assertThat(Files.readString(zip, StandardCharsets.ISO_8859_1)).doesNotContain("total_minor");
        assertRefused("WHOLE_SEALED", () -> bringBack(zip, null));
        assertRefused("WHOLE_WRONG_PHRASE", () -> bringBack(zip, "four words of yours"));
        assertNothingHalfMade();
        assertThat(bringBack(zip, "four words of mine").path()).exists();
    }

    @Test
    void whatIsNotOursIsRefused() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.zip"), "a shopping list");
        assertRefused("WHOLE_NOT_OURS", () -> bringBack(notes, null));
        sample(Language.EN);
        Path zip = giveOut(null);
        change(zip, "duetalk.csv", text -> text.replace("layout,1", "layout,9"));
        assertRefused("WHOLE_NEWER", () -> bringBack(zip, null));
        change(zip, "duetalk.csv", text -> text.replace("layout,9", "layout,1").replaceAll("form,\\d+", "form,99"));
        assertRefused("WHOLE_NEWER", () -> bringBack(zip, null));
        assertNothingHalfMade();
    }

    /** Each thing that can be wrong in a list is named with its place, and nothing half-made stays. */
    @Test
    void aBrokenListIsRefusedByFileLineAndColumn() throws IOException {
        sample(Language.EN);
        Path zip = giveOut(null);
        change(zip, "entry.csv", text -> text.replaceFirst(",20\\d\\d-\\d\\d-\\d\\d,", ",31.13.2026,"));
        assertThatThrownBy(() -> bringBack(zip, null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("WHOLE_BAD_VALUE");
            assertThat(refusal.values())
                    .containsEntry("file", "entry.csv")
                    .containsEntry("line", "2")
                    .containsEntry("column", "on_day")
                    .containsEntry("value", "31.13.2026");
        });
        giveOut(null);
        change(zip, "phone.csv", text -> text.substring(0, text.strip().lastIndexOf('\n')));
        assertRefused("WHOLE_ROWS_MISSING", () -> bringBack(zip, null));
        giveOut(null);
        change(zip, "phone.csv", text -> text.replaceFirst("client_id", "owner"));
        assertRefused("WHOLE_COLUMN_MISSING", () -> bringBack(zip, null));
        giveOut(null);
        change(zip, "phone.csv", text -> text.replaceFirst("(?m)^1,1,", "1,99999,"));
        assertRefused("WHOLE_NOT_TOGETHER", () -> bringBack(zip, null));
        giveOut(null);
        change(zip, "client.csv", text -> text.replaceFirst("BUSINESS|SOLE_TRADER|CONSUMER", "WIZARD"));
        assertRefused("WHOLE_NOT_TOGETHER", () -> bringBack(zip, null));
        assertNothingHalfMade();
    }

    private static void change(Path zip, String name, UnaryOperator<String> edit) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            Path list = files.getPath(name);
            String before = Files.readString(list);
            String after = edit.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(list, after);
        }
    }

    @Test
    void aStoppedGivingOutLeavesNothing() throws IOException {
        sample(Language.EN);
        Path zip = folder.resolve("all.zip");
        assertThatThrownBy(() -> book.readAtOneMoment(stores -> {
                    WholeBookZip.write(zip, stores.tables(), null, NOW, (done, all) -> {
                        if (done > 10) {
                            throw new CancellationException();
                        }
                    });
                    return true;
                }))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("zip"));
        }
    }

    @Test
    void aBookOfAnOlderFormComesBackInTheNewOne() throws Exception {
        BookFile old = new BookFile(folder.resolve("old"));
        try (H2Book first = new BookOpener(Migrations.shipped().upTo(1)).make(old)) {
            assertThat(first.isReadOnly()).isFalse();
        }
        BookFile made = WholeBook.make(new BookFile(folder.resolve("back")), 1, fill -> {});
        try (H2Book back = new BookOpener().open(made)) {
            int form = back.read(stores -> stores.tables().form());
            assertThat(form).isEqualTo(Migrations.shipped().latest());
        }
        assertThat(folder.resolve("back.part-before-2.mv.db")).doesNotExist();
    }

    @Test
    void whatIsKnownOfOneClientGoesOutAlone() throws Exception {
        sample(Language.EN);
        Client client = book.read(stores -> stores.clients().all().getFirst());
        String other = book.read(stores -> stores.clients().all().get(1).name());
        Path zip = folder.resolve("one.zip");
        book.readAtOneMoment(stores -> {
            WholeBookZip.writeClient(zip, stores.tables(), client.id(), null, NOW, (done, all) -> {});
            return true;
        });
        StringBuilder all = new StringBuilder();
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
                Stream<Path> lists = Files.list(files.getPath("/"))) {
            for (Path list :
                    lists.filter(path -> path.toString().endsWith(".csv")).toList()) {
                all.append(Files.readString(list));
            }
            assertThat(files.getPath("letter_pdf/1.pdf")).exists();
            assertThat(files.getPath("setting.csv")).doesNotExist();
        }
        assertThat(all.toString()).contains(client.name()).doesNotContain(other);
    }
}
