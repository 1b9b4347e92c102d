package duetalk.letters;

import duetalk.core.clients.Language;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Line;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.PageFormat;
import duetalk.typeset.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plain report in the user's language: a title, then headings with their lines. */
final class ReportPaper {

    private ReportPaper() {}

    static Document of(Voice voice, FontSet.Shelf shelf, String title, Map<String, List<String>> sections) {
        Direction direction = voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(title, TextStyle.bold(16), 8).withKind(Block.Kind.TITLE));
        blocks.add(new Line(12));
        sections.forEach((heading, lines) -> {
            blocks.add(Paragraph.of(heading, TextStyle.bold(12), 4).withKind(Block.Kind.HEADING));
            lines.forEach(line -> blocks.add(Paragraph.of(line, TextStyle.of(11), 3)));
        });
        return new Document(
                Isolate.open(title),
                voice.language().tag(),
                direction,
                voice.language() == Language.FA ? FontSet.persian(shelf) : FontSet.sans(shelf),
                PageFormat.A4,
                blocks,
                Document.Wording.none());
    }
}
