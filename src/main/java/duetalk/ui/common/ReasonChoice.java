package duetalk.ui.common;

import duetalk.text.Voice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why something is corrected: one of a few reasons by Alt and a digit, and the user's own words. */
public final class ReasonChoice extends VBox {

    private final Voice voice;
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> buttons = new ArrayList<>();
    private final TextField words = new TextField();

    /** Reasons that are given often. */
    public enum Reason {
        TYPED_WRONG,
        WRONG_CLIENT,
        BOUNCED,
        OTHER
    }

    public ReasonChoice(Voice voice) {
        super(6);
        this.voice = voice;
        Label heading = Labels.heading(voice.say("correct.why"));
        GridPane grid = new GridPane(8, 6);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (Reason reason : Reason.values()) {
            RadioButton button = button(reason);
            grid.add(button, reason.ordinal() % 2, reason.ordinal() / 2);
        }
        words.setId("reason-words");
        words.setPromptText(voice.say("correct.words"));
        words.setAccessibleText(voice.say("correct.words"));
        ArrowKeys.install(words);
        getChildren().addAll(heading, grid, words);
    }

    private RadioButton button(Reason reason) {
        RadioButton button = new RadioButton(voice.name("correct.reason", reason));
        button.setId("reason-" + reason);
        button.setUserData(reason);
        button.getStyleClass().add("reason");
        button.setMaxHeight(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setGraphic(Keys.hint("Alt+" + (reason.ordinal() + 1)));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        buttons.add(button);
        return button;
    }

    /** Proposes a reason, until the user gives another. */
    public void choose(Reason reason) {
        buttons.get(reason.ordinal()).setSelected(true);
    }

    /** Lets Alt and a digit choose a reason, wherever the focus is within a node. */
    public void keysIn(javafx.scene.Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
            if (event.isAltDown() && digit >= 0 && digit < buttons.size()) {
                buttons.get(digit).setSelected(true);
                if (digit == Reason.OTHER.ordinal()) {
                    words.requestFocus();
                }
                event.consume();
            }
        });
    }

    /** Whether there is a reason: a chosen one, in words when it is none of the usual. */
    public BooleanBinding given() {
        return Bindings.createBooleanBinding(
                () -> !text().isBlank(), group.selectedToggleProperty(), words.textProperty());
    }

    /** The reason as it is kept: the chosen one with the user's words after it. */
    public String text() {
        Reason chosen = chosen();
        String own = words.getText().strip();
        if (chosen == null || chosen == Reason.OTHER) {
            return own;
        }
        String name = voice.name("correct.reason", chosen);
        return own.isEmpty() ? name : name + ": " + own;
    }

    private @Nullable Reason chosen() {
        return group.getSelectedToggle() == null
                ? null
                : (Reason) group.getSelectedToggle().getUserData();
    }
}
