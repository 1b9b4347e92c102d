package duetalk.ui.call;

import duetalk.text.Voice;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Sheet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Every key of a call. */
final class KeySheet {

    private static final List<String[]> ALL = List.of(
            new String[] {"1–9", "keys.answer"},
            new String[] {"Alt+1–9", "keys.answer.always"},
            new String[] {"Enter", "keys.enter"},
            new String[] {"Esc", "keys.back"},
            new String[] {"Ctrl+Space", "keys.theysaid"},
            new String[] {"Alt+↓ Alt+↑", "keys.wording"},
            new String[] {"Ctrl+N", "keys.note"},
            new String[] {"↑", "keys.lastnote"},
            new String[] {"F2", "capture.promise"},
            new String[] {"F3", "capture.dispute"},
            new String[] {"F4", "capture.callback"},
            new String[] {"F5", "capture.noanswer"},
            new String[] {"F6", "capture.voicemail"},
            new String[] {"F7", "capture.wrong"},
            new String[] {"F8", "capture.plan"},
            new String[] {"F9", "capture.papers"},
            new String[] {"F10", "capture.person"},
            new String[] {"F11", "capture.hardship"},
            new String[] {"F12", "capture.stop"},
            new String[] {"Shift+F2", "capture.part"},
            new String[] {"Shift+F5", "capture.busy"},
            new String[] {"Ctrl+L", "keys.letter"},
            new String[] {"Ctrl+E", "call.end"},
            new String[] {"Ctrl+K", "keys.search"});

    private KeySheet() {}

    static Sheet of(Voice voice) {
        GridPane grid = new GridPane(16, 8);
        for (int i = 0; i < ALL.size(); i++) {
            Label words = new Label(voice.say(ALL.get(i)[1]));
            words.setWrapText(true);
            grid.add(Keys.hint(ALL.get(i)[0]), 0, i);
            grid.add(words, 1, i);
        }
        grid.setId("key-sheet");
        return Sheet.toRead(voice.say("keys.title"), grid, voice.say("keys.close"));
    }
}
