package duetalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.ui.common.ArrowKeys;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrowKeysTest {

    @ParameterizedTest
    @CsvSource({
        "שלום Acme 2026, RIGHT_TO_LEFT, LEFT, RIGHT",
        "سلام Acme ۱۲, RIGHT_TO_LEFT, LEFT, RIGHT",
        "Firma אקמה 17, LEFT_TO_RIGHT, RIGHT, LEFT"
    })
    void everyPressMovesOneCharacter(String text, NodeOrientation orientation, KeyCode forward, KeyCode backward) {
        for (TextInputControl control :
                Fx.call(() -> new TextInputControl[] {new TextField(text), new TextArea(text)})) {
            Fx.run(() -> {
                show(control, orientation);
                control.positionCaret(0);
                for (int i = 1; i <= text.length(); i++) {
                    press(control, forward, false);
                    assertThat(control.getCaretPosition()).isEqualTo(i);
                }
                for (int i = text.length() - 1; i >= 0; i--) {
                    press(control, backward, false);
                    assertThat(control.getCaretPosition()).isEqualTo(i);
                }
            });
        }
    }

    @Test
    void shiftSelectsAndAnArrowLeavesTheSelectionAtItsEdge() {
        Fx.run(() -> {
            TextField field = new TextField("שלום Acme");
            show(field, NodeOrientation.RIGHT_TO_LEFT);
            field.positionCaret(2);
            press(field, KeyCode.LEFT, true);
            press(field, KeyCode.LEFT, true);
            assertThat(field.getSelectedText()).isEqualTo("ום");
            press(field, KeyCode.LEFT, false);
            assertThat(field.getCaretPosition()).isEqualTo(4);
        });
    }

    private static void show(TextInputControl control, NodeOrientation orientation) {
        ArrowKeys.install(control);
        control.setNodeOrientation(orientation);
        new Scene(new StackPane(control));
        control.applyCss();
    }

    private static void press(TextInputControl control, KeyCode code, boolean shift) {
        Event.fireEvent(control, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
