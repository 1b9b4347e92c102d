package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Changes of a text, each giving another text; a value or a letter is never cut. */
final class Edits {

    private Edits() {}

    /**
     * A text after a change.
     *
     * @param caret where the caret stands then
     */
    record Changed(List<Block> text, Place caret) {}

    static Changed insert(List<Block> text, Place at, StyledText inserted) {
        if (!(text.get(at.block()) instanceof Paragraph paragraph)) {
            List<Block> changed = new ArrayList<>(text);
            changed.add(at.block() + 1, like(text, at.block(), inserted));
            return new Changed(changed, Place.after(at.block() + 1, inserted.length()));
        }
        StyledText joined = paragraph.text().replaced(at.offset(), at.offset(), inserted);
        return new Changed(
                with(text, at.block(), paragraph.withText(joined)),
                Place.after(at.block(), at.offset() + inserted.length()));
    }

    /** A paragraph as those around it are. */
    private static Paragraph like(List<Block> text, int block, StyledText inserted) {
        for (int i = block; i >= 0; i--) {
            if (text.get(i) instanceof Paragraph near && near.kind() == Kind.TEXT) {
                return Paragraph.of(inserted, near.spaceAfter());
            }
        }
        return Paragraph.of(inserted, 8);
    }

    private static List<Block> with(List<Block> text, int block, Block changed) {
        List<Block> result = new ArrayList<>(text);
        result.set(block, changed);
        return result;
    }

    static Changed delete(List<Block> text, Place from, Place to) {
        if (from.block() == to.block() && text.get(from.block()) instanceof Paragraph paragraph) {
            StyledText left = paragraph
                    .text()
                    .replaced(from.offset(), to.offset(), paragraph.text().slice(0, 0));
            return new Changed(
                    with(text, from.block(), paragraph.withText(left)), Place.after(from.block(), from.offset()));
        }
        List<Block> changed = new ArrayList<>(text.subList(0, from.block()));
        if (text.get(from.block()) instanceof Paragraph first) {
            StyledText rest = text.get(to.block()) instanceof Paragraph last
                    ? last.text().slice(to.offset(), last.text().length())
                    : first.text().slice(0, 0);
            changed.add(first.withText(first.text().slice(0, from.offset()).plus(rest)));
        } else if (text.get(to.block()) instanceof Paragraph last) {
            changed.add(last.withText(last.text().slice(to.offset(), last.text().length())));
        }
        int size = changed.size();
        changed.addAll(text.subList(to.block() + 1, text.size()));
        if (changed.isEmpty()) {
            changed.add(like(text, text.size() - 1, StyledText.of("", TextStyle.of(11))));
        }
        int block = Math.min(from.block(), changed.size() - 1);
        boolean kept = size > from.block() && text.get(from.block()) instanceof Paragraph;
        return new Changed(changed, Place.after(block, kept ? from.offset() : 0));
    }

    /** Joins the paragraph with the one before it. */
    static Changed join(List<Block> text, int block) {
        Paragraph first = (Paragraph) text.get(block - 1);
        Paragraph second = (Paragraph) text.get(block);
        List<Block> changed = new ArrayList<>(text);
        changed.remove(block);
        changed.set(
                block - 1,
                (first.text().isEmpty() ? second : first).withText(first.text().plus(second.text())));
        return new Changed(changed, Place.after(block - 1, first.text().length()));
    }

    /** Begins a new paragraph; a heading is followed by text, an empty item ends its list. */
    static Changed split(List<Block> text, Place at) {
        if (!(text.get(at.block()) instanceof Paragraph paragraph)) {
            return insert(text, at, StyledText.of("", TextStyle.of(11)));
        }
        if (paragraph.kind().isItem() && paragraph.text().isEmpty()) {
            return new Changed(with(text, at.block(), paragraph.withKind(Kind.TEXT)), at);
        }
        StyledText styled = paragraph.text();
        StyledText after = styled.slice(at.offset(), styled.length());
        Paragraph next = paragraph.withText(after);
        boolean heads = paragraph.kind() == Kind.TITLE || paragraph.kind() == Kind.HEADING;
        if (heads) {
            TextStyle plain = like(text, at.block(), after).text().styleBefore(0);
            TextStyle body = bodyStyle(text, plain);
            next = like(
                    text,
                    text.size() - 1,
                    after.isEmpty() ? StyledText.of("", body) : after.restyled(0, after.length(), any -> body));
        }
        List<Block> changed = with(text, at.block(), paragraph.withText(styled.slice(0, at.offset())));
        changed.add(at.block() + 1, next);
        return new Changed(changed, Place.before(at.block() + 1, 0));
    }

