package duetalk.ui.welcome;

import duetalk.text.Voice;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Secrets;
import duetalk.ui.welcome.WelcomeController.Way;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the pass phrase, or for the recovery key instead. */
public final class UnlockController {

    private final Voice voice;
    private final String heading;
    private final String sentence;
    private final List<Way> ways;
    private final boolean hasRecovery;
    private final Key key;
    private boolean byRecovery;

    @FXML
    private Label title;

    @FXML
    private Label text;

    @FXML
    private Label label;

    @FXML
    private PasswordField phrase;

    @FXML
    private TextField recovery;

    @FXML
    private Label problem;

    @FXML
    private Button open;

    @FXML
    private Hyperlink other;

    @FXML
    private VBox buttons;

    /** Tries what was typed; wipes it afterwards. */
    public interface Key {
        void tried(char[] secret, boolean recoveryKey);
    }

    public UnlockController(
            Voice voice, String heading, String sentence, List<Way> ways, boolean hasRecovery, Key key) {
        this.voice = voice;
        this.heading = heading;
        this.sentence = sentence;
        this.ways = List.copyOf(ways);
        this.hasRecovery = hasRecovery;
        this.key = key;
    }

    public Parent load() {
        return ScreenLoader.load(this, "unlock", voice);
    }

    @FXML
    private void initialize() {
        title.setText(heading);
        text.setText(sentence);
        open.setOnAction(event -> tryIt());
        other.setOnAction(event -> choose(!byRecovery));
        other.setVisible(hasRecovery);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        for (Way way : ways) {
            Button button = new Button(way.words());
            button.setId(way.id());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> way.act().run());
            buttons.getChildren().add(button);
        }
        choose(false);
    }

    private void choose(boolean recoveryKey) {
        byRecovery = recoveryKey;
        label.setText(voice.say(recoveryKey ? "unlock.recovery" : "protect.phrase"));
        label.setLabelFor(field());
        other.setText(voice.say(recoveryKey ? "unlock.usephrase" : "unlock.userecovery"));
        phrase.setVisible(!recoveryKey);
        phrase.setManaged(!recoveryKey);
        recovery.setVisible(recoveryKey);
        recovery.setManaged(recoveryKey);
        problem.setText("");
        field().requestFocus();
    }

    private TextField field() {
        return byRecovery ? recovery : phrase;
    }

    private void tryIt() {
        if (field().getLength() == 0 || open.isDisabled()) {
            return;
        }
        open.setDisable(true);
        open.setText(voice.say("unlock.checking"));
        problem.setText("");
        key.tried(Secrets.take(field()), byRecovery);
    }

    /** Says why it did not open, and lets one try again. */
    public void refuse(String why) {
        problem.setText(why);
        open.setDisable(false);
        open.setText(voice.say("unlock.accept"));
        field().requestFocus();
    }

    /** Puts the caret where one types; called when it is in the window. */
    public void shown() {
        field().requestFocus();
    }
}
