package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.settings.Sender;
import duetalk.text.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LetterPress PRESS = new LetterPress();

    /** A draft for a client whose name, phone and numbers run against the language of the letter. */
    public static LetterDraft draft(Language language, int invoices) {
        return draft(language, LetterKind.REMINDER, invoices);
    }

    static LetterDraft draft(Language language, LetterKind kind, int invoices) {
        boolean rtl = Voice.isRightToLeft(language);
        String name = rtl ? "Dębowy Dom Sp. z o.o." : "חברת הבנייה בע״מ";
        Client client = new Client(
                1,
                name,
                ClientKind.BUSINESS,
                language,
                "EUR",
                Place.PL,
                AddressForm.MASCULINE,
                "",
                "",
                "12 Long Street\nYork",
                null,
                "",
                false);
        ClientCard card = new ClientCard(
                client, List.of(new Person(0, "Marek Wilk", "", AddressForm.MASCULINE, "")), List.of(), Terms.USUAL);
        Voice voice = Voice.of(language);
        Sender sender = new Sender(
                voice.say("sample.me.name"),
                voice.say("sample.me.business"),
                voice.say("sample.me.address"),
                "+972-54-123-4567",
                "me@example.com",
                voice.say("sample.me.payment"),
                Place.GB,
                AddressForm.FEMININE);
        List<Invoice> open = new ArrayList<>();
        for (int i = 1; i <= invoices; i++) {
            open.add(Invoice.fresh(
                    1,
                    "INV-2026/" + (100 + i),
                    DAY.minusDays(60),
                    DAY.minusDays(30),
                    Money.of("1250.00", "EUR"),
                    "catalogue"));
        }
        return LetterWriter.write(voice, kind, facts(card, sender, open));
    }

    /** Two letters were written before, money came once, and the day to answer is a week away. */
    static LetterFacts facts(ClientCard card, Sender sender, List<Invoice> open) {
        Payment paid = new Payment(1, 1, null, DAY.minusDays(3), Money.of("500.00", "EUR"), PaymentMethod.TRANSFER, "");
        return new LetterFacts(
                card,
                sender,
                Stationery.PLAIN,
                open,
                List.of(DAY.minusDays(20), DAY.minusDays(10)),
                paid,
                DAY,
                DAY.plusDays(7),
                DAY.plusDays(8));
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsOfTheLetterAreInTheFileInReadingOrder(Language language) throws IOException {
        LetterDraft draft = draft(language, 1);
        String text = plain(extracted(PRESS.pdf(draft, NOW)));
        List<String> words = Arrays.stream(plain(draft.body()).split("\\s+"))
                .filter(word -> word.matches(".*\\p{L}{2,}.*"))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .toList();
        List<String> missing =
                words.stream().filter(word -> !text.contains(word)).toList();
        assertThat(words).hasSizeGreaterThan(30);
        assertThat(missing).isEmpty();
        assertThat(text).contains("INV-2026/101", "me@example.com");
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
