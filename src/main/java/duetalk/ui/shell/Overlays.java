package duetalk.ui.shell;

import duetalk.text.Voice;
import duetalk.ui.common.ActsUnderWay;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Sheet;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that lie over a screen. Something to read lies over what is being filled in, which is there again when it
 * is closed; nothing half-filled goes without a question.
 */
final class Overlays {

    private final Voice voice;
    private final ActsUnderWay acts;
    private final StackPane layer = new StackPane();
    private final Deque<SheetPanel> panels = new ArrayDeque<>();
    private boolean open;
    private @Nullable LeaveQuestion question;

    Overlays(Voice voice, ActsUnderWay acts) {
        this.voice = voice;
        this.acts = acts;
    }

    void attach(StackPane layers) {
        layer.setVisible(false);
        layer.getStyleClass().add("sheet-layer");
        layer.setOnMousePressed(event -> {
            if (event.getTarget() == layer) {
                escape();
            }
        });
        layers.getChildren().add(layer);
    }

    /** Whether something lies over the screen. */
    boolean isOpen() {
        return open;
    }

    void open(Sheet sheet) {
        SheetPanel top = panels.peek();
        if (top == null || sheet.reading()) {
            lay(sheet);
        } else if (top.wouldLose()) {
            top.ask(() -> replace(sheet));
        } else {
            replace(sheet);
        }
    }

    private void replace(Sheet sheet) {
        Node before = panels.isEmpty() ? null : panels.getLast().focusBefore();
        panels.clear();
        lay(sheet, before);
    }

    private void lay(Sheet sheet) {
        lay(sheet, layer.getScene() == null ? null : layer.getScene().getFocusOwner());
    }

    private void lay(Sheet sheet, @Nullable Node focusBefore) {
        SheetPanel panel = new SheetPanel(voice, sheet, focusBefore, this::accept, this::escape);
        panels.push(panel);
        ArrowKeys.installBelow(sheet.content());
        show(panel);
        panel.begin();
    }

    private void show(SheetPanel panel) {
        layer.getChildren().setAll(panel);
        layer.getStyleClass().remove("sheet-aside");
        layer.setPickOnBounds(!panel.sheet().aside());
        if (panel.sheet().aside()) {
            layer.getStyleClass().add("sheet-aside");
        }
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        layer.setVisible(true);
        open = true;
    }

    private void accept() {
        SheetPanel top = panels.peek();
        if (top == null || !top.isAcceptable()) {
            return;
        }
        ActsUnderWay.Act act = acts.watch(() -> {
            if (top.accept() && panels.peek() == top) {
                closeTop();
            }
        });
        if (act.isOpen()) {
            top.saving(true);
            act.whenOver(() -> top.saving(false));
        }
    }

    private void closeTop() {
        SheetPanel closed = panels.pop();
        SheetPanel below = panels.peek();
        if (below == null) {
            hide();
        } else {
            show(below);
        }
        Node focus = closed.focusBefore();
        if (focus != null) {
            focus.requestFocus();
        }
    }

    private void hide() {
        layer.setVisible(false);
        layer.getChildren().clear();
        open = false;
    }

    /** Closes all that lies there: it is done, or the user has said that it may go. */
    void closeSheet() {
        while (!panels.isEmpty()) {
            closeTop();
        }
        question = null;
    }

    /** The user leaves what lies on top; answers whether anything did. */
    boolean escape() {
        SheetPanel top = panels.peek();
        if (question != null) {
            question.stay();
            return true;
        }
        if (top == null) {
            return false;
        }
        if (top.isAsking()) {
            top.stay();
        } else if (top.wouldLose()) {
            top.ask(this::closeTop);
        } else {
            closeTop();
        }
        return true;
    }

    /** Closes what lies there and goes on, once the user has agreed to lose what is half-filled in it. */
    void leave(Runnable then) {
        SheetPanel losing =
                panels.stream().filter(SheetPanel::wouldLose).findFirst().orElse(null);
        if (losing == null) {
            closeSheet();
            then.run();
            return;
        }
        while (panels.peek() != losing) {
            closeTop();
        }
        losing.ask(() -> {
            closeSheet();
            then.run();
        });
    }

    /** Asks before the screen below is left; nothing else can be done meanwhile. */
    void ask(String words, Runnable drop) {
        Node focus = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        Runnable stay = () -> {
            question = null;
            hide();
            if (focus != null) {
                focus.requestFocus();
            }
        };
        LeaveQuestion asked = new LeaveQuestion(voice, words, stay, () -> {
            question = null;
            hide();
            drop.run();
        });
        asked.getStyleClass().add("leave-alone");
        asked.setMaxSize(SheetPanel.WIDTH, javafx.scene.layout.Region.USE_PREF_SIZE);
        question = asked;
        layer.getStyleClass().remove("sheet-aside");
        layer.setPickOnBounds(true);
        StackPane.setAlignment(asked, Pos.CENTER);
        layer.getChildren().setAll(asked);
        layer.setVisible(true);
        open = true;
        asked.focus();
    }

    /** Says what is wrong in the sheet that is being filled in; answers whether there is one. */
    boolean warn(String sentence) {
        SheetPanel top = panels.peek();
        if (top == null) {
            return false;
        }
        top.warn(sentence);
        return true;
    }
}