    private static TextStyle bodyStyle(List<Block> text, TextStyle otherwise) {
        return text.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph ->
                        paragraph.kind() == Kind.TEXT && !paragraph.text().isEmpty())
                .map(paragraph -> TextStyle.of(paragraph.text().styleBefore(0).size()))
                .findFirst()
                .orElse(TextStyle.of(Math.min(11, otherwise.size())));
    }

    /** Puts a block in after the paragraph of a place, and an empty paragraph after it when it is the last. */
    static Changed insertBlock(List<Block> text, Place at, Block block) {
        List<Block> changed = new ArrayList<>(text);
        boolean empty = text.get(at.block()) instanceof Paragraph paragraph
                && paragraph.text().isEmpty();
        int index = empty ? at.block() : at.block() + 1;
        if (empty) {
            changed.set(index, block);
        } else {
            changed.add(index, block);
        }
        if (index == changed.size() - 1) {
            changed.add(like(text, at.block(), StyledText.of("", bodyStyle(text, TextStyle.of(11)))));
        }
        return new Changed(changed, Place.before(index + 1, 0));
    }

    /** Puts in what was copied: the ends of it go into the paragraphs that it meets. */
    static Changed insertAll(List<Block> text, Place at, List<Block> inserted) {
        if (inserted.size() == 1 && inserted.getFirst() instanceof Paragraph only) {
            return insert(text, at, only.text());
        }
        Changed split = text.get(at.block()) instanceof Paragraph
                ? split(text, at)
                : new Changed(text, Place.before(at.block() + 1, 0));
        List<Block> changed = new ArrayList<>(split.text());
        int index = split.caret().block();
        changed.addAll(Math.min(index, changed.size()), inserted);
        int last = index + inserted.size() - 1;
        Place caret = Place.after(
                last, changed.get(last) instanceof Paragraph end ? end.text().length() : 0);
        if (inserted.getFirst() instanceof Paragraph && index > 0 && changed.get(index - 1) instanceof Paragraph) {
            changed = new ArrayList<>(join(changed, index).text());
            caret = new Place(caret.block() - 1, caret.offset(), true);
        }
        int follower = caret.block() + 1;
        if (follower < changed.size()
                && changed.get(caret.block()) instanceof Paragraph
                && changed.get(follower) instanceof Paragraph rest
                && split.text() != text) {
            changed = new ArrayList<>(join(changed, follower).text());
            if (rest.text().isEmpty()) {
                return new Changed(changed, caret);
            }
        }
        return new Changed(changed, caret);
    }

    /** The text without what is chosen; the caret is where {@code at} is then. */
    static Changed taken(List<Block> text, Selection chosen, Place at) {
        if (chosen.isEmpty()) {
            return new Changed(text, at);
        }
        int before = Texts.offset(text, at);
        int gone = Texts.offset(text, chosen.to()) - Texts.offset(text, chosen.from());
        boolean later = at.compareTo(chosen.to()) >= 0;
        List<Block> left = delete(text, chosen.from(), chosen.to()).text();
        return new Changed(left, Texts.allowed(left, Texts.place(left, later ? before - gone : before)));
    }

    /** What is chosen, as a text of its own. */
    static List<Block> copy(List<Block> text, Place from, Place to) {
        List<Block> copied = new ArrayList<>();
        for (int i = from.block(); i <= to.block(); i++) {
            if (text.get(i) instanceof Paragraph paragraph) {
                int start = i == from.block() ? from.offset() : 0;
                int limit = i == to.block() ? to.offset() : paragraph.text().length();
                copied.add(paragraph.withText(paragraph.text().slice(start, limit)));
            } else {
                copied.add(text.get(i));
            }
        }
        return copied;
    }

    static List<Block> restyle(List<Block> text, Place from, Place to, UnaryOperator<TextStyle> change) {
        List<Block> changed = new ArrayList<>(text);
        for (int i = from.block(); i <= to.block(); i++) {
            if (changed.get(i) instanceof Paragraph paragraph) {
                int start = i == from.block() ? from.offset() : 0;
                int limit = i == to.block() ? to.offset() : paragraph.text().length();
                changed.set(i, paragraph.withText(paragraph.text().restyled(start, limit, change)));
            }
        }
        return changed;
    }

    static List<Block> reshape(List<Block> text, Place from, Place to, UnaryOperator<Paragraph> change) {
        List<Block> changed = new ArrayList<>(text);
        for (int i = from.block(); i <= to.block(); i++) {
            if (changed.get(i) instanceof Paragraph paragraph) {
                changed.set(i, change.apply(paragraph));
            }
        }
        return changed;
    }

    /** Where the letter, the mark on it or the value before a place begins: what BACKSPACE takes. */
    static int letterBefore(StyledText text, int offset) {
        StyledText.Part part = text.partAt(offset - 1);
        if (part.isValue()) {
            return part.start();
        }
        int code = text.text().codePointBefore(offset);
        int start = offset - Character.charCount(code);
        if (Character.getType(code) == Character.NON_SPACING_MARK && start > 0) {
            return start;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.text());
        return Math.max(part.start(), letters.preceding(offset));
    }

    /** Where the letter or value after a place ends: what DELETE takes. */
    static int letterAfter(StyledText text, int offset) {
        StyledText.Part part = text.partAt(offset);
        if (part.isValue()) {
            return part.limit();
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.text());
        return letters.following(offset);
    }
}
