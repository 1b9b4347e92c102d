package duetalk.typeset;

import java.awt.font.GlyphVector;

/**
 * Shaped text of one font and one direction, {@code text[start, limit)} of its paragraph.
 *
 * @param x distance of its left end from the left end of the line's visible text
 * @param width how far the next run is away; a tab is wider than its glyphs
 */
record GlyphRun(
        Face face, float size, GlyphVector glyphs, int start, int limit, boolean rightToLeft, double x, double width) {

    static double widthOf(GlyphVector glyphs) {
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    GlyphRun at(double newX) {
        return new GlyphRun(face, size, glyphs, start, limit, rightToLeft, newX, width);
    }
}
