package duetalk.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Loads the bundled fonts. After that they are looked up by family, never used as loaded (they lack fallback then). */
public final class Typefaces {

    private static final List<String> FILES = List.of(
            "DuetalkSans-Regular",
            "DuetalkSans-Bold",
            "DuetalkSansMedium-Regular",
            "DuetalkPersian-Regular",
            "DuetalkPersian-Bold");

    private Typefaces() {}

    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Typefaces.class.getResourceAsStream("/duetalk/typeset/fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
