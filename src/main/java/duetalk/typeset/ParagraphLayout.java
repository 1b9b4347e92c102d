package duetalk.typeset;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a paragraph into lines and puts their words in the order in which they are seen. Direction by
 * {@link Bidi}, shaping by the JDK's HarfBuzz; isolates are honoured and invisible.
 */
final class ParagraphLayout {

    /** Shaping without regard to any screen: the same widths everywhere. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final double ROUNDING = 0.01;

    private final String text;
    private final char[] chars;
    private final FontSet fonts;
    private final float size;
    private final boolean bold;
    private final Bidi bidi;
    private final Typeface[] faces;

    ParagraphLayout(String text, FontSet fonts, float size, boolean bold, Direction direction) {
        this.text = text;
        this.chars = text.toCharArray();
        this.fonts = fonts;
        this.size = size;
        this.bold = bold;
        this.bidi =
                new Bidi(text, direction.isRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        this.faces = faces();
    }

    /** Each character's font. Spaces, marks and digits stay with the letters before them. */
    private Typeface[] faces() {
        Typeface[] result = new Typeface[chars.length];
        Typeface current = bold ? fonts.bold() : fonts.regular();
        for (int i = 0; i < chars.length; ) {
            int code = text.codePointAt(i);
            if (Character.isLetter(code) || !current.canShow(code)) {
                current = fonts.faceFor(code, bold);
            }
            for (int k = 0; k < Character.charCount(code); k++) {
                result[i++] = current;
            }
        }
        return result;
    }

    /** Lines no wider than {@code width} points, except where a single letter is. */
    List<TextLine> lines(double width) {
        List<TextLine> lines = new ArrayList<>();
        if (chars.length == 0) {
            lines.add(emptyLine());
            return lines;
        }
        double[] advances = advances();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        while (start < chars.length) {
            int limit = lineEnd(start, width, advances, breaks);
            lines.add(line(start, limit));
            start = limit;
        }
        return lines;
    }

    private double[] advances() {
        double[] advances = new double[chars.length];
        for (int start = 0; start < chars.length; ) {
            int limit = runEnd(start, chars.length, bidi, 0);
            GlyphVector glyphs = shape(start, limit, bidi.getLevelAt(start));
            for (int k = 0; k < glyphs.getNumGlyphs(); k++) {
                double advance = glyphs.getGlyphPosition(k + 1).getX()
                        - glyphs.getGlyphPosition(k).getX();
                advances[start + glyphs.getGlyphCharIndex(k)] += advance;
            }
            start = limit;
        }
        return advances;
    }

    private int lineEnd(int start, double width, double[] advances, BreakIterator breaks) {
        int end = start;
        double used = 0;
        int next = breaks.following(start);
        while (next != BreakIterator.DONE) {
            double piece = sum(advances, end, next);
            double visible = sum(advances, end, trimmed(end, next));
            if (used + visible > width + ROUNDING) {
                break;
            }
            used += piece;
            end = next;
            if (chars[end - 1] == '\n') {
                return end;
            }
            next = end < chars.length ? breaks.following(end) : BreakIterator.DONE;
        }
        return end > start ? end : cutWord(start, width, advances);
    }

    /** A word wider than the line is cut where it fills the line, but never inside a cluster. */
    private int cutWord(int start, double width, double[] advances) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int end = clusters.following(start);
        double used = sum(advances, start, end);
        while (end < chars.length) {
            int next = clusters.following(end);
            used += sum(advances, end, next);
            if (used > width + ROUNDING) {
                break;
            }
            end = next;
        }
        return end;
    }

    private TextLine line(int start, int limit) {
        int end = trimmed(start, limit);
        if (end == start) {
            return emptyLine();
        }
        Bidi lineBidi = bidi.createLineBidi(start, limit);
        List<GlyphRun> logical = new ArrayList<>();
        List<Byte> levels = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = runEnd(from, end, lineBidi, start);
            int level = lineBidi.getLevelAt(from - start);
            logical.add(new GlyphRun(faces[from], size, shape(from, to, level), from, to, (level & 1) != 0, 0));
            levels.add((byte) level);
            from = to;
        }
        return placed(start, end, logical, levels);
    }

    private TextLine placed(int start, int end, List<GlyphRun> logical, List<Byte> levels) {
        byte[] order = new byte[levels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = levels.get(i);
        }
        Object[] visual = logical.toArray();
        Bidi.reorderVisually(order, 0, visual, 0, visual.length);
        List<GlyphRun> runs = new ArrayList<>();
        double x = 0;
        double ascent = 0;
        double descent = 0;
        for (Object each : visual) {
            GlyphRun run = ((GlyphRun) each).at(x);
            LineMetrics metrics = run.face().at(size).getLineMetrics(chars, run.start(), run.limit(), CONTEXT);
            ascent = Math.max(ascent, metrics.getAscent());
            descent = Math.max(descent, metrics.getDescent() + metrics.getLeading());
            runs.add(run);
            x += run.width();
        }
        return new TextLine(text, start, end, List.copyOf(runs), x, ascent, descent);
    }

    private TextLine emptyLine() {
        LineMetrics metrics = fonts.regular().at(size).getLineMetrics("x", CONTEXT);
        return new TextLine(text, 0, 0, List.of(), 0, metrics.getAscent(), metrics.getDescent() + metrics.getLeading());
    }

    private int runEnd(int from, int end, Bidi levels, int offset) {
        int to = from + 1;
        while (to < end
                && levels.getLevelAt(to - offset) == levels.getLevelAt(from - offset)
                && faces[to] == faces[from]) {
            to++;
        }
        return to;
    }

    private GlyphVector shape(int start, int limit, int level) {
        int flags = (level & 1) != 0 ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT;
        return faces[start].at(size).layoutGlyphVector(CONTEXT, chars, start, limit, flags);
    }

    private int trimmed(int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        return end;
    }

    private static double sum(double[] advances, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += advances[i];
        }
        return sum;
    }
}
