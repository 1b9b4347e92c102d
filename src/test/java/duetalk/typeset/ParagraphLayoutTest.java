package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of mixed text: nothing lost, nothing twice, nothing over something else, each letter where it is seen. */
class ParagraphLayoutTest {

    private static final FontSet.Shelf SHELF = new FontSet.Shelf();
    private static final FontSet SANS = FontSet.sans(SHELF);
    private static final int TEXTS = 10_000;
    private static final int WIDTHS = 50;
    private static final double NEAR = 0.02;

    private static List<TextLine> lines(String text, double width, boolean justified) {
        StyledText styled = StyledText.of(text, TextStyle.of(12));
        return new ParagraphLayout(styled, SANS, Direction.of(text, Direction.LEFT_TO_RIGHT)).lines(width, justified);
    }

    /** Where each visible letter begins and ends in the text. */
    private static List<List<Integer>> letters(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        List<List<Integer>> all = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = letters.following(start);
            if (!text.substring(start, end)
                    .codePoints()
                    .allMatch(code -> Character.getType(code) == Character.FORMAT)) {
                all.add(List.of(start, end));
            }
            start = end;
        }
        return all;
    }

    @Test
    void everyLetterHasOnePlaceAndNoneLiesOverAnother() {
        MixedText mixed = new MixedText(5);
        for (int i = 0; i < TEXTS; i++) {
            String text = mixed.next();
            TextLine line = lines(text, 1e6, false).getFirst();
            List<List<Integer>> found = line.clusters().stream()
                    .sorted(Comparator.comparing(Cluster::start))
                    .map(cluster -> List.of(cluster.start(), cluster.limit()))
                    .toList();
            assertThat(found).as(text).isEqualTo(letters(text));
            double edge = line.clusters().getFirst().left();
            for (Cluster cluster : line.clusters()) {
                assertThat(cluster.left()).as(text).isGreaterThanOrEqualTo(edge - NEAR);
                assertThat(cluster.width()).as(text).isGreaterThanOrEqualTo(-NEAR);
                edge = cluster.right();
            }
        }
    }

    @Test
    void linesOfEveryWidthHoldTheWholeTextOnce() {
        MixedText mixed = new MixedText(6);
        for (int i = 0; i < TEXTS / WIDTHS; i++) {
            String text = mixed.next();
            for (int w = 0; w < WIDTHS; w++) {
                double width = 20 + 8 * w;
                List<TextLine> lines = lines(text, width, false);
                int reached = 0;
                List<List<Integer>> found = new ArrayList<>();
                for (TextLine line : lines) {
                    assertThat(line.start()).as(text).isEqualTo(reached);
                    reached = line.limit();
                    line.clusters().forEach(cluster -> found.add(List.of(cluster.start(), cluster.limit())));
                    boolean fits = line.width() <= width + 0.5;
                    boolean single = line.clusters().size() <= 2;
                    assertThat(fits || single).as(text + " at " + width).isTrue();
                }
                assertThat(reached).isEqualTo(text.length());
                found.sort(Comparator.comparing(List::getFirst));
                assertThat(found).as(text + " at " + width).isEqualTo(letters(text));
            }
        }
    }

    @Test
    void justifiedLinesAreAsWideAsTheirRoomButTheLast() {
        String text = "חשבונית INV-2026 על סך 1,250.00 ₪ הייתה לתשלום ועדיין פתוחה, כך לפי הרישום אצלי עד היום";
        List<TextLine> lines = lines(text, 150, true);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(
                        line -> assertThat(line.width()).isEqualTo(150, org.assertj.core.api.Assertions.within(NEAR)));
        assertThat(lines.getLast().width()).isLessThan(149);
    }

    /** What is typed after the last word of a right-to-left line comes to its left. */
    @Test
    void spacesThatEndALineHangOverItsEnd() {
        Cluster hebrew = lines("שלום ", 200, false).getFirst().clusters().getFirst();
        Cluster latin = lines("Hello ", 200, false).getFirst().clusters().getLast();

        assertThat(hebrew.right()).isLessThanOrEqualTo(NEAR);
        assertThat(hebrew.left()).isNegative();
        assertThat(latin.left())
                .isEqualTo(lines("Hello", 200, false).getFirst().width(), org.assertj.core.api.Assertions.within(NEAR));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aTabLeadsToTheNextStopInTheDirectionOfTheParagraph(Direction direction) {
        String text = direction.isRightToLeft() ? "א\tב" : "a\tb";
        TextLine line = lines(text, 300, false).getFirst();
        Cluster after = line.clusters().stream()
                .filter(cluster -> cluster.start() == 2)
                .findFirst()
                .orElseThrow();
        double fromStart = direction.isRightToLeft() ? line.width() - after.right() : after.left();

        assertThat(fromStart).isEqualTo(LineBreaker.TAB, org.assertj.core.api.Assertions.within(NEAR));
    }

    /** A heavier weight inside a Persian word leaves its letters joined: they are as wide as in one weight's own word. */
    @Test
    void aChangeOfWeightLeavesLettersJoined() {
        FontSet persian = FontSet.persian(SHELF);
        StyledText word = StyledText.of("سلام", TextStyle.of(40));
        StyledText mixed = word.restyled(1, 2, style -> style.withBold(true));
        int[] joined = glyphs(new ParagraphLayout(word, persian, Direction.RIGHT_TO_LEFT));
        int[] changed = glyphs(new ParagraphLayout(mixed, persian, Direction.RIGHT_TO_LEFT));
        int[] alone =
                glyphs(new ParagraphLayout(StyledText.of("س", TextStyle.of(40)), persian, Direction.RIGHT_TO_LEFT));

        assertThat(changed[changed.length - 1])
                .isEqualTo(joined[joined.length - 1])
                .isNotEqualTo(alone[0]);
    }

    private static int[] glyphs(ParagraphLayout layout) {
        return layout.lines(1000, false).getFirst().runs().stream()
                .flatMapToInt(run -> java.util.Arrays.stream(
                        run.glyphs().getGlyphCodes(0, run.glyphs().getNumGlyphs(), null)))
                .toArray();
    }

    @Test
    void aValueIsOneLetterHoweverLongAndIsNotBroken() {
        StyledText text = StyledText.of("לחברת ", TextStyle.of(12))
                .plus(StyledText.value("client", "\u2068Acme Industrial Supplies Ltd\u2069", TextStyle.of(12)))
                .plus(StyledText.of(" שלום רב", TextStyle.of(12)));
        List<TextLine> lines = new ParagraphLayout(text, SANS, Direction.RIGHT_TO_LEFT).lines(215, false);
        List<Cluster> values = lines.stream()
                .flatMap(line -> line.clusters().stream())
                .filter(cluster -> cluster.start() == 6)
                .toList();

        assertThat(values).singleElement().satisfies(value -> {
            assertThat(value.limit()).isEqualTo(6 + 30);
            assertThat(value.rightToLeft()).isTrue();
            assertThat(value.width()).isGreaterThan(120);
        });
        assertThat(DoubleStream.of(lines.getFirst().width()).max().orElse(0)).isLessThan(215);
    }
}
