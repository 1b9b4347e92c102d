package duetalk.ui.welcome;

import duetalk.core.clients.Language;
import duetalk.text.Voice;
import duetalk.ui.common.ScreenLoader;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is shown while no book is open: a first start, or why the book can't be opened, with the ways out. */
public final class WelcomeController {

    private final Voice voice;
    private final String heading;
    private final String sentence;
    private final List<Way> ways;
    private final Languages languages;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private VBox buttons;

    @FXML
    private HBox languageLinks;

    /** A way out: its words and what it does. The first is the primary one. */
    public record Way(String words, String id, Runnable act) {}

    /** Changes the language of the program. */
    public interface Languages {
        void choose(Language language);
    }

    public WelcomeController(Voice voice, String heading, String sentence, List<Way> ways, Languages languages) {
        this.voice = voice;
        this.heading = heading;
        this.sentence = sentence;
        this.ways = List.copyOf(ways);
        this.languages = languages;
    }

    public Parent load() {
        return ScreenLoader.load(this, "welcome", voice);
    }

    @FXML
    private void initialize() {
        title.setText(heading);
        text.setText(sentence);
        for (Way way : ways) {
            Button button = new Button(way.words());
            button.setId(way.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> way.act().run());
            if (buttons.getChildren().isEmpty()) {
                button.getStyleClass().add("accent");
                button.setDefaultButton(true);
            }
            buttons.getChildren().add(button);
        }
        for (Language language : Language.values()) {
            Hyperlink link = new Hyperlink(language.ownName());
            link.setOnAction(event -> languages.choose(language));
            languageLinks.getChildren().add(link);
        }
    }
}
