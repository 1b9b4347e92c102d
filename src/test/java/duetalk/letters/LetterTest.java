package duetalk.letters;

import static duetalk.letters.LetterSamples.complete;
import static duetalk.letters.LetterSamples.draft;
import static duetalk.letters.LetterSamples.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.core.settings.Sender;
import duetalk.text.Voice;
import duetalk.text.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reminder in every language: written, laid out, and found again in the file. */
public class LetterTest {

    private static final LocalDate DAY = LetterSamples.DAY;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LetterPress PRESS = new LetterPress();

    /** Every kind in every language: nothing missing, nothing forbidden, no consequence before its stage. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLetterIsWholeAndSaysNoMoreThanItMay(Language language) {
        for (LetterKind kind : LetterKind.values()) {
            for (int invoices : new int[] {1, 2, 5, 22}) {
                LetterDraft draft = complete(language, kind, invoices);
                List<LetterCheck> checks =
                        LetterChecks.of(draft, LetterSamples.FINE, kind.namesConsequence(), name -> name);
                assertThat(checks).as(kind + " " + checks).noneMatch(one -> one.level() == LetterCheck.Level.STOP);
                assertThat(draft.body()).as(kind.name()).doesNotContain("{", "null", "..", " .");
                assertThat(Wording.never(draft.body(), language))
                        .as(kind.name())
                        .isEmpty();
                if (!kind.namesConsequence() && kind != LetterKind.CHARGES) {
                    assertThat(Wording.consequence(draft.subject() + draft.body(), language))
                            .as(kind.name())
                            .isEmpty();
                }
            }
        }
    }

    /** However the user wrote the clause, the letter's own sign or word stands before it once. */
    @Test
    void aClauseIsNamedByItsNumber() {
        assertThat(List.of("§ 7", "7", "clause 7", "סעיף 7", "بند 7", "§7"))
                .allSatisfy(clause -> assertThat(LetterFacts.bare(clause)).isEqualTo("7"));
        assertThat(LetterFacts.bare("§")).isEqualTo("§");
    }

    /** The second reminder asks why and until when, in every language and for one, two and many; it threatens nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSecondReminderAsksWhyAndUntilWhen(Language language) throws IOException {
        Voice voice = Voice.of(language);
        for (int invoices : new int[] {1, 2, 5}) {
            LetterDraft second = draft(language, LetterKind.SECOND_REMINDER, invoices);
            LetterDraft first = draft(language, invoices);

            assertThat(second.subject()).isNotEqualTo(first.subject());
            assertThat(second.body()).containsAnyOf("?", "؟").isNotEqualTo(first.body());
            assertThat(second.body()).contains(voice.dates().full(DAY.plusDays(7)));
            assertThat(second.body()).doesNotContain("{");
        }
        byte[] pdf = PRESS.pdf(draft(language, LetterKind.SECOND_REMINDER, 1), NOW);
        assertThat(extracted(pdf)).contains("INV-2026/101");
    }

    /** A phone that is held before the page reads what the bank needs: the whole way through layout, PDF and pixels. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePaymentCodeOnThePageCanBeScanned(Language language) throws Exception {
        LetterDraft plain = draft(language, 2);
        Sender me = plain.sender();
        Sender withAccount = new Sender(
                me.name(),
                "Żółty & Słoń",
                me.address(),
                me.phone(),
                me.email(),
                "Bank\nDE89 3704 0044 0532 0130 00",
                me.place(),
                me.form());
        LetterDraft draft = LetterWriter.write(
                Voice.of(language), plain.kind(), facts(plain.card(), withAccount, plain.invoices()));

        byte[] pdf = PRESS.pdf(draft, NOW);
        Path folder = Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"));
        Files.write(folder.resolve("code-" + language.tag() + ".pdf"), pdf);

        assertThat(scanned(pdf))
                .isEqualTo(
                        "BCD\n002\n1\nSCT\n\nŻółty & Słoń\nDE89370400440532013000\nEUR2500.00\n\n\nINV-2026/101 INV-2026/102");
    }

    private static String scanned(byte[] pdf) throws Exception {
        LetterPress.PagePicture page = PRESS.pictures(pdf).getFirst();
        RGBLuminanceSource light = new RGBLuminanceSource(page.width(), page.height(), page.pixels());
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static String extracted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    /** At least 63 of 64 words of every letter are found again, by a reader of the file that sorts nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsOfEveryLetterAreInTheFileInReadingOrder(Language language) throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            LetterDraft draft = complete(language, kind, 2);
            String text = plain(extracted(PRESS.pdf(draft, NOW)));
            assertThat(found(draft, text)).as(kind.name()).isGreaterThanOrEqualTo(63 / 64.0);
            assertThat(text).as(kind.name()).contains("me@example.com", "+972-54-123-4567");
        }
    }

    /** The same with poppler, where the system has it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherReaderFindsThemToo(Language language) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"));
        for (LetterKind kind : LetterKind.values()) {
            LetterDraft draft = complete(language, kind, 2);
            Path file = Files.write(folder.resolve("words.pdf"), PRESS.pdf(draft, NOW));
            Process process;
            try {
                process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
            } catch (IOException none) {
                org.junit.jupiter.api.Assumptions.abort("no pdftotext here");
                return;
            }
            String text =
                    plain(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(found(draft, text)).as(kind.name()).isGreaterThanOrEqualTo(63 / 64.0);
        }
    }

    /** Which part of the words is found. */
    private static double found(LetterDraft draft, String text) {
        List<String> words = Arrays.stream(plain(draft.body()).split("\\s+"))
                .filter(word -> word.matches(".*\\p{L}{2,}.*"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .toList();
        assertThat(words).hasSizeGreaterThan(15);
        long found = words.stream().filter(text::contains).count();
        return (double) found / words.size();
    }

    /** Readers lose what is invisible, and write ligatures and marks in one of several ways. */
    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\u200c-\\u200f\\u2066-\\u2069\\u202a-\\u202e]", "")
                .replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameLetterGivesTheSameBytes(Language language) {
        byte[] first = PRESS.pdf(draft(language, 3), NOW);

        assertThat(PRESS.pdf(draft(language, 3), NOW)).isEqualTo(first);
        assertThat(Fingerprint.sha256(first)).hasSize(64);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongTableGoesOverPagesWithItsHeadingAgain(Language language) throws IOException {
        byte[] pdf = PRESS.pdf(draft(language, 90), NOW);
        String heading = plain(Voice.of(language).say("letter.table.number"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 5);
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(plain(stripper.getText(document))).as("page " + page).contains(heading);
            }
        }
        assertThat(plain(extracted(pdf))).contains("INV-2026/101", "INV-2026/190");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReminderNamesNoConsequenceAndSaysWhatToDoWhenPaid(Language language) {
        LetterDraft draft = draft(language, 2);

        assertThat(draft.body()).contains(Voice.of(language).say("letter.reminder.paid"));
        assertThat(draft.body()).doesNotContain("{", "court", "sąd", "תביעה", "دادگاه");
    }

    @Test
    void everyPageIsDrawnAsAPicture() {
        LetterPress.PagePicture page =
                PRESS.pictures(PRESS.pdf(draft(Language.HE, 1), NOW)).getFirst();
        long dark = Arrays.stream(page.pixels())
                .filter(pixel -> (pixel & 0xFF) < 100)
                .count();

        assertThat(page.width()).isBetween(1000, 1200);
        assertThat(dark).isGreaterThan(3_000);
    }
}
