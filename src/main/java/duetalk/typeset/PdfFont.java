package duetalk.typeset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The glyphs of one typeface that a PDF uses. Each pair of glyph and meaning gets a code of its own, so that one
 * bracket glyph can mean an opening bracket in one direction and a closing one in the other.
 */
final class PdfFont {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private final String resource;
    private final TrueTypeFont font;
    private final Map<Used, Integer> codes = new LinkedHashMap<>();

    /** A glyph and the characters that it stands for. */
    record Used(int glyph, String meaning) {}

    PdfFont(String resource, Typeface face) {
        this.resource = resource;
        try {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String resource() {
        return resource;
    }

    TrueTypeFont font() {
        return font;
    }

    int code(int glyph, String meaning) {
        return codes.computeIfAbsent(new Used(glyph, meaning), any -> codes.size() + 1);
    }

    List<Used> used() {
        return new ArrayList<>(codes.keySet());
    }

    /** A glyph of no width that draws nothing: the font's zero width non-joiner. */
    int emptyGlyph() {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(ZERO_WIDTH_NON_JOINER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The advance of a glyph in thousandths of the font size. */
    double width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) * 1000.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font program with only the used glyphs, and where each code finds its glyph in it. */
    Subset subset() throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        subsetter.setPrefix(prefix());
        TreeSet<Integer> glyphs = new TreeSet<>();
        codes.keySet().forEach(used -> glyphs.add(used.glyph()));
        subsetter.addGlyphIds(glyphs);
        Map<Integer, Integer> oldByNew = subsetter.getGIDMap();
        Map<Integer, Integer> newByOld = new LinkedHashMap<>();
        oldByNew.forEach((renumbered, old) -> newByOld.put(old, renumbered));
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);
        byte[] codeToGlyph = new byte[2 * (codes.size() + 1)];
        codes.forEach((used, code) -> {
            int glyph = newByOld.getOrDefault(used.glyph(), 0);
            codeToGlyph[2 * code] = (byte) (glyph >> 8);
            codeToGlyph[2 * code + 1] = (byte) glyph;
        });
        return new Subset(program.toByteArray(), codeToGlyph);
    }

    String prefix() {
        return "DUET" + (char) ('A' + Integer.parseInt(resource.substring(1))) + "A+";
    }

    /** What goes into the file. */
    record Subset(byte[] program, byte[] codeToGlyph) {}
}
