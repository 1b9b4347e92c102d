package duetalk.fuzz;

import duetalk.core.book.KeptValues;
import duetalk.core.clients.Language;
import duetalk.core.script.ScriptCheck;
import duetalk.core.script.ScriptText;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import duetalk.exchange.mail.MailDraft;
import duetalk.exchange.sample.SampleBook;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.exchange.whole.WholeBookZip;
import duetalk.platform.PreferenceFile;
import duetalk.store.BookFile;
import duetalk.store.BookOpener;
import duetalk.store.CallJournalFile;
import duetalk.store.H2Book;
import duetalk.store.SmallFiles;
import duetalk.store.WholeBook;
import duetalk.text.AmountReader;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.DateReader;
import duetalk.text.HourReader;
import duetalk.text.ScriptWording;
import duetalk.typeset.HtmlReader;
import duetalk.typeset.PictureFile;
import duetalk.typeset.TextStyle;
import duetalk.typeset.TextXml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Everything that reads what others wrote, each with good inputs to begin from. */
final class Readers {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Path LISTS = Path.of("src/test/resources/duetalk/exchange/lists");

    private final Path folder;
    private final Random random;
    private final Hostile hostile;
    private final List<byte[]> lists;
    private final byte[] book;
    private final byte[] zip;
    private final byte[] picture;
    private final byte[] key;
    private final String script;

    /** A reader that is tried. */
    interface Reader {
        void read() throws IOException;
    }

    /** @param folder where the readers may write, and nowhere else */
    Readers(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        this.hostile = new Hostile(random);
        this.lists = lists();
        this.picture = picture();
        Path good = Files.createDirectories(folder.resolve("good"));
        BookFile file = new BookFile(good.resolve("book"));
        Path given = good.resolve("book.zip");
        try (H2Book made = new BookOpener().make(file)) {
            new SampleBook(TODAY, ZoneOffset.UTC).fill(made, Language.EN);
            made.read(stores -> {
                WholeBookZip.write(given, stores.tables(), null, NOW, (done, all) -> {});
                return true;
            });
            this.script = made.read(stores -> ScriptText.write(stores.scripts().standard()));
        }
        this.book = Files.readAllBytes(file.path());
        this.zip = Files.readAllBytes(given);
        SmallFiles.key(file);
        this.key = Files.readAllBytes(good.resolve("book.key"));
    }

