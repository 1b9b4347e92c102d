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
import java.time.LocalDate;
import java.util.List;

/** The sheet of paper with a recovery key, to be kept away from the computer. */
final class RecoveryPaper {

    private RecoveryPaper() {}

    static Document of(Voice voice, FontSet.Shelf shelf, String book, String key, LocalDate day) {
        Direction direction = voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
        String title = voice.say("recovery.paper.title", "book", new Ltr(book));
        List<Block> blocks = List.of(
                new Paragraph(title, 16, true, true, direction, Align.START, 16),
                new Line(16),
                new Paragraph(Isolate.leftToRight(key), 18, true, false, Direction.LEFT_TO_RIGHT, Align.CENTRE, 16),
                new Line(16),
                new Paragraph(voice.say("recovery.paper.how"), 11, false, false, direction, Align.START, 8),
                new Paragraph(
                        voice.say("recovery.paper.date", "date", day), 11, false, false, direction, Align.START, 8));
        return new Document(
                Isolate.open(title),
                voice.language().tag(),
                direction,
                voice.language() == Language.FA ? FontSet.persian(shelf) : FontSet.sans(shelf),
                blocks,
                (page, pages) -> "");
    }
}
