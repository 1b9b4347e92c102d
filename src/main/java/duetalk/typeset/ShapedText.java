package duetalk.typeset;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import org.jspecify.annotations.Nullable;

/** A paragraph's characters with the font and the direction of each; shapes any piece of one font and direction. */
final class ShapedText {

    /** Shaping without regard to any screen: the same widths everywhere. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final StyledText text;
    private final char[] chars;
    private final Bidi bidi;
    private final Face[] faces;
    private final float[] sizes;
    private final boolean[] inside;
    private double @Nullable [] advances;

    ShapedText(StyledText text, FontSet fonts, Direction direction) {
        this.text = text;
        this.chars = text.text().toCharArray();
        this.bidi = new Bidi(
                text.text(), direction.isRightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        this.faces = new Face[chars.length];
        this.sizes = new float[chars.length];
        this.inside = insides();
        chooseFaces(fonts);
    }

    /** Which characters go on with the letter before them: they stay with it whatever the end of a line makes of them. */
    private boolean[] insides() {
        boolean[] result = new boolean[chars.length];
        BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        letters.setText(text.text());
        for (int i = 1; i < chars.length; i++) {
            result[i] = !letters.isBoundary(i);
        }
        return result;
    }

    /** Each character's font. Spaces, marks and digits stay with the letters before them. */
    private void chooseFaces(FontSet fonts) {
        boolean other = false;
        for (StyledText.Part part : text.parts()) {
            for (int i = part.start(); i < part.limit(); ) {
                int code = text.text().codePointAt(i);
                Face current = fonts.face(part.style(), other);
                if (Character.isLetter(code) || !current.canShow(code)) {
                    other = fonts.needsOther(code, part.style());
                    current = fonts.face(part.style(), other);
                }
                int next = Math.min(part.limit(), i + Character.charCount(code));
                for (; i < next; i++) {
                    faces[i] = current;
                    sizes[i] = part.style().size();
                }
            }
        }
    }

    StyledText text() {
        return text;
    }

    int length() {
        return chars.length;
    }

    char at(int index) {
        return chars[index];
    }

    float sizeAt(int index) {
        return sizes[index];
    }

    Bidi line(int start, int limit) {
        return bidi.createLineBidi(start, limit);
    }

    /** The width of each character, as if the paragraph were one line; a ligature counts for its first letter. */
    double[] advances() {
        double[] known = advances;
        if (known != null) {
            return known;
        }
        double[] result = new double[chars.length];
        for (int start = 0; start < chars.length; ) {
            int limit = runEnd(start, chars.length, bidi, 0);
            if (!isGap(start)) {
                GlyphVector glyphs = shape(start, limit, bidi.getLevelAt(start));
                double[] each = advances(glyphs, start);
                for (int k = 0; k < each.length; k++) {
                    result[start + glyphs.getGlyphCharIndex(k)] += each[k];
                }
            }
            start = limit;
        }
        advances = result;
        return result;
    }

    /**
     * How far each glyph moves the pen. A mark is put on its letter by moving it aside, which moves no pen: its place is
     * that of the glyph to its right.
     */
    double[] advances(GlyphVector glyphs, int start) {
        int count = glyphs.getNumGlyphs();
        double[] result = new double[count];
        double right = glyphs.getGlyphPosition(count).getX();
        for (int k = count - 1; k >= 0; k--) {
            boolean mark = Character.getType(chars[start + glyphs.getGlyphCharIndex(k)]) == Character.NON_SPACING_MARK;
            double pen = mark ? right : glyphs.getGlyphPosition(k).getX();
            result[k] = right - pen;
            right = pen;
        }
        return result;
    }

    /** A tab or the end of a line: it has no glyph. */
    boolean isGap(int index) {
        return chars[index] == '\t' || chars[index] == '\n';
    }

    /** Where the piece ends that has one font, one size and one level from here on. */
    int runEnd(int from, int end, Bidi levels, int offset) {
        int to = from + 1;
        while (to < end
                && !isGap(from)
                && !isGap(to)
                && (inside[to] || levels.getLevelAt(to - offset) == levels.getLevelAt(from - offset))
                && faces[to].equals(faces[from])
                && sizes[to] == sizes[from]) {
            to++;
        }
        return to;
    }

    /** The letters beside the piece are seen by the shaper, so that joined letters stay joined where a font changes. */
    GlyphVector shape(int start, int limit, int level) {
        int flags = (level & 1) != 0 ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return faces[start].at(sizes[start]).layoutGlyphVector(CONTEXT, chars, start, limit, flags);
    }

    GlyphRun run(int start, int limit, int level) {
        GlyphVector glyphs = isGap(start)
                ? faces[start].at(sizes[start]).createGlyphVector(CONTEXT, "")
                : shape(start, limit, level);
        return new GlyphRun(
                faces[start],
                sizes[start],
                glyphs,
                start,
                limit,
                (level & 1) != 0,
                0,
                isGap(start) ? 0 : GlyphRun.widthOf(glyphs));
    }
}
