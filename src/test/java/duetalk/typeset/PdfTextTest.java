package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the file finds is what was written: letters within ligatures, brackets, numbers in their order. */
class PdfTextTest {

    private static final FontSet.Shelf SHELF = new FontSet.Shelf();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سلام و اطلاع کلاس لازم",
                "مبلغ (با مالیات) ۱٬۲۵۰ ریال",
                "שלום רב (כולל מע״מ) 1,250.00",
                "חשבונית \u2066INV-2026/017\u2069 של Acme",
                "Zażółć gęślą jaźń (17%)"
            })
    void aLineIsFoundAsItWasWritten(String written) throws IOException {
        Direction direction = Direction.of(written, Direction.LEFT_TO_RIGHT);
        boolean persian = written.codePoints().anyMatch(code -> code >= 0x600 && code <= 0x6ff);
        Document document = new Document(
                "t",
                "und",
                direction,
                persian ? FontSet.persian(SHELF) : FontSet.sans(SHELF),
                PageFormat.A4,
                List.of(Block.Paragraph.of(written, TextStyle.of(12), 0).withDirection(direction)),
                Document.Wording.none());
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(document, Instant.EPOCH))) {
            String found = new PDFTextStripper().getText(pdf).strip();
            for (String word : written.replaceAll("[\u2066\u2069]", "").split(" ")) {
                assertThat(found).contains(word.replaceAll("[()]", ""));
            }
        }
    }

    /** No line is wider than its space, and the lines together hold every letter once and in order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "שלום רב, מצורפת חשבונית INV-2026/017 של חברת Acme Sp. z o.o. על סך 1,250.00 ₪ (כולל מע״מ 18%).",
                "سلام به همه و خوش آمدید به سامانهٔ جدید مدیریت بدهی‌ها INV-2026/017 شرکت Acme",
                "Szanowni Państwo, przypominam o fakturze \u2068חשבונית 17\u2069 na kwotę 1 250,00 zł.",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void wrappingLosesAndDoublesNothing(String text) {
        Direction direction = Direction.of(text, Direction.LEFT_TO_RIGHT);
        ParagraphLayout layout =
                new ParagraphLayout(StyledText.of(text, TextStyle.of(11)), FontSet.sans(SHELF), direction);
        for (int width = 40; width < 480; width += 9) {
            int at = 0;
            for (TextLine line : layout.lines(width, false)) {
                assertThat(text.substring(at, line.start())).isBlank();
                assertThat(line.limit()).isGreaterThan(line.start());
                assertThat(line.width()).isLessThanOrEqualTo(width + 1);
                int covered = line.runs().stream()
                        .mapToInt(run -> run.limit() - run.start())
                        .sum();
                assertThat(covered).isEqualTo(line.limit() - line.start());
                at = line.limit();
            }
            assertThat(text.substring(at)).isBlank();
        }
    }
}
