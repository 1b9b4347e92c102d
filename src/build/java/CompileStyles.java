import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.css.Stylesheet;

/**
 * Puts beside style sheets in a jar the form that JavaFX reads without parsing; JavaFX takes it by itself when it is
 * there. Arguments: the jar, then the sheets in it.
 */
final class CompileStyles {

    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
            for (int i = 1; i < arguments.length; i++) {
                compile(jar.getPath(arguments[i]));
            }
        }
    }

    private static void compile(Path sheet) throws IOException {
        Path css = Files.createTempFile("sheet", ".css");
        Path bss = Files.createTempFile("sheet", ".bss");
        Files.copy(sheet, css, StandardCopyOption.REPLACE_EXISTING);
        Stylesheet.convertToBinary(css.toFile(), bss.toFile());
        String name = sheet.getFileName().toString().replace(".css", ".bss");
        Files.copy(bss, sheet.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(css);
        Files.delete(bss);
    }
}
