package duetalk.ui.call;

import duetalk.text.Voice;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.common.KeyGrid;
import duetalk.ui.common.Sheet;
import javafx.scene.layout.GridPane;

/** Every key of a call. */
final class KeySheet {

    private KeySheet() {}

    static Sheet of(Voice voice) {
        GridPane grid = KeyGrid.of(HelpTopic.CALL, voice);
        grid.setId("key-sheet");
        return Sheet.toRead(voice.say("keys.title"), grid, voice.say("keys.close"));
    }
}
