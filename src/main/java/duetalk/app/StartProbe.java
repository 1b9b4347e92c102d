package duetalk.app;

import duetalk.platform.ProcessAge;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Says how long it took from the start of the process until Today showed its rows and took a key. The rows count when a
 * frame with them has been drawn: the frame after the one that laid them out.
 */
final class StartProbe {

    private final Scene scene;
    private final Consumer<Long> usable;
    private final Runnable look = this::look;

    private StartProbe(Scene scene, Consumer<Long> usable) {
        this.scene = scene;
        this.usable = usable;
    }

    /** Answers the milliseconds, once. */
    static void watch(Scene scene, Consumer<Long> usable) {
        StartProbe probe = new StartProbe(scene, usable);
        scene.addPostLayoutPulseListener(probe.look);
    }

    private void look() {
        if (scene.lookup(".work-list") instanceof ListView<?> list
                && !list.getItems().isEmpty()
                && list.lookup(".list-cell") != null) {
            scene.removePostLayoutPulseListener(look);
            new NextFrames(list).start();
        }
    }

    /** Asks for frames until a key is taken. */
    private final class NextFrames extends AnimationTimer {

        private final ListView<?> list;

        NextFrames(ListView<?> list) {
            this.list = list;
        }

        @Override
        public void handle(long now) {
            if (takesKeys(list)) {
                stop();
                usable.accept(ProcessAge.millis());
            }
        }
    }

    /** The key for the next row moves the choice, as it does under a finger. */
    private static boolean takesKeys(ListView<?> list) {
        int before = list.getSelectionModel().getSelectedIndex();
        var focused = list.getScene().getFocusOwner();
        KeyEvent down = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false);
        (focused == null ? list : focused).fireEvent(down);
        return list.getItems().size() == 1 || list.getSelectionModel().getSelectedIndex() != before;
    }
}
