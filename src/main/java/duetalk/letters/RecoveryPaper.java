package duetalk.letters;

import duetalk.core.clients.Language;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Line;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.PageFormat;
import duetalk.typeset.TextStyle;
import java.time.LocalDate;
import java.util.List;

/** The sheet of paper with a recovery key, to be kept away from the computer. */
final class RecoveryPaper {

    private RecoveryPaper() {}

    static Document of(Voice voice, FontSet.Shelf shelf, String book, String key, LocalDate day) {
        Direction direction = voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
        String title = voice.say("recovery.paper.title", "book", new Ltr(book));
        TextStyle text = TextStyle.of(11);
        List<Block> blocks = List.of(
                Paragraph.of(title, TextStyle.bold(16), 16).withKind(Block.Kind.TITLE),
                new Line(16),
                Paragraph.of(Isolate.leftToRight(key), TextStyle.bold(18), 16)
                        .withDirection(Direction.LEFT_TO_RIGHT)
                        .withAlign(Align.CENTRE),
                new Line(16),
                Paragraph.of(voice.say("recovery.paper.how"), text, 8),
                Paragraph.of(voice.say("recovery.paper.date", "date", day), text, 8));
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
