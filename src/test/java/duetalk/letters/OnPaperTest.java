package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out of the printer: sums whole, tables where they stand, no boxes, addresses that fit their window. */
class OnPaperTest {

    private static final LocalDate DAY = LetterSamples.DAY;
    private static final LetterPress PRESS = new LetterPress();

    private static LetterDraft statement(Language language, String name, String subject, Money each, int invoices) {
        return statement(language, name, "12 Long Street\nYork", subject, each, invoices);
    }

    private static LetterDraft statement(
            Language language, String name, String address, String subject, Money each, int invoices) {
        Client client = new Client(
                1,
                name,
                ClientKind.BUSINESS,
                language,
                each.currency(),
                Place.PL,
                AddressForm.MASCULINE,
                "",
                "",
                address,
                null,
                "",
                false);
        ClientCard card = new ClientCard(client, List.of(), List.of(), Terms.USUAL);
        List<Invoice> open = new ArrayList<>();
        for (int i = 1; i <= invoices; i++) {
            open.add(Invoice.fresh(1, "INV-2026/" + (100 + i), DAY.minusDays(60), DAY.minusDays(30), each, subject));
        }
        LetterFacts facts =
                LetterSamples.facts(card, LetterSamples.draft(language, 1).sender(), open);
        return LetterWriter.write(Voice.of(language), LetterKind.STATEMENT, facts);
    }

    private static List<String> pages(LetterDraft draft, String file) throws IOException {
        byte[] pdf = PRESS.pdf(draft, Instant.EPOCH);
        Path folder = Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"));
        Files.write(folder.resolve(file + "-" + draft.language().tag() + ".pdf"), pdf);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** Eleven digits in a bold cell: number and unit on one line, in the rows and in the sum. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aSumOfElevenDigitsIsWhole(Language language) throws IOException {
        Money large = new Money(12_345_678_900L, "IRR");
        List<String> pages = pages(statement(language, "Novin Ltd", "catalogue", large, 1), "large");
        String sum = flat(Voice.of(language).amounts().number(large.amount(), 0));

        assertThat(pages.getFirst().lines().filter(line -> flat(line).contains(sum)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static String flat(String line) {
        return Isolate.open(line).replace("\u200e", "").replace("\u00a0", " ");
    }

    /** The page under the address is filled before another is begun, however many rows follow. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aTableBeginsOnTheFirstPage(Language language) throws IOException {
        for (int rows : new int[] {16, 20, 45, 120}) {
            List<String> pages =
                    pages(statement(language, "Novin Ltd", "catalogue", Money.of("98.50", "EUR"), rows), "rows" + rows);
            long first = pages.getFirst().split("INV-2026/", -1).length - 1L;
            assertThat(first).as(rows + " rows").isGreaterThanOrEqualTo(13);
            assertThat(pages).allMatch(page -> page.strip().length() > 40);
        }
    }

    private static List<LetterCheck> checks(LetterDraft draft) {
        return LetterChecks.of(draft, PRESS.onPaper(draft, 1), false, name -> name);
    }

    private static List<String> codes(LetterDraft draft) {
        return checks(draft).stream().map(LetterCheck::code).toList();
    }

    /** In the address, the table and the text: named, and the letter does not go. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheFontsLackIsNamedBeforeItIsPrinted(Language language) {
        Money each = Money.of("98.50", "EUR");
        LetterDraft draft = statement(language, "Café 😀 株式会社", "Ελλάδα ☕", each, 1);
        LetterCheck found = checks(draft).stream()
                .filter(check -> check.code().equals("UNSHOWN"))
                .findFirst()
                .orElseThrow();

        assertThat(found.level()).isEqualTo(LetterCheck.Level.STOP);
        assertThat(found.values().get("signs").toString()).startsWith("😀 株").contains("☕");
        assertThat(codes(statement(language, "Café Żółć עברית فارسی", "₪ € £ ½ № “x”", each, 1)))
                .doesNotContain("UNSHOWN");
    }

    /** One typed line may be many printed ones. */
    @Test
    void theWindowOfTheEnvelopeCountsPrintedLines() {
        Money each = Money.of("98.50", "EUR");
        String long1 = "Przedsiębiorstwo Wielobranżowe Handlowo-Usługowo-Produkcyjne „Konstantynopol” Jan Przykładowy"
                + " i Wspólnicy Spółka z ograniczoną odpowiedzialnością Spółka komandytowa Oddział w Przykładowie";

        assertThat(codes(statement(Language.PL, long1, "ul. Długa 1\n00-001 Warszawa\nPolska", "x", each, 1)))
                .contains("LONG_ADDRESS");
        assertThat(codes(statement(Language.PL, "Jan", "a\nb\nc\nd", "x", each, 1)))
                .doesNotContain("LONG_ADDRESS");
    }
}
