package duetalk.typeset;

import java.text.BreakIterator;
import java.util.Locale;

/** Where the lines of a paragraph end: between words, never inside a value or a letter. */
final class LineBreaker {

    /** Tabs lead to the next multiple of this. */
    static final double TAB = 36;

    private static final double ROUNDING = 0.01;

    private final ShapedText text;
    private final double width;
    private final double[] advances;
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    private final BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);

    LineBreaker(ShapedText text, double width) {
        this.text = text;
        this.width = width;
        this.advances = text.advances();
        breaks.setText(text.text().text());
        letters.setText(text.text().text());
    }

    /** The end of the line that begins at {@code start}, the spaces after it included. */
    int lineEnd(int start) {
        int end = start;
        double used = 0;
        for (int next = after(start); next != BreakIterator.DONE; next = after(end)) {
            if (measured(used, end, trimmed(end, next)) > width + ROUNDING) {
                break;
            }
            used = measured(used, end, next);
            end = next;
            if (text.at(end - 1) == '\n' || end == text.length()) {
                return end;
            }
        }
        return end > start ? end : cutWord(start);
    }

    private int after(int place) {
        int next = breaks.following(place);
        while (next != BreakIterator.DONE && (text.text().isInsideValue(next) || !letters.isBoundary(next))) {
            next = breaks.next();
        }
        return next;
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
        return end > start && !text.text().isInsideValue(end) ? end : limit;
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
