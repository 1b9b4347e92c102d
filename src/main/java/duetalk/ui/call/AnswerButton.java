package duetalk.ui.call;

import duetalk.core.clients.Language;
import duetalk.text.Voice;
import duetalk.ui.common.Keys;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the client may answer: a digit, the words in the user's language, and how the client may put it. */
final class AnswerButton {

    private static final double HEIGHT = 94;
    private static final double PERSIAN_HEIGHT = 116;

    /** Where no client puts it in words of their own. */
    private static final double SHORT = 64;

    private static final double USUAL_TEXT = 13;

    private AnswerButton() {}

    /**
     * @param tall whether one of the answers beside it has a second text
     * @param textSize of the letters, in pixels
     */
    static Button of(
            SpokenScript.AnswerText text, int number, Voice theirs, Voice voice, boolean tall, double textSize) {
        Label words = new Label(text.words());
        words.getStyleClass().add("strong");
        words.setWrapText(true);
        VBox lines = new VBox(2, words);
        if (!text.heard().isEmpty()) {
            Label heard = new Label(text.heard());
            heard.getStyleClass().addAll("muted", theirs.language() == Language.FA ? "heard-fa" : "heard");
            heard.setNodeOrientation(
                    theirs.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            heard.setMaxWidth(Double.MAX_VALUE);
            heard.setWrapText(true);
            lines.getChildren().add(heard);
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox box = new HBox(8, Keys.hint(voice.amounts().digits(String.valueOf(number))), lines);
        Button button = new Button();
        button.setAccessibleText(text.words());
        button.setId("answer-" + text.answer().code());
        button.getStyleClass().add("answer");
        button.setGraphic(box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        boolean persian = voice.language() == Language.FA || theirs.language() == Language.FA;
        double height = tall ? (persian ? PERSIAN_HEIGHT : HEIGHT) : SHORT;
        height *= textSize / USUAL_TEXT;
        button.setMinHeight(height);
        button.setPrefHeight(height);
        button.setMaxHeight(height);
        return button;
    }
}
