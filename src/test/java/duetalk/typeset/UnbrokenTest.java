package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No line ends inside an amount, a unit, a date, a phone, an account number or behind an apostrophe. */
class UnbrokenTest {

    private static final FontSet.Shelf SHELF = new FontSet.Shelf();
    private static final FontSet SANS = FontSet.sans(SHELF);

    private static List<String> lines(String text, double width) {
        Direction direction = Direction.of(text, Direction.LEFT_TO_RIGHT);
        return new ParagraphLayout(StyledText.of(text, TextStyle.of(12)), fonts(text), direction)
                .lines(width, false).stream()
                        .map(line -> text.substring(line.start(), line.limit()))
                        .toList();
    }

    private static FontSet fonts(String text) {
        return text.codePoints().anyMatch(code -> code > 0x600 && code < 0x700) ? FontSet.persian(SHELF) : SANS;
    }

    /** In lines of every width that holds it, what was typed stands whole on one of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In all is still open. I’ve attached a copy for you | I’ve",
                "l’addition de l'annexe (b)c | l'annexe",
                "The sum of IRR 12,345,678,900 is still open today | IRR 12,345,678,900",
                "Do zapłaty pozostało jeszcze 1 234 567,89 zł razem | 1 234 567,89 zł",
                "Termin minął 27 sierpnia 2026 r. i nadal czekam na | 27 sierpnia 2026 r.",
                "Call me on +44 (0)20 7946 0958 any time this week | +44 (0)20 7946 0958",
                "Bank transfer to PL61 1090 1014 0000 0712 1981 2874 please | PL61 1090 1014 0000 0712 1981 2874",
                "נשאר לתשלום סכום של 12,345.60 ש״ח עד סוף החודש | 12,345.60 ש״ח",
                "התשלום היה אמור להגיע ב־27 באוגוסט 2026 ולא הגיע | 27 באוגוסט 2026",
                "هنوز مبلغ ۱۲٬۳۴۵٬۶۷۸٬۹۰۰ ریال از این صورت‌حساب مانده است | ۱۲٬۳۴۵٬۶۷۸٬۹۰۰ ریال",
                "سررسید آن ۵ شهریور ۱۴۰۵ بود و هنوز نرسیده است امروز | ۵ شهریور ۱۴۰۵",
                "The invoice FV/2026/08-A17 was due on 27.08.2026 at noon | FV/2026/08-A17",
            })
    void whatBelongsTogetherStandsOnOneLine(String text, String whole) {
        String together = whole.strip();
        double least = width(together) + 20;
        for (double width = least; width < 400; width += 3) {
            assertThat(lines(text.strip(), width)).as("at " + width).anyMatch(line -> line.contains(together));
        }
    }

    private static double width(String text) {
        return new ParagraphLayout(
                        StyledText.of(text, TextStyle.of(12)), fonts(text), Direction.of(text, Direction.LEFT_TO_RIGHT))
                .lines(1e6, false)
                .getFirst()
                .width();
    }

    /** A long sentence that is a value begins where it stands and is broken between its words. */
    @Test
    void aValueWiderThanALineIsBrokenBetweenItsWords() {
        String long1 = "\u2068the tiles in the hall are cracked and two of them sound hollow when one walks over\u2069";
        StyledText text =
                StyledText.of("You say: ", TextStyle.of(12)).plus(StyledText.value("point", long1, TextStyle.of(12)));
        List<TextLine> lines = new ParagraphLayout(text, SANS, Direction.LEFT_TO_RIGHT).lines(200, false);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.getFirst().limit()).isGreaterThan("You say: ".length() + 5);
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line -> assertThat(text.text().substring(line.start(), line.limit()))
                        .endsWith(" "));
    }

    /** A narrow bold cell: its column gives way, or the letters of the table do; the number is whole. */
    @ParameterizedTest
    @CsvSource({"LEFT_TO_RIGHT, 12,8", "RIGHT_TO_LEFT, 12,8", "LEFT_TO_RIGHT, 40,9.5", "RIGHT_TO_LEFT, 40,9.5"})
    void anAmountInANarrowCellIsNotCut(Direction direction, int digits, float size) {
        String amount = "\u2066IRR\u00a0" + "1,".repeat(digits / 2) + "900\u2069";
        Table table = new Table(
                List.of(
                        new Column("No.", 1.6, Align.START),
                        new Column("What for", 4, Align.START),
                        new Column("To pay", 0.4, Align.RIGHT)),
                List.of(List.of("\u2066INV-2026/101\u2069", "catalogue in four languages", amount)),
                List.of(List.of("In all, with what was agreed besides", "", amount)),
                size,
                0);
        PageLayout layout = new PageLayout(
                new Document("t", "und", direction, SANS, PageFormat.A4, List.of(table), Document.Wording.none()));
        List<Mark.Text> texts = layout.pages().getFirst().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();

        assertThat(texts.stream()
                        .map(text -> text.line()
                                .text()
                                .text()
                                .substring(text.line().start(), text.line().limit())))
                .filteredOn(line -> line.contains("900"))
                .hasSize(2)
                .allMatch(amount::equals);
        assertThat(texts)
                .allMatch(text -> text.x() >= 0 && text.x() + text.line().width() <= PageFormat.A4.width());
    }

    /** A table of any length begins under the words before it, and has its heading again on every page. */
    @Test
    void aLongTableBeginsWhereItStands() {
        for (int rows = 1; rows < 130; rows += 7) {
            List<List<String>> cells = java.util.stream.IntStream.range(0, rows)
                    .mapToObj(i -> List.of("row" + i, "x"))
                    .toList();
            Table table = new Table(
                    List.of(new Column("Head", 1, Align.START), new Column("B", 1, Align.RIGHT)),
                    cells,
                    List.of(List.of("Sum", "9")),
                    10,
                    0);
            PageLayout layout = new PageLayout(new Document(
                    "t",
                    "und",
                    Direction.LEFT_TO_RIGHT,
                    SANS,
                    PageFormat.A4,
                    List.of(new Block.Space(300), new Block.Group("table", List.of(table))),
                    Document.Wording.none()));
            List<Long> perPage = layout.pages().stream()
                    .map(page -> page.marks().stream()
                            .filter(mark -> mark instanceof Mark.Text text
                                    && text.line().text().text().startsWith("row"))
                            .count())
                    .toList();
            List<Boolean> headed = layout.pages().stream()
                    .map(page -> page.marks().stream()
                            .anyMatch(mark -> mark instanceof Mark.Text text
                                    && text.line().text().text().equals("Head")))
                    .toList();
            assertThat(perPage.getFirst()).as(rows + " rows " + perPage).isGreaterThanOrEqualTo(Math.min(rows - 1, 14));
            assertThat(perPage).allMatch(count -> count > 0);
            assertThat(headed).doesNotContain(false);
        }
    }
}
