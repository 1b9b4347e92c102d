package duetalk.app;

import duetalk.ui.common.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** The system's own windows for choosing a file. */
final class SystemFileChoice implements FileChoice {

    private final Stage stage;

    SystemFileChoice(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> toOpen(String title, String kind, String... endings) {
        return Optional.ofNullable(chooser(title, kind, endings).showOpenDialog(stage))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String title, String proposedName, String kind, String... endings) {
        FileChooser chooser = chooser(title, kind, endings);
        chooser.setInitialFileName(proposedName);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static FileChooser chooser(String title, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, endings));
        return chooser;
    }
}
