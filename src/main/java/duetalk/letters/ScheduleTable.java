package duetalk.letters;

import duetalk.core.letters.LetterKind;
import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Block.Table;
import duetalk.typeset.TextStyle;
import java.util.List;

/** The instalments of a plan as a table. */
final class ScheduleTable {

    private final Voice voice;
    private final LetterDraft draft;

    ScheduleTable(Voice voice, LetterDraft draft) {
        this.voice = voice;
        this.draft = draft;
    }

    List<Block> blocks() {
        if (draft.schedule().isEmpty()) {
            return List.of();
        }
        List<Column> columns = List.of(
                new Column(voice.say("letter.schedule.number"), 1, Align.START),
                new Column(voice.say("letter.schedule.date"), 3, Align.START),
                new Column(voice.say("letter.schedule.amount"), 2, Align.RIGHT));
        List<List<String>> rows = draft.schedule().stream()
                .map(one -> List.of(
                        voice.say("letter.number", "number", one.number()),
                        voice.dates().full(one.due()),
                        voice.amounts().of(one.amount())))
                .toList();
        String words = voice.say(
                draft.kind() == LetterKind.PLAN_AGREEMENT ? "letter.agreement.schedule" : "letter.offer.schedule",
                "parts",
                draft.schedule().size(),
                "begin",
                draft.schedule().getFirst().due());
        return List.of(
                Paragraph.of(words, TextStyle.of(LetterComposer.TEXT), 6),
                new Table(columns, rows, List.of(), LetterComposer.SMALL + 0.5f, 12));
    }
}
