package duetalk.app;

import duetalk.ui.common.FileChoice;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The system's own windows for choosing a file. */
final class SystemFileChoice implements FileChoice {

    private final Stage stage;
    private File last = home();

    SystemFileChoice(Stage stage) {
        this.stage = stage;
    }

    /** Where the user keeps things, not where the program was started. */
    private static File home() {
        File home = new File(System.getProperty("user.home"));
        File documents = new File(home, "Documents");
        return documents.isDirectory() ? documents : home;
    }

    @Override
    public Optional<Path> toOpen(String title, String kind, String... endings) {
        return chosen(chooser(title, kind, endings).showOpenDialog(stage));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last.isDirectory() ? last : home());
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String title, String proposedName, String kind, String... endings) {
        FileChooser chooser = chooser(title, kind, endings);
        chooser.setInitialFileName(proposedName);
        return chosen(chooser.showSaveDialog(stage));
    }

    @Override
    public boolean openWithSystem(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", file.toString())
                : List.of(system.contains("mac") ? "open" : "xdg-open", file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            last = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(last.isDirectory() ? last : home());
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, endings));
        return chooser;
    }
}
