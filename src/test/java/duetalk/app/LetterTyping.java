package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.ui.common.Destination;
import duetalk.ui.editor.Place;
import duetalk.ui.editor.Selection;
import duetalk.ui.editor.TextEditor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Measures how long a key takes on the whole screen of a letter, until the window is laid out and its page drawn. */
public final class LetterTyping {

    private static final int KEYS = 400;
    private static final int WARM = 60;

    private LetterTyping() {}

    public static double[] time(Path folder) {
        TestDesk desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(LocalDate.of(2026, 11, 24), 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        long client = Fx.call(() -> desk.<ListView<WorkItem>>find(".work-list").getItems().stream()
                .filter(item -> item.client().language() == Language.HE)
                .findFirst()
                .orElseThrow()
                .client()
                .id());
        desk.go(new Destination.Write(client));
        double[] times = new double[KEYS];
        TextEditor editor = desk.find("#letter-text");
        Fx.run(() -> {
            editor.model().select(Selection.at(Place.after(2, 10)));
            Parent root = desk.stage.getScene().getRoot();
            for (int i = -WARM; i < KEYS; i++) {
                String letter = i % 6 == 5 ? " " : "ש";
                long start = System.nanoTime();
                editor.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
                root.applyCss();
                root.layout();
                if (i >= 0) {
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        });
        desk.close();
        Arrays.sort(times);
        return times;
    }
}
