package duetalk.ui.common;

import duetalk.text.Voice;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Keys and what they do, one below the other. */
public final class KeyGrid {

    private KeyGrid() {}

    public static GridPane of(HelpTopic topic, Voice voice) {
        GridPane grid = new GridPane(16, 8);
        int row = 0;
        for (HelpTopic.Key key : topic.keys()) {
            Label words = new Label(voice.say(key.words()));
            words.setWrapText(true);
            grid.add(Keys.hint(key.pressed()), 0, row);
            grid.add(words, 1, row++);
        }
        return grid;
    }
}
