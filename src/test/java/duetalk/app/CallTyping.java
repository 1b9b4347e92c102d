package duetalk.app;

import duetalk.platform.PreferenceFile;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Tasks;
import duetalk.ui.editor.NoteEditor;
import duetalk.ui.editor.TextEditor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The program with a call open, in which somebody types the time of the clock without end; it says what it typed. */
public final class CallTyping extends Application {

    private static final long CLIENT = 3;

    private Desk desk;
    private Stage stage;
    private boolean calling;

    public static void main(String[] arguments) {
        launch(CallTyping.class, arguments);
    }

    @Override
    public void start(Stage window) {
        stage = window;
        Path folder = Path.of(getParameters().getRaw().getFirst());
        duetalk.ui.common.Typefaces.load();
        desk = new Desk(
                window,
                new PreferenceFile(folder.resolve("preferences.properties")),
                new duetalk.platform.AppFolders(folder, folder, folder),
                Tasks.onThreads(Platform::runLater),
                Clock.systemDefaultZone(),
                new NoFiles(),
                Early.nothing());
        desk.show();
        desk.entrance().openSample();
        Timeline type = new Timeline(new KeyFrame(Duration.millis(15), event -> type()));
        type.setCycleCount(Animation.INDEFINITE);
        type.play();
    }

    private void type() {
        if (desk.shell().isEmpty() || stage.getScene() == null) {
            return;
        }
        if (!calling) {
            desk.shell().orElseThrow().go(new Destination.Call(CLIENT));
            calling = true;
        }
        if (stage.getScene().lookup("#answer-IT_IS_ME") == null
                && stage.getScene().lookup("#call-next") instanceof ButtonBase next
                && next.isVisible()) {
            next.fire();
        }
        if (stage.getScene().lookup("#answer-IT_IS_ME") != null
                && stage.getScene().lookup("#call-note") instanceof TextEditor editor
                && editor.getParent() instanceof NoteEditor note) {
            String now = String.valueOf(System.currentTimeMillis());
            note.text(now);
            System.out.println("typed " + now);
        }
    }

    private static final class NoFiles implements FileChoice {
        @Override
        public Optional<Path> toOpen(String title, String kind, String... endings) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean openWithSystem(Path file) {
            return false;
        }

        @Override
        public Optional<Path> toSave(String title, String proposedName, String kind, String... endings) {
            return Optional.empty();
        }
    }
}
