package duetalk.typeset;

import duetalk.typeset.Block.Beside;
import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Block.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be known of a document before it is printed: what its fonts can't show, and how many lines an address takes. */
public final class Inspection {

    private final Document document;
    private final Set<String> unshown = new LinkedHashSet<>();

    private Inspection(Document document) {
        this.document = document;
    }

    /** The characters that none of the document's fonts has: boxes would stand in their place. In their order, each once. */
    public static Set<String> unshown(Document document) {
        Inspection inspection = new Inspection(document);
        document.blocks().forEach(inspection::look);
        inspection.look(document.wording().header(2, 2), TextStyle.of(1));
        inspection.look(document.wording().footer(1, 1), TextStyle.of(1));
        return Collections.unmodifiableSet(inspection.unshown);
    }

    /** How many lines the words at the start edge take when they are printed, long ones broken. */
    public static int linesAtStart(Document document, Beside beside) {
        TextStyle style = TextStyle.of(beside.size());
        double room = BesidePlacer.room(document);
        return beside.start().stream()
                .mapToInt(words -> new ParagraphLayout(
                                StyledText.of(words, style), document.fonts(), document.direction())
                        .lines(room, false)
                        .size())
                .sum();
    }

    private void look(Block block) {
        switch (block) {
            case Paragraph paragraph -> look(paragraph.text());
            case Group group -> group.blocks().forEach(this::look);
            case Table table -> {
                TextStyle style = TextStyle.of(table.size());
                table.columns().forEach(column -> look(column.heading(), style.withBold(true)));
                table.rows().forEach(row -> look(row, style));
                table.sums().forEach(row -> look(row, style.withBold(true)));
            }
            case Beside beside -> {
                look(beside.start(), TextStyle.of(beside.size()));
                look(beside.end(), TextStyle.of(beside.size()));
            }
            default -> {
                // lines, pictures and room hold no letters
            }
        }
    }

    private void look(List<String> words, TextStyle style) {
        words.forEach(each -> look(each, style));
    }

    private void look(String words, TextStyle style) {
        look(StyledText.of(words, style));
    }

    private void look(StyledText text) {
        for (StyledText.Part part : text.parts()) {
            unshown.addAll(text.text()
                    .substring(part.start(), part.limit())
                    .codePoints()
                    .filter(code -> !isInvisible(code) && !document.fonts().canShow(code, part.style()))
                    .mapToObj(Character::toString)
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    /** Direction marks, joiners, the ends of lines, spaces, and what only chooses the look of the character before. */
    private static boolean isInvisible(int code) {
        return switch (Character.getType(code)) {
            case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> Character.isWhitespace(code) || code >= 0xfe00 && code <= 0xfe0f;
        };
    }
}
