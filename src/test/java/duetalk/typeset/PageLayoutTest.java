package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Blocks on pages: no line alone, groups whole, closes with their signatures, addresses in their windows. */
class PageLayoutTest {

    private static final FontSet FONTS = FontSet.sans(new FontSet.Shelf());
    private static final TextStyle STYLE = TextStyle.of(12);

    private static PageLayout layout(Direction direction, List<Block> blocks) {
        return new PageLayout(
                new Document("t", "und", direction, FONTS, PageFormat.A4, blocks, (page, pages) -> page + "/" + pages));
    }

    private static Paragraph words(int count) {
        String text = IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        return Paragraph.of(text, STYLE, 6);
    }

    /** Whatever stands above, a paragraph has at least two lines on each page that it touches. */
    @Test
    void noLineOfAParagraphStandsAlone() {
        for (int above = 0; above < 60; above++) {
            PageLayout layout =
                    layout(Direction.LEFT_TO_RIGHT, List.of(new Block.Space(500 + 4 * above), words(60), words(40)));
            for (int block = 1; block < 3; block++) {
                int one = block;
                var byPage = layout.lines().stream()
                        .filter(line -> line.block() == one)
                        .collect(Collectors.groupingBy(PlacedLine::page, Collectors.counting()));
                assertThat(byPage.values()).as("space " + above).allMatch(lines -> lines >= 2);
            }
        }
    }

    @Test
    void aHeadingIsNotLeftAtTheFootOfAPage() {
        for (int above = 0; above < 60; above++) {
            PageLayout layout = layout(
                    Direction.LEFT_TO_RIGHT,
                    List.of(
                            new Block.Space(500 + 4 * above),
                            Paragraph.of("Heading", STYLE, 6).withKind(Kind.HEADING),
                            words(30)));
            PlacedLine heading = layout.lines().getFirst();
            PlacedLine next = layout.lines().get(1);
            assertThat(next.page()).as("space " + above).isEqualTo(heading.page());
        }
    }

    @Test
    void aGroupStandsOnOnePageAndACloseWithItsSignature() {
        for (int above = 0; above < 40; above++) {
            List<Block> group = List.of(words(10), new Block.Space(40), words(10));
            PageLayout layout = layout(
                    Direction.LEFT_TO_RIGHT,
                    List.of(
                            new Block.Space(560 + 4 * above),
                            Paragraph.of("Yours sincerely,", STYLE, 6),
                            new Group("signature", group, true)));
            PlacedGroup signature = layout.groups().getLast();
            assertThat(signature.page()).isEqualTo(layout.lines().getFirst().page());
            assertThat(signature.bottom()).isGreaterThan(signature.top() + 40);
        }
    }

    @Test
    void aPageBreakBeginsANewPageAndEveryPageSaysWhichItIs() {
        PageLayout layout = layout(
                Direction.LEFT_TO_RIGHT,
                List.of(words(5), new Group("break", List.of(new Block.PageBreak())), words(5)));

        assertThat(layout.pages()).hasSize(2);
        assertThat(layout.lines().getLast().page()).isEqualTo(1);
        assertThat(layout.pages())
                .allSatisfy(page -> assertThat(page.marks())
                        .anyMatch(mark -> mark instanceof Mark.Text text
                                && text.line().text().text().endsWith("/2")));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void anAddressBeginsInTheWindowOfItsEnvelope(Direction direction) {
        double window = 50 * 72 / 25.4;
        PageLayout layout = layout(
                direction,
                List.of(
                        words(2),
                        new Block.From(window),
                        new Block.Beside(null, List.of("Acme", "1 Road"), List.of("date"), false, 11, 4)));
        Mark.Text first = layout.pages().getFirst().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.line().text().text().equals("Acme"))
                .findFirst()
                .orElseThrow();
        double edge = direction.isRightToLeft()
                ? PageFormat.A4.width() - first.x() - first.line().width()
                : first.x();

        assertThat(first.baseline()).isBetween(window, window + 20);
        assertThat(edge).isCloseTo(25 * 72 / 25.4, within(0.1));
    }

    @Test
    void theItemsOfAListAreNumberedAfreshAfterSomethingElse() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            blocks.add(i == 2 ? words(3) : words(3).withKind(Kind.NUMBER));
        }
        List<String> signs = layout(Direction.RIGHT_TO_LEFT, blocks).pages().getFirst().marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).line().text().text())
                .filter(text -> text.matches("\\d\\."))
                .toList();

        assertThat(signs).containsExactly("1.", "2.", "1.", "2.");
    }

    /** Typing in one paragraph lays out no other: the lines of the others are the very same. */
    @Test
    void whatHasNotChangedIsNotLaidOutAgain() {
        Layouts layouts = new Layouts(FONTS);
        Paragraph stays = words(50);
        Document first = new Document(
                "t",
                "und",
                Direction.LEFT_TO_RIGHT,
                FONTS,
                PageFormat.A4,
                List.of(stays, words(5)),
                Document.Wording.none());
        TextLine before = new PageLayout(first, layouts).lines().getFirst().line();
        Document second = first.withBlocks(List.of(stays, words(6)));

        assertThat(new PageLayout(second, layouts).lines().getFirst().line()).isSameAs(before);
    }
}
