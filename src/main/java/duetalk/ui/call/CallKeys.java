package duetalk.ui.call;

import duetalk.core.contacts.Outcome;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a call. Digits choose an answer while the note is empty, and always with Alt. */
final class CallKeys {

    private final Acts acts;

    /** What the keys do. */
    interface Acts {
        void enter();

        void goBack();

        void summary();

        boolean choose(int number);

        boolean noteIsEmpty();

        void captured(Consumer<CallCapture> act);
    }

    CallKeys(Acts acts) {
        this.acts = acts;
    }

    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean handled = true;
        switch (event.getCode()) {
            case ENTER -> acts.enter();
            case ESCAPE -> acts.goBack();
            case F2 -> acts.captured(CallCapture::promise);
            case F3 -> acts.captured(capture -> capture.capture(Outcome.DISPUTE));
            case F4 -> acts.captured(CallCapture::callBack);
            case F5 -> acts.captured(capture -> capture.endWith(Outcome.NO_ANSWER));
            case F6 -> acts.captured(capture -> capture.endWith(Outcome.WRONG_NUMBER));
            case F7 -> acts.captured(capture -> capture.endWith(Outcome.STOP_CONTACT));
            default -> handled = shortcut(event);
        }
        if (handled) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            acts.summary();
            return true;
        }
        String name = event.getCode().getName();
        return event.isAltDown()
                && event.getCode().isDigitKey()
                && acts.choose(Character.digit(name.charAt(name.length() - 1), 10));
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean plainDigit = character.length() == 1 && Character.isDigit(character.charAt(0)) && !event.isAltDown();
        if (plainDigit && acts.noteIsEmpty() && acts.choose(Character.digit(character.charAt(0), 10))) {
            event.consume();
        }
    }
}
