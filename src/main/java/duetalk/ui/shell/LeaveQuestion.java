package duetalk.ui.shell;

import duetalk.text.Voice;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The question before something half-filled is dropped. Enter and Esc stay: only a choice drops it. */
final class LeaveQuestion extends VBox {

    private final Button stay;

    /** @param words what would be lost */
    LeaveQuestion(Voice voice, String words, Runnable onStay, Runnable onDrop) {
        super(8);
        setId("leave-question");
        getStyleClass().add("inline-question");
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        stay = button(voice.say("leave.stay"), "leave-stay", onStay);
        stay.getStyleClass().add("accent");
        Button drop = button(voice.say("leave.drop"), "leave-drop", onDrop);
        getChildren().addAll(text, new FlowPane(8, 8, stay, drop));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                (event.getTarget() == drop ? drop : stay).fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                stay.fire();
                event.consume();
            }
        });
    }

    private static Button button(String words, String id, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** As if the user had chosen to stay. */
    void stay() {
        stay.fire();
    }

    void focus() {
        stay.requestFocus();
    }
}
