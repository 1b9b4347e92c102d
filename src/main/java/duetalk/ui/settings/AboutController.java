package duetalk.ui.settings;

import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** Which Duetalk this is, where its files lie, and what it is made of, with the licences. */
public final class AboutController implements Screen {

    private final Workplace workplace;
    private final Facts facts;
    private final Runnable printKeys;
    private final Parent root;

    @FXML
    private HBox tabs;

    @FXML
    private Label version;

    @FXML
    private Label book;

    @FXML
    private Label log;

    @FXML
    private TableView<Part> parts;

    @FXML
    private Button read;

    @FXML
    private Button print;

    /**
     * What there is to say of the program.
     *
     * @param parts the program first; read when they are wanted
     * @param licence the words of the licence of a part
     */
    public record Facts(String book, String log, Supplier<List<Part>> parts, Function<Part, String> licence) {}

    /**
     * Something that the program is made of.
     *
     * @param text where the words of its licence lie in the program
     */
    public record Part(String name, String version, String licence, String text) {}

    public AboutController(Workplace workplace, Facts facts, Runnable printKeys) {
        this.workplace = workplace;
        this.facts = facts;
        this.printKeys = printKeys;
        this.root = ScreenLoader.load(this, "about", workplace.voice());
    }

    @FXML
    private void initialize() {
        Voice voice = workplace.voice();
        SettingsTabs.fill(tabs, workplace, Page.ABOUT);
        book.setText(Isolate.leftToRight(facts.book()));
        log.setText(Isolate.leftToRight(facts.log()));
        parts.getColumns()
                .setAll(List.of(
                        Columns.words("part", voice.say("about.part"), 300, part -> Isolate.leftToRight(part.name())),
                        Columns.words(
                                "version",
                                voice.say("about.partversion"),
                                160,
                                part -> Isolate.leftToRight(part.version())),
                        Columns.words(
                                "licence",
                                voice.say("about.licence"),
                                340,
                                part -> Isolate.leftToRight(part.licence()))));
        Columns.remember(parts, "parts", workplace.remembered());
        parts.getSelectionModel().selectedItemProperty().subscribe(one -> read.setDisable(one == null));
        parts.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                readLicence();
            }
        });
        read.setOnAction(event -> readLicence());
        print.setOnAction(event -> printKeys.run());
    }

    private void readLicence() {
        Part part = parts.getSelectionModel().getSelectedItem();
        if (part != null) {
            workplace
                    .tasks()
                    .read(
                            () -> facts.licence().apply(part),
                            words -> workplace
                                    .navigator()
                                    .open(Sheet.toRead(
                                            part.licence(),
                                            text(words),
                                            workplace.voice().say("act.close"))));
        }
    }

    private static Label text(String words) {
        Label label = Labels.whole(words);
        label.setId("about-licence");
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace.tasks().read(facts.parts(), all -> {
            version.setText(workplace
                    .voice()
                    .say("about.version", "version", new Ltr(all.getFirst().version())));
            parts.getItems().setAll(all);
            parts.getSelectionModel().selectFirst();
        });
        parts.requestFocus();
    }
}
