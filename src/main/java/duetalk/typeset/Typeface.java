package duetalk.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One font file: its bytes for the PDF and its AWT font for shaping. Kerning and ligatures are always on, so that
 * widths are those of HarfBuzz.
 */
public final class Typeface {

    private static final Map<TextAttribute, Object> FEATURES = Map.of(
            TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

    private final String name;
    private final byte[] bytes;
    private final Font base;
    private final Map<Float, Font> sizes = new ConcurrentHashMap<>();

    private Typeface(String name, byte[] bytes, Font base) {
        this.name = name;
        this.bytes = bytes;
        this.base = base;
    }

    /** Loads a font that is shipped beside this class. */
    static Typeface load(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("missing font " + name);
            }
            byte[] bytes = in.readAllBytes();
            return new Typeface(name, bytes, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + name, e);
        }
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The font at a size in points. */
    Font at(float size) {
        return sizes.computeIfAbsent(size, points -> base.deriveFont(FEATURES).deriveFont(points));
    }

    boolean canShow(int code) {
        return base.canDisplay(code);
    }
}
