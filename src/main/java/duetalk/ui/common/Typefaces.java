package duetalk.ui.common;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private static final double SIZE = 13;

    private Typefaces() {}

    public static void load() {
        FILES.forEach(Typefaces::load);
    }

    /**
     * The same from files in a folder of the program's own: of a font that comes as a stream JavaFX makes a file in the
     * shared temporary folder, at each start, and after a kill it stays there.
     */
    public static void load(Path folder) {
        for (String name : FILES) {
            if (!isLoaded(folder.resolve(name + ".ttf"), name)) {
                load(name);
            }
        }
    }

    private static boolean isLoaded(Path file, String name) {
        try (InputStream in = open(name)) {
            byte[] font = in.readAllBytes();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), font)) {
                PrivateFiles.createFolderOf(file);
                PrivateFiles.replace(file, font);
            }
            return Font.loadFont("file:" + file.toAbsolutePath(), SIZE) != null;
        } catch (IOException | RuntimeException notHere) {
            return false;
        }
    }

    private static void load(String name) {
        try (InputStream in = open(name)) {
            if (Font.loadFont(in, SIZE) == null) {
                throw new IllegalStateException("font " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Typefaces.class.getResourceAsStream("/duetalk/typeset/fonts/" + name + ".ttf");
        if (in == null) {
            throw new IllegalStateException("font " + name);
        }
        return in;
    }
}
