package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Cluster;
import duetalk.typeset.StyledText;
import duetalk.ui.editor.Rows.Row;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Where the caret goes: LEFT and RIGHT as the eye sees, the rest as one reads. */
final class Movement {

    private final List<Block> text;
    private final Rows rows;

    Movement(List<Block> text, Rows rows) {
        this.text = text;
        this.rows = rows;
    }

    /** One letter to the left or right; over the end of a line to the line that one reads there. */
    Place sideways(Place from, boolean right) {
        int index = rows.indexOf(from);
        Row row = rows.all().get(index);
        int stop = Rows.stop(row, from);
        List<Cluster> clusters = row.clusters();
        int crossed = right ? stop : stop - 1;
        if (crossed >= 0 && crossed < clusters.size()) {
            return Rows.edge(row.block(), clusters.get(crossed), right);
        }
        boolean forward = right != row.isRightToLeft();
        int next = index + (forward ? 1 : -1);
        if (next < 0 || next >= rows.all().size()) {
            return from;
        }
        Row other = rows.all().get(next);
        Place entered = Rows.end(other, forward == other.isRightToLeft());
        boolean same = row.block() == other.block() && entered.offset() == from.offset();
        return same ? sideways(entered, forward != other.isRightToLeft()) : entered;
    }

    Place upOrDown(Place from, boolean down, double x) {
        int next = rows.indexOf(from) + (down ? 1 : -1);
        if (next < 0) {
            return textStart();
        }
        return next >= rows.all().size() ? textEnd() : Rows.nearest(rows.all().get(next), x);
    }

    /** About as far as a page of the screen is high, in points. */
    Place page(Place from, boolean down, double x, double height) {
        int index = rows.indexOf(from);
        Row row = rows.all().get(index);
        double gone = 0;
        while (gone < height) {
            int next = index + (down ? 1 : -1);
            if (next < 0 || next >= rows.all().size()) {
                break;
            }
            Row other = rows.all().get(next);
            gone += other.bottom() - other.top();
            row = other;
            index = next;
        }
        return Rows.nearest(row, x);
    }

    Place lineStart(Place from) {
        Row row = rows.of(from);
        return row.line() == null
                ? from
                : Place.before(row.block(), row.line().line().start());
    }

    Place lineEnd(Place from) {
        Row row = rows.of(from);
        if (row.line() == null) {
            return from;
        }
        int end = row.line().line().limit();
        String all = row.line().line().text().text();
        boolean broken = end > row.line().line().start() && all.charAt(end - 1) == '\n';
        return Place.after(row.block(), broken ? end - 1 : end);
    }

    /** To the beginning of the next word, or of this or the last one. */
    Place word(Place from, boolean forward) {
        if (!(text.get(from.block()) instanceof Paragraph paragraph)) {
            return neighbour(from, forward);
        }
        String all = paragraph.text().text();
        if (forward ? from.offset() >= all.length() : from.offset() == 0) {
            return neighbour(from, forward);
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(all);
        int at = forward ? words.following(from.offset()) : words.preceding(from.offset());
        while (at > 0 && at < all.length() && !isWordStart(paragraph.text(), at)) {
            at = forward ? words.next() : words.previous();
        }
        return forward ? Place.after(from.block(), at) : Place.before(from.block(), Math.max(0, at));
    }

    private static boolean isWordStart(StyledText text, int at) {
        return !Character.isWhitespace(text.text().charAt(at)) && !text.isInsideValue(at);
    }

    private Place neighbour(Place from, boolean forward) {
        int block = from.block() + (forward ? 1 : -1);
        if (block < 0 || block >= text.size()) {
            return from;
        }
        return forward ? Place.before(block, 0) : Place.after(block, length(block));
    }

    Place paragraph(Place from, boolean forward) {
        if (!forward && from.offset() > 0) {
            return Place.before(from.block(), 0);
        }
        int block = from.block() + (forward ? 1 : -1);
        if (block >= text.size()) {
            return textEnd();
        }
        return Place.before(Math.max(0, block), 0);
    }

    Place textStart() {
        return Place.before(0, 0);
    }

    Place textEnd() {
        return Place.after(text.size() - 1, length(text.size() - 1));
    }

    private int length(int block) {
        return text.get(block) instanceof Paragraph paragraph ? paragraph.text().length() : 0;
    }

    /** The word around a place, as a double click takes it. */
    Selection wordAt(Place place) {
        if (!(text.get(place.block()) instanceof Paragraph paragraph)
                || paragraph.text().isEmpty()) {
            return Selection.at(place);
        }
        StyledText styled = paragraph.text();
        int inside = Math.min(place.offset(), styled.length() - 1);
        if (place.after() && inside > 0 && inside == place.offset()) {
            inside--;
        }
        StyledText.Part part = styled.partAt(inside);
        if (part.isValue()) {
            return between(place.block(), part.start(), part.limit());
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(styled.text());
        int limit = words.following(inside);
        return between(place.block(), words.previous(), limit);
    }

    Selection paragraphAt(Place place) {
        return between(place.block(), 0, length(place.block()));
    }

    private static Selection between(int block, int start, int limit) {
        return new Selection(Place.before(block, start), Place.after(block, limit));
    }
}
