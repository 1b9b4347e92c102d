package duetalk.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.HtmlReader;
import duetalk.typeset.HtmlWriter;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;
import duetalk.typeset.TextXml;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Writing: typing, undoing, looks, lists, blocks, copying. */
class EditorModelTest {

    private static EditorModel hebrew(String... lines) {
        return Written.lines(Direction.RIGHT_TO_LEFT, 300, lines);
    }

    private static void type(EditorModel model, String words) {
        words.codePoints().forEach(code -> model.type(Character.toString(code)));
    }

    @Test
    void typingIsUndoneWordByWordAndDoneAgain() {
        EditorModel model = hebrew("");
        type(model, "שלום רב Acme");
        assertThat(Written.plain(model)).isEqualTo("שלום רב Acme");
        model.undo();
        assertThat(Written.plain(model)).isEqualTo("שלום רב ");
        model.undo();
        model.undo();
        assertThat(Written.plain(model)).isEmpty();
        assertThat(model.canUndo()).isFalse();
        model.redo();
        model.redo();
        model.redo();
        assertThat(Written.plain(model)).isEqualTo("שלום רב Acme");
        assertThat(model.canRedo()).isFalse();
    }

    /** Any row of acts, undone as often, gives the text that it began with; done again, the text that it led to. */
    @Test
    void everythingCanBeUndone() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            EditorModel model = hebrew("שלום Acme 17%", "second", "שלישית");
            List<Block> begin = model.text();
            int acts = 1 + random.nextInt(25);
            for (int i = 0; i < acts; i++) {
                act(model, random);
            }
            List<Block> end = model.text();
            int undone = 0;
            while (model.canUndo()) {
                model.undo();
                undone++;
            }
            assertThat(model.text()).isEqualTo(begin);
            for (int i = 0; i < undone; i++) {
                model.redo();
            }
            assertThat(model.text()).isEqualTo(end);
        }
    }

    private static void act(EditorModel model, Random random) {
        List<Block> text = model.text();
        Place from = place(text, random);
        Place to = random.nextBoolean() ? from : place(text, random);
        model.select(new Selection(from, to));
        switch (random.nextInt(11)) {
            case 0, 1 -> model.type(random.nextBoolean() ? "א" : "b ");
            case 2 -> model.backspace();
            case 3 -> model.delete();
            case 4 -> model.newParagraph();
            case 5 -> model.restyle(style -> style.withBold(!style.bold()));
            case 6 -> model.kind(Kind.values()[random.nextInt(Kind.values().length)]);
            case 7 -> model.insert(Written.value("ערך Value"));
            case 8 -> model.insertBlock(new Group("table", List.of(new Block.Space(30))));
            case 9 ->
                model.insert(List.of(Paragraph.of("one", Written.STYLE, 8), Paragraph.of("שתיים", Written.STYLE, 8)));
            default -> model.deleteWord(random.nextBoolean());
        }
        assertThat(model.text()).isNotEmpty();
        assertThat(model.rows().all()).isNotEmpty();
    }

    private static Place place(List<Block> text, Random random) {
        int block = random.nextInt(text.size());
        return Texts.allowed(
                text,
                Place.before(block, random.nextInt(Texts.plain(text.get(block)).length() + 1)));
    }

    @Test
    void aParagraphRunsAsItsFirstStrongLetterSaysUnlessToldOtherwise() {
        EditorModel model = Written.lines(Direction.LEFT_TO_RIGHT, 300, "");
        model.type("1");
        assertThat(model.layout().lines().getFirst().direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
        model.type("ש");
        assertThat(model.layout().lines().getFirst().direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
        model.reshape(paragraph -> paragraph.withDirection(Direction.LEFT_TO_RIGHT));
        assertThat(model.layout().lines().getFirst().direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    }

    @Test
    void looksAreKeptForWhatIsTypedNext() {
        EditorModel model = hebrew("ab");
        model.select(Selection.at(Place.after(0, 2)));
        model.restyle(style -> style.withBold(true).withSize(18));
        model.type("c");

        StyledText text = ((Paragraph) model.text().getFirst()).text();
        assertThat(text.parts()).hasSize(2);
        assertThat(text.styleBefore(3)).isEqualTo(TextStyle.bold(18));
        assertThat(model.style().bold()).isTrue();
    }

    @Test
    void anEmptyItemEndsItsListAndAHeadingIsFollowedByText() {
        EditorModel model = hebrew("one");
        model.kind(Kind.BULLET);
        model.select(Selection.at(Place.after(0, 3)));
        model.newParagraph();
        assertThat(model.paragraph().kind()).isEqualTo(Kind.BULLET);
        model.newParagraph();
        assertThat(model.paragraph().kind()).isEqualTo(Kind.TEXT);
        model.kind(Kind.HEADING);
        type(model, "Head");
        assertThat(model.style().bold()).isTrue();
        model.newParagraph();
        assertThat(model.paragraph().kind()).isEqualTo(Kind.TEXT);
        assertThat(model.style().bold()).isFalse();
    }

    @Test
    void aBlockIsChosenFirstAndThenTakenOut() {
        EditorModel model = Written.of(
                Direction.RIGHT_TO_LEFT,
                300,
                List.of(
                        Paragraph.of("a", Written.STYLE, 8),
                        new Group("table", List.of(new Block.Space(30))),
                        Paragraph.of("b", Written.STYLE, 8)));
        model.select(Selection.at(Place.before(2, 0)));
        model.backspace();
        assertThat(model.selection().caret()).isEqualTo(Place.before(1, 0));
        assertThat(model.text()).hasSize(3);
        model.backspace();
        assertThat(model.text()).hasSize(2);
        model.undo();
        assertThat(model.text()).hasSize(3);
    }

    @Test
    void ofManyParagraphsTheEndsMeetWhatIsThere() {
        EditorModel model = hebrew("AB");
        model.select(Selection.at(Place.before(0, 1)));
        model.insert(List.of(Paragraph.of("1", Written.STYLE, 8), Paragraph.of("2", Written.STYLE, 8)));

        assertThat(Written.plain(model)).isEqualTo("A1\n2B");
        assertThat(model.selection().caret().block()).isEqualTo(1);
    }

    @Test
    void controlCharactersDoNotComeIn() {
        EditorModel model = hebrew("");
        model.type("a\u202eb\u2066c\u200fd\u0007e\u200cf");

        assertThat(Texts.plain(model.text())).isEqualTo("abcde\u200cf");
    }

    @Test
    void theOwnFormKeepsEverything() {
        List<Block> text = List.of(
                new Paragraph(
                        StyledText.of("שלום <&> \"", TextStyle.bold(14))
                                .plus(Written.value("Acme"))
                                .plus(StyledText.of(" סוף", new TextStyle(11, false, true, true))),
                        Kind.BULLET,
                        Align.JUSTIFY,
                        Direction.RIGHT_TO_LEFT,
                        6.5),
                new Group("table", List.of()),
                Paragraph.of("two\nlines", Written.STYLE, 8));

        assertThat(TextXml.read(TextXml.write(text))).contains(text);
        assertThat(TextXml.read("<text><p")).isEmpty();
        assertThat(TextXml.read("no xml")).isEmpty();
        assertThat(TextXml.read(
                        "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><text><p><r>&e;</r></p></text>"))
                .satisfies(read -> assertThat(read.map(Texts::plain).orElse("")).doesNotContain("root"));
    }

    @Test
    void htmlOfOtherProgramsComesInWithItsLooksAndListsAndNothingElse() {
        String html = """
                <html><head><title>x</title><style>p {color:red}</style><script>evil()</script></head><body>
                <h2 dir="rtl">כותרת</h2><p>שלום <b>Acme</b> <span style="font-style: italic">Ltd</span>&nbsp;17%</p>
                <ul><li>one</li><li>two</li></ul><p style="text-align:center">mid<br>dle</p>
                <img src="http://example.com/x.png"></body></html>""";
        List<Block> read = HtmlReader.read(html, Written.STYLE, 8);

        assertThat(read.stream().map(Texts::plain))
                .containsExactly("כותרת", "שלום Acme Ltd 17%", "one", "two", "mid\ndle");
        assertThat(read.stream().map(block -> ((Paragraph) block).kind()))
                .containsExactly(Kind.HEADING, Kind.TEXT, Kind.BULLET, Kind.BULLET, Kind.TEXT);
        StyledText second = ((Paragraph) read.get(1)).text();
        assertThat(second.styleBefore(7).bold()).isTrue();
        assertThat(second.styleBefore(12).italic()).isTrue();
        assertThat(((Paragraph) read.get(4)).align()).isEqualTo(Align.CENTRE);
    }

    @Test
    void whatGoesOutAsHtmlComesInAgain() {
        List<Block> text = List.of(
                Paragraph.of("שלום & <b>", Written.STYLE, 8),
                Paragraph.of("one", Written.STYLE, 8).withKind(Kind.NUMBER),
                Paragraph.of("two", TextStyle.bold(12), 8).withKind(Kind.NUMBER));
        String html = HtmlWriter.write(text, Direction.RIGHT_TO_LEFT);

        assertThat(html).contains("dir=\"rtl\"", "<ol>", "</ol>");
        List<Block> again = HtmlReader.read(html, Written.STYLE, 8);
        assertThat(Texts.plain(again)).isEqualTo(Texts.plain(text));
        assertThat(((Paragraph) again.get(2)).text().styleBefore(1).bold()).isTrue();
    }

    @Test
    void wordsAreFoundWithoutTheirMarksAndReplacedButNotInValues() {
        List<Block> text = List.of(
                Paragraph.of(StyledText.of("שָׁלוֹם Żółć ", Written.STYLE).plus(Written.value("żółć")), 8));

        assertThat(Find.all(text, "שלום"))
                .singleElement()
                .satisfies(found -> assertThat(found.to().offset()).isEqualTo(7));
        assertThat(Find.all(text, "zolc")).hasSize(2);
        assertThat(Texts.plain(Find.replaced(text, "zolc", "x"))).isEqualTo("שָׁלוֹם x \u2068żółć\u2069");
        assertThat(Find.all(text, "")).isEmpty();
    }
}
