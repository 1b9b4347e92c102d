package duetalk.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Cluster;
import duetalk.typeset.Direction;
import duetalk.typeset.MixedText;
import duetalk.ui.editor.Rows.Row;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The caret goes where the eye expects it, over 10,000 mixed texts. */
class MovementTest {

    private static final int TEXTS = 10_000;
    private static final double NEAR = 0.02;

    private static double x(EditorModel model) {
        Place caret = model.selection().caret();
        return Rows.x(model.rows().of(caret), caret);
    }

    private static void sideways(EditorModel model, boolean right) {
        model.move(from -> model.movement().sideways(from, right), false);
    }

    /** From the left end to the right end: every edge once, each further right; then back the same way. */
    @Test
    void walkingALineVisitsEveryEdgeOnceAndLeftUndoesRight() {
        MixedText mixed = new MixedText(11);
        for (int i = 0; i < TEXTS; i++) {
            String text = mixed.next();
            EditorModel model = Written.lines(Direction.of(text, Direction.LEFT_TO_RIGHT), 1e6, text);
            Row row = model.rows().all().getFirst();
            model.select(Selection.at(Rows.end(row, false)));
            List<Double> edges = new ArrayList<>(List.of(x(model)));
            for (int step = 0; step < row.clusters().size(); step++) {
                double before = x(model);
                sideways(model, true);
                double after = x(model);
                sideways(model, false);
                assertThat(x(model)).as("back in " + text).isCloseTo(before, org.assertj.core.data.Offset.offset(NEAR));
                sideways(model, true);
                assertThat(x(model)).as("again in " + text).isCloseTo(after, org.assertj.core.data.Offset.offset(NEAR));
                assertThat(after).as(text).isGreaterThanOrEqualTo(before - NEAR);
                edges.add(after);
            }
            List<Double> expected = new ArrayList<>(List.of(edges.getFirst()));
            for (Cluster cluster : row.clusters()) {
                expected.add(edges.getFirst()
                        + cluster.right()
                        - row.clusters().getFirst().left());
            }
            assertThat(edges).as(text).hasSameSizeAs(expected);
            for (int k = 0; k < edges.size(); k++) {
                assertThat(edges.get(k)).as(text).isCloseTo(expected.get(k), org.assertj.core.data.Offset.offset(NEAR));
            }
        }
    }

    @Test
    void aClickFindsTheLetterUnderIt() {
        MixedText mixed = new MixedText(12);
        for (int i = 0; i < TEXTS; i++) {
            String text = mixed.next();
            EditorModel model = Written.lines(Direction.of(text, Direction.LEFT_TO_RIGHT), 1e6, text);
            Row row = model.rows().all().getFirst();
            double left = row.line().x();
            for (Cluster cluster : row.clusters()) {
                double width = cluster.right() - cluster.left();
                if (width < 0.5) {
                    continue;
                }
                Place first = Rows.nearest(row, left + cluster.left() + width * 0.25);
                Place second = Rows.nearest(row, left + cluster.left() + width * 0.75);
                assertThat(List.of(first.offset(), second.offset()))
                        .as(text)
                        .containsExactlyInAnyOrder(cluster.start(), cluster.limit());
            }
        }
    }

    /** Typing and deleting at any place leaves every other letter whole. */
    @Test
    void insertingAndDeletingNeverBreaksALetter() {
        MixedText mixed = new MixedText(13);
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (int i = 0; i < TEXTS / 20; i++) {
            String text = mixed.next();
            letters.setText(text);
            for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) {
                EditorModel model = Written.lines(Direction.of(text, Direction.LEFT_TO_RIGHT), 300, text);
                model.select(Selection.at(Place.before(0, at)));
                model.type("x");
                model.backspace();
                assertThat(Texts.plain(model.text())).as(text).isEqualTo(text);
                if (at < text.length()) {
                    model.select(Selection.at(Place.before(0, at)));
                    model.delete();
                    String left = Texts.plain(model.text());
                    int end = letters.following(at);
                    assertThat(left).as(text).isEqualTo(text.substring(0, at) + text.substring(end));
                }
                model.undo();
                letters.isBoundary(at);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void atTheEndOfALineTheCaretGoesOnAsOneReads(Direction direction) {
        boolean hebrew = direction == Direction.RIGHT_TO_LEFT;
        EditorModel model = Written.lines(direction, 400, hebrew ? "אבג" : "abc", hebrew ? "דה" : "de");
        model.select(Selection.at(Place.after(0, 3)));
        sideways(model, !hebrew);
        assertThat(model.selection().caret().block()).isEqualTo(1);
        assertThat(model.selection().caret().offset()).isZero();
        sideways(model, hebrew);
        assertThat(model.selection().caret()).isEqualTo(Place.after(0, 3));
    }

    @Test
    void wordsLinesAndParagraphsAreReached() {
        EditorModel model = Written.lines(Direction.RIGHT_TO_LEFT, 150, "שלום רב, מצורפת חשבונית INV-2026", "סוף");
        Movement movement = model.movement();

        assertThat(movement.word(Place.before(0, 0), true).offset()).isEqualTo(5);
        assertThat(movement.word(Place.after(0, 5), false).offset()).isZero();
        assertThat(movement.lineStart(Place.before(0, 6)).offset()).isZero();
        assertThat(movement.lineEnd(Place.before(0, 0)).offset()).isLessThan(30).isPositive();
        assertThat(movement.paragraph(Place.before(0, 4), true)).isEqualTo(Place.before(1, 0));
        assertThat(movement.textEnd()).isEqualTo(Place.after(1, 3));
        assertThat(movement.wordAt(Place.before(0, 2)).to().offset()).isEqualTo(4);
        assertThat(movement.paragraphAt(Place.before(1, 1)))
                .isEqualTo(new Selection(Place.before(1, 0), Place.after(1, 3)));
    }

    /** Up and down keep to the column that they began in, over a short line too. */
    @Test
    void upAndDownKeepTheirColumn() {
        EditorModel model = Written.lines(Direction.LEFT_TO_RIGHT, 400, "a long first line", "b", "a long third line");
        model.select(Selection.at(Place.before(0, 9)));
        double x = x(model);
        for (int i = 0; i < 2; i++) {
            model.moveVertically((from, goal) -> model.movement().upOrDown(from, true, goal), false);
        }

        assertThat(model.selection().caret().block()).isEqualTo(2);
        assertThat(x(model)).isCloseTo(x, org.assertj.core.data.Offset.offset(6.0));
    }

    @Test
    void aValueIsOneStep() {
        EditorModel model = Written.of(
                Direction.RIGHT_TO_LEFT,
                400,
                List.of(Paragraph.of(
                        duetalk.typeset.StyledText.of("של ", Written.STYLE).plus(Written.value("Acme Ltd (UK)")), 8)));
        model.select(Selection.at(Place.before(0, 3)));
        sideways(model, false);

        assertThat(model.selection().caret().offset()).isEqualTo(18);
        model.backspace();
        assertThat(Written.plain(model)).isEqualTo("של ");
    }
}
