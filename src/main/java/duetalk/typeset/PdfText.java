package duetalk.typeset;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.TreeSet;

/** Writes shaped runs as the text operators of a PDF page. */
final class PdfText {

    private static final int INVISIBLE = 0xFFFE;
    private static final double NEGLIGIBLE = 0.004;

    private PdfText() {}

    /** Appends a run whose origin is at x, y (from the page's lower left corner). */
    static void append(StringBuilder out, PdfFont font, String text, GlyphRun run, double x, double y) {
        out.append("BT /")
                .append(font.resource())
                .append(' ')
                .append(number(run.size()))
                .append(" Tf\n");
        GlyphVector glyphs = run.glyphs();
        int count = glyphs.getNumGlyphs();
        int[] chars = glyphs.getGlyphCharIndices(0, count, null);
        TreeSet<Integer> clusterStarts = new TreeSet<>();
        for (int index : chars) {
            if (!run.rightToLeft() || !isMark(text.charAt(run.start() + index)) || index == 0) {
                clusterStarts.add(index);
            }
        }
        TreeSet<Integer> meant = new TreeSet<>();
        Pen pen = new Pen(out, run.size(), run.face().slanted());
        for (int k = 0; k < count; k++) {
            int glyph = glyphs.getGlyphCode(k);
            Integer next = clusterStarts.higher(chars[k]);
            int limit = next == null ? run.limit() : run.start() + next;
            String cluster = text.substring(run.start() + chars[k], limit);
            if (glyph < 0 || glyph >= INVISIBLE || isInvisible(cluster)) {
                continue;
            }
            boolean meansItself = clusterStarts.contains(chars[k]);
            String meaning = meansItself && meant.add(chars[k]) ? visible(cluster) : "";
            Point2D at = glyphs.getGlyphPosition(k);
            if (run.rightToLeft() && isLigature(meaning)) {
                for (int i = meaning.length() - 1; i > 0; i--) {
                    String letter = meaning.substring(i, i + 1);
                    pen.show(font.code(font.emptyGlyph(), letter), x + at.getX(), y - at.getY(), 0);
                }
                meaning = meaning.substring(0, 1);
            }
            double advance = font.width(glyph) * run.size() / 1000;
            pen.show(font.code(glyph, meaning), x + at.getX(), y - at.getY(), advance);
        }
        pen.finish();
        out.append("ET\n");
    }

    private static boolean isInvisible(String cluster) {
        return cluster.codePoints().allMatch(code -> Character.getType(code) == Character.FORMAT);
    }

    private static String visible(String cluster) {
        StringBuilder visible = new StringBuilder();
        cluster.codePoints()
                .filter(code -> Character.getType(code) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /**
     * Several letters drawn as one glyph (lam-alef). Readers of a file disagree on the order of the letters within one
     * right-to-left glyph, so each letter but the first gets an empty glyph of no width, in the order in which it would
     * be seen: then they all find the word.
     */
    private static boolean isLigature(String meaning) {
        return meaning.length() > 1
                && meaning.chars().allMatch(code -> Character.isLetter(code) || isMark((char) code));
    }

    /** A mark stands over its letter, so that readers disagree on which comes first: its letter brings it along. */
    private static boolean isMark(char code) {
        return Character.getType(code) == Character.NON_SPACING_MARK;
    }

    /** A number as PDF wants it: a point, no exponent, at most three decimals. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        String sign = thousandths < 0 ? "-" : "";
        long whole = Math.abs(thousandths) / 1000;
        long rest = Math.abs(thousandths) % 1000;
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = String.valueOf(1000 + rest).substring(1).replaceAll("0+$", "");
        return sign + whole + "." + decimals;
    }

    static String hex(int code) {
        return Integer.toHexString(0x10000 + code).substring(1).toUpperCase(java.util.Locale.ROOT);
    }

    /** Shows glyph after glyph, moving only where the next one does not stand where the font itself would put it. */
    private static final class Pen {

        private final StringBuilder out;
        private final double size;
        private final String slant;
        private final StringBuilder shown = new StringBuilder();
        private double x;
        private double y;

        Pen(StringBuilder out, double size, boolean slanted) {
            this.out = out;
            this.size = size;
            this.slant = slanted ? number(Face.SLANT) : "0";
        }

        void show(int code, double atX, double atY, double advance) {
            if (shown.isEmpty() || Math.abs(atY - y) > NEGLIGIBLE) {
                finish();
                out.append("1 0 ")
                        .append(slant)
                        .append(" 1 ")
                        .append(number(atX))
                        .append(' ')
                        .append(number(atY))
                        .append(" Tm\n");
            } else if (Math.abs(atX - x) > NEGLIGIBLE) {
                shown.append("> ").append(number((x - atX) * 1000 / size)).append(" <");
            }
            shown.append(hex(code));
            x = atX + advance;
            y = atY;
        }

        void finish() {
            if (!shown.isEmpty()) {
                out.append("[<").append(shown).append(">] TJ\n");
                shown.setLength(0);
            }
        }
    }
}