    private static List<byte[]> lists() throws IOException {
        try (var all = Files.list(LISTS)) {
            return all.filter(one -> one.toString().endsWith(".csv"))
                    .sorted()
                    .map(Readers::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** The next reader with its input; every hundredth works on a whole book. */
    Reader next(int number) {
        if (number % 300 == 17) {
            return this::wholeBook;
        }
        if (number % 300 == 117) {
            return this::bookFile;
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> list(hostile.of(lists.get(random.nextInt(lists.size()))));
            case 3 -> values(hostile.text("1,234.50"), hostile.text("2026-11-30"), hostile.text("9:30"));
            case 4 -> script(hostile.text(script));
            case 5 ->
                html(hostile.text("<html><body><p dir=rtl>Dear <b>Ann</b></p><ul><li>one</li></ul></body></html>"));
            case 6 ->
                xml(hostile.text("<text>\n<p kind=\"TEXT\" align=\"START\" dir=\"AUTO\" after=\"8\">"
                        + "<r size=\"11\" b=\"1\" value=\"sum\">12</r></p><g name=\"x\"/></text>"));
            case 7 -> picture(hostile.of(picture));
            case 8 ->
                journal(hostile.text("client\t2\nstarted\t2026-11-30T17:09:04Z\nseconds\t0\nincoming\tfalse\n"
                        + "script\t0\nintends\t\nnode\tOPEN\ntyping\t\nstep\tPREPARE\tREADY\t2026-11-30T17:09:04Z\n"
                        + "note\t3\tx\ncaptured\tPROMISE\npromised\t100\tGBP\t2026-12-01\tTRANSFER\n"));
            case 9 -> keyFile(hostile.of(key));
            case 10 ->
                preferences(hostile.of(
                        "book=/nowhere/x\nwindow.width=12\nlanguage=he\n".getBytes(StandardCharsets.ISO_8859_1)));
            default -> open(hostile.of(zip));
        };
    }

    private static Reader list(byte[] content) {
        return () -> {
            Charset charset = CharsetGuess.of(content);
            char sign = CsvTable.guessSeparator(content, charset);
            CsvTable table = CsvTable.read(content, charset, sign);
            Mapping mapping = MappingGuess.of(table, "GBP");
            if (mapping.missing().isEmpty()) {
                CsvRows.read(table, mapping, TODAY);
            }
        };
    }

    private Reader values(String amount, String day, String hour) {
        String currency = List.of("GBP", "JPY", "IRR", "KWD").get(random.nextInt(4));
        Decimal decimal = Decimal.values()[random.nextInt(3)];
        int which = random.nextInt(6);
        return () -> {
            switch (which) {
                case 0 -> AmountReader.read(amount, currency, decimal);
                case 1 -> DateReader.read(day, DateReader.Order.values()[amount.length() % 4]);
                case 2 -> DateReader.typed(day, TODAY);
                case 3 -> HourReader.read(hour);
                case 4 -> {
                    String mail = new MailDraft(amount, hour, day, "body", List.of()).written();
                    if (mail.lines().filter(line -> line.startsWith("To:")).anyMatch(line -> line.contains(","))) {
                        throw new IllegalStateException("two recipients");
                    }
                }
                default -> KeptValues.minutes(hour);
            }
        };
    }

    private static Reader script(String text) {
        return () -> {
            var read = ScriptText.read(text);
            ScriptCheck.faults(read);
            ScriptWording.faults(read);
        };
    }

    private static Reader html(String text) {
        return () -> {
            try {
                HtmlReader.read(text, TextStyle.of(11), 8);
            } catch (HtmlReader.TooMuch more) {
                // said by the editor
            }
        };
    }

    private static Reader xml(String text) {
        return () -> TextXml.read(text);
    }

    private static Reader picture(byte[] content) {
        return () -> PictureFile.read(content);
    }

    private Reader journal(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        String whole = random.nextInt(4) == 0 ? text : text + "sum\t" + sum.getValue() + "\n";
        Path file = folder.resolve("calls/book-2.call");
        return () -> {
            write(file, whole.getBytes(StandardCharsets.UTF_8));
            CallJournalFile calls = new CallJournalFile(new BookFile(folder.resolve("calls/book")));
            calls.left();
            calls.setAside().forEach(aside -> delete(Path.of(aside)));
        };
    }

    private Reader keyFile(byte[] content) {
        BookFile of = new BookFile(folder.resolve("keys/book"));
        return () -> {
            write(folder.resolve("keys/book.key"), content);
            write(folder.resolve("keys/book.changes"), content);
            write(folder.resolve("keys/book-20261130-101010.counts"), content);
            write(folder.resolve("keys/book-20261130-101010.mv.db"), content);
            SmallFiles.readChanges(of);
            SmallFiles.readCounts(of, folder.resolve("keys"));
            SmallFiles.readKey(of);
        };
    }

    private Reader preferences(byte[] content) {
        Path file = folder.resolve("preferences.properties");
        return () -> {
            write(file, content);
            PreferenceFile read = new PreferenceFile(file);
            read.path("book");
            read.get("language");
        };
    }

    private Reader open(byte[] content) {
        Path file = folder.resolve("hostile.zip");
        return () -> {
            write(file, content);
            WholeBookFile.open(file, random.nextInt(4) == 0 ? "phrase".toCharArray() : null)
                    .close();
        };
    }

    /** A ZIP whose lists were changed is brought back: a whole book comes of it, or nothing. */
    private void wholeBook() throws IOException {
        Path file = folder.resolve("hostile.zip");
        BookFile to = new BookFile(folder.resolve("back/book"));
        Files.createDirectories(to.folder());
        Files.deleteIfExists(to.path());
        write(file, random.nextInt(5) == 0 ? hostile.of(zip) : withinLists());
        boolean whole = false;
        try (WholeBookFile read = WholeBookFile.open(file, null)) {
            WholeBook.make(to, read.form(), fill -> read.fill(fill, (done, all) -> {}));
            whole = true;
        } finally {
            try (var left = Files.list(to.folder())) {
                if (left.count() != (whole ? 1 : 0)) {
                    throw new HalfImport();
                }
            }
            Files.deleteIfExists(to.path());
        }
    }

    /** Something half-made stayed. */
    static final class HalfImport extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private byte[] withinLists() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
                ZipOutputStream changed = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean change = content.length > 100 && random.nextInt(6) == 0;
                changed.putNextEntry(
                        new ZipEntry(random.nextInt(60) == 0 ? "../../outside/" + entry.getName() : entry.getName()));
                changed.write(change ? hostile.of(content) : content);
                changed.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A book with changed bytes under a hostile name is opened and looked at. */
    private void bookFile() throws IOException {
        Path place = folder.resolve("books/" + name() + ".mv.db");
        try {
            write(place, hostile.of(book));
            try (H2Book opened = new BookOpener().open(new BookFile(place))) {
                opened.read(stores -> stores.clients().all().size());
            }
        } finally {
            try (var left = Files.list(place.getParent())) {
                left.forEach(Readers::delete);
            }
        }
    }

    private String name() {
        String name = "b"
                + hostile.text("ook;INIT=x")
                        .replace('/', '_')
                        .replace('\u0000', '_')
                        .replace('\uFFFD', '_');
        return name.codePoints()
                .limit(50)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
