package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Tasks;
import duetalk.ui.common.Typefaces;
import duetalk.ui.editor.NoteEditor;
import duetalk.ui.editor.TextEditor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The program in a headless window: a fixed clock, everything on one thread, files answered beforehand. */
final class TestDesk implements FileChoice {

    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    final Deque<Path> files = new ArrayDeque<>();
    final Stage stage;
    final Desk desk;
    final Language language;
    final Path folder;
    final MovableClock clock;

    private TestDesk(Stage stage, Path folder, Language language, String theme, Instant now, Tasks tasks) {
        this.stage = stage;
        this.folder = folder;
        this.language = language;
        PreferenceFile preferences = new PreferenceFile(folder.resolve("preferences.properties"));
        preferences.put("language", language.tag());
        preferences.put("theme", theme);
        this.clock = new MovableClock(now);
        this.desk = new Desk(
                stage, preferences, new AppFolders(folder, folder, folder), tasks, clock, this, Early.nothing());
    }

    /** Stands still until it is moved. */
    static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void move(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static TestDesk open(Path folder, Language language, String theme, Instant now) {
        return open(
                folder, language, theme, now, new Tasks(Runnable::run, Runnable::run, Runnable::run, Runnable::run));
    }

    /** With threads of the test's own. */
    static TestDesk open(Path folder, Language language, String theme, Instant now, Tasks tasks) {
        return Fx.call(() -> {
            Typefaces.load();
            TestDesk made = new TestDesk(new Stage(), folder, language, theme, now, tasks);
            made.desk.show();
            return made;
        });
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    Voice voice() {
        return Voice.of(language);
    }

    void go(Destination destination) {
        Fx.run(() -> desk.shell().orElseThrow().go(destination));
    }

    <T extends Node> T find(String selector) {
        return Fx.call(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            @SuppressWarnings("unchecked")
            T node = (T) scene.lookup(selector);
            if (node == null) {
                throw new AssertionError("nothing on the screen is " + selector);
            }
            return node;
        });
    }

    /** Presses a button. */
    void press(String selector) {
        ButtonBase button = find(selector);
        Fx.run(button::fire);
    }

    /** Types over what stands in a field. */
    void type(String selector, String text) {
        TextInputControl field = find(selector);
        Fx.run(() -> field.setText(text));
    }

    /** The note of the call that is on the screen. */
    NoteEditor note() {
        TextEditor editor = find("#call-note");
        return (NoteEditor) editor.getParent();
    }

    /** What stands in a label or a field. */
    String text(String selector) {
        Node node = find(selector);
        return Fx.call(() -> node instanceof Label label ? label.getText() : ((TextInputControl) node).getText());
    }

    boolean isThere(String selector) {
        return Fx.call(() -> stage.getScene().lookup(selector) != null);
    }

    /** The words of every label on the screen, laid out first: what scrolls is there only then. */
    List<String> labels() {
        return Fx.call(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            return root.lookupAll(".label").stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }

    /** Enters a client of this name. */
    void addClient(String name) {
        go(new Destination.Clients());
        press("#enter");
        type("#client-name", name);
        press("#sheet-accept");
    }

    /** How many clients the book has, as its page shows them. */
    int clients() {
        go(new Destination.Clients());
        TableView<?> table = find(".table-view");
        return Fx.call(() -> table.getItems().size());
    }

    /** What is said in passing. */
    String said() {
        return Fx.call(() -> ((Label) this.<HBox>find("#toast").getChildren().getFirst()).getText());
    }

    WritableImage picture() {
        return Fx.call(() -> stage.getScene().snapshot(null));
    }

    void close() {
        Fx.run(() -> {
            desk.close();
            stage.close();
        });
    }

    @Override
    public Optional<Path> toOpen(String title, String kind, String... endings) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public boolean openWithSystem(Path file) {
        return false;
    }

    @Override
    public Optional<Path> toSave(String title, String proposedName, String kind, String... endings) {
        return Optional.ofNullable(files.poll());
    }
}
