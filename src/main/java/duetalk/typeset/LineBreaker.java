package duetalk.typeset;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where the lines of a paragraph end: between words as Unicode has it (UAX 14), never inside a letter, and never inside
 * what is kept together as long as a line can hold it.
 */
final class LineBreaker {

    /** Tabs lead to the next multiple of this. */
    static final double TAB = 36;

    private static final double ROUNDING = 0.01;

    private final ShapedText text;
    private final double width;
    private final double[] advances;
    private final boolean[] kept;
    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    LineBreaker(ShapedText text, double width) {
        this.text = text;
        this.width = width;
        this.advances = text.advances();
        this.kept = kept();
        breaks.setText(text.text().text());
        letters.setText(text.text().text());
    }

    /** The places inside of what is kept together; what is wider than a line can't be. */
    private boolean[] kept() {
        boolean[] inside = new boolean[text.length() + 1];
        for (KeptTogether.Span span : KeptTogether.in(text.text())) {
            if (measured(0, span.start(), span.limit()) <= width + ROUNDING) {
                for (int i = span.start() + 1; i < span.limit(); i++) {
                    inside[i] = true;
                }
            }
        }
        return inside;
    }

    /** The end of the line that begins at {@code start}, the spaces after it included. */
    int lineEnd(int start) {
        int end = lineEnd(start, kept);
        if (end == start) {
            end = lineEnd(start, new boolean[text.length() + 1]);
        }
        return end > start ? end : cutWord(start);
    }

    /** The last place where the line may end; {@code start} when there is none. */
    private int lineEnd(int start, boolean[] closed) {
        int end = start;
        double used = 0;
        for (int next = after(start, closed); next != BreakIterator.DONE; next = after(end, closed)) {
            if (measured(used, end, trimmed(end, next)) > width + ROUNDING) {
                break;
            }
            used = measured(used, end, next);
            end = next;
            if (text.at(end - 1) == '\n' || end == text.length()) {
                return end;
            }
        }
        return end;
    }

    /** The next place after {@code place} where a line may end; DONE behind the last. */
    private int after(int place, boolean[] closed) {
        int next = breaks.following(place);
        while (next != BreakIterator.DONE && (closed[next] || !letters.isBoundary(next))) {
            next = breaks.next();
        }
        return next;
    }

    /** The width of the widest piece that no line of this width may be broken in, in points. */
    double widest() {
        double widest = 0;
        int start = 0;
        for (int next = after(0, kept); next != BreakIterator.DONE; next = after(start, kept)) {
            widest = Math.max(widest, measured(0, start, trimmed(start, next)));
            start = next;
        }
        return widest;
    }

    /** A word wider than the line is cut where it fills the line, but never inside a letter. */
    private int cutWord(int start) {
        int end = letters.following(start);
        double used = measured(0, start, end);
        while (end < text.length()) {
            int next = letters.following(end);
            used = measured(used, end, next);
            if (used > width + ROUNDING) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** One letter less, but at least one. */
    int shorter(int start, int limit) {
        int end = letters.preceding(limit);
        return end > start && !kept[end] ? end : limit;
    }

    private double measured(double used, int from, int to) {
        double sum = used;
        for (int i = from; i < to; i++) {
            sum = text.at(i) == '\t' ? afterTab(sum) : sum + advances[i];
        }
        return sum;
    }

    static double afterTab(double used) {
        return (Math.floor(used / TAB + ROUNDING) + 1) * TAB;
    }

    int trimmed(int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(text.at(end - 1))) {
            end--;
        }
        return end;
    }
}
