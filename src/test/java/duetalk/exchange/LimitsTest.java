package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptCheck;
import duetalk.core.script.ScriptText;
import duetalk.exchange.calendar.PhoneFile;
import duetalk.exchange.csv.BadRowsFile;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.mail.MailDraft;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.text.AmountReader;
import duetalk.text.AmountReader.Decimal;
import duetalk.text.HourReader;
import duetalk.text.Voice;
import duetalk.typeset.HtmlReader;
import duetalk.typeset.PictureFile;
import duetalk.typeset.TextStyle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside is measured before it is worked on, and refused with a reason. */
class LimitsTest {

    private static final Path HOSTILE = Path.of("src/test/resources/duetalk/hostile");
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private static void assertRefused(String code, Runnable act) {
        Assertions.assertTimeout(
                SOON,
                () -> assertThatThrownBy(act::run)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.567 | GBP",
                "1234,567 | EUR",
                "1234.567 | JPY",
                "1234.567 | IRR",
                "1234.500 | GBP",
                "1,234.567 | GBP",
                "12,34.50 | GBP",
                "1234,567.00 | GBP",
                "12 34.50 | GBP",
                "1 234 56 | PLN",
                "0.500 | GBP"
            })
    void aNumberWhoseGroupsAreNoneIsNeverRead(String typed, String currency) {
        assertThatThrownBy(() -> AmountReader.read(typed, currency, Decimal.GUESS))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234,567.89 | GBP | 123456789",
                "1.234.567,89 | PLN | 123456789",
                "1 234,50 | PLN | 123450",
                "12.500 | IRR | 12500",
                "1.234 | KWD | 1234",
                "1234.567 | KWD | 1234567",
                "123.456.789 | JPY | 123456789"
            })
    void aNumberWithRightGroupsIs(String typed, String currency, long minor) {
        assertThat(AmountReader.read(typed, currency, Decimal.GUESS).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {":", ".", "::", "9:", ":9", "1:2:3", "", " "})
    void whatIsNoHourIsRefused(String typed) {
        assertThatThrownBy(() -> HourReader.read(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void aFieldOfTwoMillionDigitsIsRefusedAtOnce() {
        byte[] list = ("client,number,date,due,amount\nA,1,2026-01-01,2026-02-01," + "9".repeat(2_000_000))
                .getBytes(StandardCharsets.UTF_8);
        assertRefused("CSV_FIELD_TOO_LONG", () -> CsvTable.read(list, StandardCharsets.UTF_8, ','));
    }

    @Test
    void aListOfOneColumnWithoutEndIsRefusedAtOnce() {
        byte[] list = "1\n".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
        assertRefused("CSV_TOO_MANY_LINES", () -> CsvTable.read(list, StandardCharsets.UTF_8, ','));
    }

    @Test
    void aListThatIsTooLargeIsNotEvenRead() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L * 1024 * 1024);
        }
        assertRefused("CSV_TOO_LARGE", () -> CsvFile.open(file));
        assertRefused("CSV_TOO_LARGE", () -> CsvFile.open(Path.of("/dev/zero")));
    }

    /** The work was three to the number of conditions. */
    @Test
    void aScriptOfManyConditionsIsCheckedAtOnce() throws IOException {
        Script read = ScriptText.read(Files.readString(HOSTILE.resolve("script-when-14.txt")));
        Assertions.assertTimeout(SOON, () -> ScriptCheck.faults(read));

        StringBuilder many = new StringBuilder("duetalk script 1\nname x\nnode A OPEN\n");
        for (int i = 0; i < 9; i++) {
            many.append("answer X > B when");
            for (int j = 1; j <= 20; j++) {
                many.append(" DAYS_LATE>=").append(i * 20 + j);
            }
            many.append('\n');
        }
        many.append("node B CLOSE\n");
        Script second = ScriptText.read(many.toString());
        assertThat(Assertions.assertTimeout(SOON, () -> ScriptCheck.faults(second)))
                .extracting(ScriptCheck.Fault::code)
                .contains("NO_ANSWER_ALWAYS");
    }

    @Test
    void aScriptThatAlwaysHasAnAnswerIsStillSeenAsOne() {
        Script read = ScriptText.read("duetalk script 1\nname x\nnode A OPEN\nanswer X > B when TALKS>=1\n"
                + "answer Y > B when TALKS<1\nnode B CLOSE\n");
        assertThat(ScriptCheck.faults(read)).extracting(ScriptCheck.Fault::code).doesNotContain("NO_ANSWER_ALWAYS");
    }

    @Test
    void aPasteThatTheParserFallsOverIsPassedOver() throws IOException {
        String html = Files.readString(HOSTILE.resolve("paste-stackoverflow.html"));
        assertThatCode(() -> HtmlReader.read(html, TextStyle.of(11), 8)).doesNotThrowAnyException();
        assertThatThrownBy(() -> HtmlReader.read("x".repeat(20_000_000), TextStyle.of(11), 8))
                .isInstanceOf(HtmlReader.TooMuch.class);
        Assertions.assertTimeout(
                Duration.ofSeconds(8),
                () -> assertThatThrownBy(() -> HtmlReader.read("<b>x</b>y".repeat(200_000), TextStyle.of(11), 8))
                        .isInstanceOf(HtmlReader.TooMuch.class));
    }

    /** It takes 7 KB and has 59 million dots: it is read thinned, or refused, but never whole. */
    @Test
    void aSmallFileOfManyDotsFillsNoMemory() throws IOException {
        byte[] file = Files.readAllBytes(HOSTILE.resolve("bomb-7700x7700-1-0.png"));
        PictureFile.read(file)
                .ifPresent(picture -> assertThat(picture.toString()).matches("\\d{1,4}x\\d{1,4}"));
    }

    @Test
    void aZipThatSwellsIsStopped() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("duetalk.csv"));
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertRefused("WHOLE_NOT_OURS", () -> WholeBookFile.open(file, null));
    }

    @Test
    void linesThatAreSavedToBeMendedRunNothingInASpreadsheet() throws IOException {
        CsvTable table = CsvTable.read(
                "client,number\n=cmd|' /C calc'!A0,@SUM(1)\n-1+1,+x\n-12.50,ok".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                ',');
        Path file = folder.resolve("bad.csv");
        BadRowsFile.write(
                file,
                table,
                table.rows().stream()
                        .map(row -> new CsvRows.Bad(row, new Refusal("CLIENT_NAME_MISSING")))
                        .toList(),
                Voice.of(duetalk.core.clients.Language.EN));
        CsvTable written = CsvTable.read(Files.readAllBytes(file), StandardCharsets.UTF_8, ',');

        assertThat(written.rows().stream()
                        .flatMap(row -> row.fields().stream().skip(1))
                        .filter(field -> !field.isEmpty()))
                .contains("'=cmd|' /C calc'!A0", "'@SUM(1)", "'-1+1", "'+x", "-12.50", "ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.com,evil@x.com",
                "a@b.com;evil@x.com",
                "a@b.com evil@x.com",
                "a@b.com\r\nBcc: c@d.com",
                "a@b@c.com",
                "\"a\"@b.com",
                "a@b.com,",
                "@b.com",
                "a@",
                "(x)a@b.com",
                "undisclosed:a@b.com;"
            })
    void oneBadAddressIsNoRecipient(String address) {
        String mail = new MailDraft("me@b.com", address, "s", "b", List.of()).written();
        assertThat(mail.lines()).noneMatch(line -> line.startsWith("To:") || line.startsWith("Bcc"));
        assertThat(MailDraft.isAddress(address)).isFalse();
        assertThat(MailDraft.isAddress("anna.nowak+faktury@firma-x.com.pl")).isTrue();
    }

    @Test
    void aFileThatIsNoCalendarOfOursIsNeverWrittenOver() throws IOException {
        Path letter = folder.resolve("letter.ics");
        Files.writeString(letter, "Dear diary");
        Path foreign = folder.resolve("foreign.ics");
        Files.writeString(foreign, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR");
        for (Path file : List.of(letter, foreign)) {
            byte[] before = Files.readAllBytes(file);
            assertRefused("CALENDAR_NOT_OURS", () -> PhoneFile.write(file, "BEGIN:VCALENDAR"));
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link.ics"), letter);
        assertRefused("CALENDAR_NOT_OURS", () -> PhoneFile.write(link, "BEGIN:VCALENDAR"));

        Path ours = folder.resolve("ours.ics");
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Duetalk//Calendar//EN\r\nEND:VCALENDAR\r\n";
        PhoneFile.write(ours, calendar);
        PhoneFile.write(ours, calendar + " ");
        assertThat(ours).hasContent(calendar + " ");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)))
                .isEqualTo("rw-------");
    }
}
