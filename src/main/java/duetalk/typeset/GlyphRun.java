package duetalk.typeset;

import java.awt.font.GlyphVector;

/**
 * Shaped text of one font and one direction, {@code text[start, limit)} of its paragraph.
 *
 * @param x distance of its left end from the left end of the line
 */
record GlyphRun(Typeface face, float size, GlyphVector glyphs, int start, int limit, boolean rightToLeft, double x) {

    double width() {
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    GlyphRun at(double newX) {
        return new GlyphRun(face, size, glyphs, start, limit, rightToLeft, newX);
    }
}
