package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.ui.editor.Edits.Changed;
import duetalk.ui.editor.History.Act;
import java.util.List;

/** What BACKSPACE and DELETE do at a place: a letter goes, paragraphs join, a block is chosen first and goes then. */
final class Deletions {

    private Deletions() {}

    /**
     * What comes of a key.
     *
     * @param changed the same text as before when only the caret goes
     */
    record Step(Act act, Changed changed) {}

    static Step backspace(List<Block> text, Place caret) {
        if (!(text.get(caret.block()) instanceof Paragraph paragraph)) {
            return remove(text, caret);
        }
        if (caret.offset() > 0) {
            int start = Edits.letterBefore(paragraph.text(), caret.offset());
            return new Step(Act.DELETING, Edits.delete(text, Place.before(caret.block(), start), caret));
        }
        if (paragraph.kind().isItem()) {
            List<Block> plain = Edits.reshape(text, caret, caret, one -> Texts.as(one, Kind.TEXT));
            return new Step(Act.OTHER, new Changed(plain, caret));
        }
        return caret.block() == 0 ? stay(text, caret) : back(text, caret, paragraph);
    }

    private static Step back(List<Block> text, Place caret, Paragraph paragraph) {
        if (text.get(caret.block() - 1) instanceof Paragraph) {
            return new Step(Act.OTHER, Edits.join(text, caret.block()));
        }
        Place before = Place.before(caret.block() - 1, 0);
        return paragraph.text().isEmpty()
                ? new Step(Act.OTHER, new Changed(Texts.without(text, caret.block()), before))
                : stay(text, before);
    }

    static Step delete(List<Block> text, Place caret) {
        if (!(text.get(caret.block()) instanceof Paragraph paragraph)) {
            return remove(text, caret);
        }
        if (caret.offset() < paragraph.text().length()) {
            int end = Edits.letterAfter(paragraph.text(), caret.offset());
            return new Step(Act.DELETING, Edits.delete(text, caret, Place.before(caret.block(), end)));
        }
        int next = caret.block() + 1;
        if (next == text.size()) {
            return stay(text, caret);
        }
        return text.get(next) instanceof Paragraph
                ? new Step(Act.OTHER, Edits.join(text, next))
                : stay(text, Place.before(next, 0));
    }

    private static Step remove(List<Block> text, Place caret) {
        if (text.size() == 1) {
            return stay(text, caret);
        }
        List<Block> left = Texts.without(text, caret.block());
        return new Step(Act.OTHER, new Changed(left, Place.before(Math.min(caret.block(), left.size() - 1), 0)));
    }

    private static Step stay(List<Block> text, Place caret) {
        return new Step(Act.OTHER, new Changed(text, caret));
    }
}
