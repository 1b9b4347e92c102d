package duetalk.ui.call;

import duetalk.core.contacts.Outcome;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a call. Digits choose an answer while the note is empty, and always with Alt; a note that
 * begins with digits keeps them. */
final class CallKeys {

    private static final char DELETE = 127;

    private final Acts acts;
    private final DigitsTyped digits = new DigitsTyped(System::nanoTime);

    /** What the keys do. */
    interface Acts {
        void enter();

        void goBack();

        void summary();

        void theySaid();

        /** Another way to say the line: firmer for 1, softer for -1. */
        void wording(int by);

        void focusNote();

        /** Brings the last line of the notes back to be changed; answers whether there was one. */
        boolean lastNote();

        boolean choose(int number);

        /** Whether digits are answers: the note is empty and nothing else is being filled in. */
        boolean takesDigits();

        /** So many answers were none: what was typed is the beginning of a note. */
        void takeAsNote(int answers, String typed);

        /** Whether some other field has the keys. */
        boolean isElsewhere();

        void captured(Consumer<CallCapture> act);
    }

    CallKeys(Acts acts) {
        this.acts = acts;
    }

    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // a digit may have opened a sheet, which gets what is typed behind it
        EventHandler<KeyEvent> typed = event -> typed(event, isIn(root, event.getTarget()));
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            }
        });
        root.sceneProperty().subscribe(now -> {
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_TYPED, typed);
            }
        });
    }

    private static boolean isIn(Parent root, EventTarget target) {
        Node node = target instanceof Node one ? one : null;
        while (node != null && node != root) {
            node = node.getParent();
        }
        return node != null;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.isAltDown() || event.isShortcutDown()) {
            digits.forget();
        }
        if (captures(event) || commands(event) || !acts.isElsewhere() && moves(event)) {
            event.consume();
        }
    }

    private boolean captures(KeyEvent event) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case F1 -> acts.captured(CallCapture::keys);
            case F2 -> acts.captured(shift ? CallCapture::part : CallCapture::promise);
            case F3 -> acts.captured(CallCapture::dispute);
            case F4 -> acts.captured(CallCapture::callBack);
            case F5 -> acts.captured(capture -> capture.end(shift ? Outcome.BUSY : Outcome.NO_ANSWER));
            case F6 -> acts.captured(capture -> capture.end(Outcome.VOICEMAIL));
            case F7 -> acts.captured(capture -> capture.end(Outcome.WRONG_NUMBER));
            case F8 -> acts.captured(CallCapture::plan);
            case F9 -> acts.captured(CallCapture::papers);
            case F10 -> acts.captured(CallCapture::person);
            case F11 -> acts.captured(capture -> capture.note(Outcome.HARDSHIP));
            case F12 -> acts.captured(capture -> capture.end(Outcome.STOP_CONTACT));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commands(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case E -> acts.summary();
                case SPACE -> acts.theySaid();
                case N -> acts.focusNote();
                case L -> acts.captured(capture -> capture.write(null));
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (event.isAltDown() && !event.isShortcutDown()) {
            return withAlt(event);
        }
        return false;
    }

    private boolean withAlt(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            acts.wording(event.getCode() == KeyCode.DOWN ? 1 : -1);
            return true;
        }
        String name = event.getCode().getName();
        return event.getCode().isDigitKey() && acts.choose(Character.digit(name.charAt(name.length() - 1), 10));
    }

    private boolean moves(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    return false;
                }
                acts.enter();
            }
            case ESCAPE -> acts.goBack();
            case UP, KP_UP -> {
                return acts.takesDigits() && acts.lastNote();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * "2 invoices", "50", "3/4": after a digit of a note comes no letter at once. A letter begins a note of its own, and
     * in a sheet that the digit opened only a space can't be meant for its first field.
     */
    private boolean isPartOfNote(char typed, boolean here) {
        return here ? !Character.isLetter(typed) && acts.takesDigits() : typed == ' ';
    }

    private void typed(KeyEvent event, boolean here) {
        String character = event.getCharacter();
        boolean command = event.isAltDown() || event.isShortcutDown();
        if (command || character.length() != 1 || character.charAt(0) < ' ' || character.charAt(0) == DELETE) {
            return;
        }
        boolean digit = Character.isDigit(character.charAt(0));
        if (here && digit && acts.takesDigits() && acts.choose(Character.digit(character.charAt(0), 10))) {
            digits.add(character);
            event.consume();
        } else if (digits.isRightBehind() && isPartOfNote(character.charAt(0), here)) {
            String begun = digits.take();
            acts.takeAsNote(begun.length(), begun + character);
            event.consume();
        } else {
            digits.forget();
        }
    }
}
