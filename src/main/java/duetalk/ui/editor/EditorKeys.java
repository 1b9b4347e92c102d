package duetalk.ui.editor;

import duetalk.typeset.Align;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Direction;
import duetalk.typeset.TextStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do in the editor. */
final class EditorKeys {

    private final TextEditor editor;

    EditorKeys(TextEditor editor) {
        this.editor = editor;
    }

    void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (!command && !typed.isEmpty() && typed.charAt(0) >= ' ' && typed.charAt(0) != 127) {
            editor.model().type(typed);
            event.consume();
        }
    }

    void pressed(KeyEvent event) {
        if (moves(event) || changes(event) || event.isShortcutDown() && commands(event)) {
            event.consume();
        }
    }

    private boolean moves(KeyEvent event) {
        EditorModel model = editor.model();
        boolean extend = event.isShiftDown();
        boolean far = event.isShortcutDown();
        Movement movement = model.movement();
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> sideways(false, far, extend);
            case RIGHT, KP_RIGHT -> sideways(true, far, extend);
            case UP, KP_UP, DOWN, KP_DOWN -> {
                boolean down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.KP_DOWN;
                if (far) {
                    model.move(from -> movement.paragraph(from, down), extend);
                } else {
                    model.moveVertically((from, x) -> movement.upOrDown(from, down, x), extend);
                }
            }
            case HOME -> model.move(far ? from -> movement.textStart() : movement::lineStart, extend);
            case END -> model.move(far ? from -> movement.textEnd() : movement::lineEnd, extend);
            case PAGE_UP -> model.moveVertically((from, x) -> movement.page(from, false, x, editor.seen()), extend);
            case PAGE_DOWN -> model.moveVertically((from, x) -> movement.page(from, true, x, editor.seen()), extend);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Without SHIFT a choice is left at the end that the key points to. */
    private void sideways(boolean right, boolean far, boolean extend) {
        EditorModel model = editor.model();
        Movement movement = model.movement();
        Selection chosen = model.selection();
        boolean rightToLeft = model.rows().of(chosen.caret()).isRightToLeft();
        boolean forward = right != rightToLeft;
        if (far) {
            model.move(from -> movement.word(from, forward), extend);
        } else if (!extend && !chosen.isEmpty()) {
            model.move(from -> forward ? chosen.to() : chosen.from(), false);
        } else {
            model.move(from -> movement.sideways(from, right), extend);
        }
    }

    private boolean changes(KeyEvent event) {
        EditorModel model = editor.model();
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown()) {
                    return false;
                }
                if (event.isShiftDown()) {
                    model.type("\n");
                } else {
                    model.newParagraph();
                }
            }
            case BACK_SPACE -> {
                if (event.isShortcutDown()) {
                    model.deleteWord(false);
                } else {
                    model.backspace();
                }
            }
            case DELETE -> {
                if (event.isShiftDown()) {
                    editor.cut();
                } else if (event.isShortcutDown()) {
                    model.deleteWord(true);
                } else {
                    model.delete();
                }
            }
            case INSERT -> {
                if (event.isShiftDown()) {
                    editor.paste(false);
                } else if (event.isShortcutDown()) {
                    editor.copy();
                }
            }
            case TAB -> {
                if (event.isShiftDown() || event.isAltDown()) {
                    return false;
                }
                // as in every field: TAB leads on, and with CTRL it is typed
                if (!event.isShortcutDown()) {
                    return false;
                }
                model.type("\t");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commands(KeyEvent event) {
        EditorModel model = editor.model();
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case A -> model.selectAll();
            case C -> editor.copy();
            case X -> editor.cut();
            case V -> editor.paste(shift);
            case Z -> {
                if (shift) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case F, H -> editor.find();
            case EQUALS, PLUS, ADD -> editor.zoom(1.1);
            case MINUS, SUBTRACT -> editor.zoom(1 / 1.1);
            case DIGIT0, NUMPAD0 -> editor.zoom(0);
            default -> {
                return !editor.isPlain() && looks(event.getCode(), shift);
            }
        }
        return true;
    }

    private boolean looks(KeyCode code, boolean shift) {
        EditorModel model = editor.model();
        TextStyle style = model.style();
        switch (code) {
            case B -> model.restyle(one -> one.withBold(!style.bold()));
            case I -> model.restyle(one -> one.withItalic(!style.italic()));
            case U -> model.restyle(one -> one.withUnderline(!style.underline()));
            case L -> shape(shift, Direction.LEFT_TO_RIGHT, Align.START);
            case R -> shape(shift, Direction.RIGHT_TO_LEFT, Align.END);
            case E -> model.reshape(paragraph -> paragraph.withAlign(Align.CENTRE));
            case J -> model.reshape(paragraph -> paragraph.withAlign(Align.JUSTIFY));
            case DIGIT8 -> model.kind(shift ? Kind.BULLET : Kind.TEXT);
            case DIGIT7 -> model.kind(shift ? Kind.NUMBER : Kind.TEXT);
            case DIGIT2 -> model.kind(Kind.HEADING);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void shape(boolean direction, Direction way, Align align) {
        editor.model().reshape(paragraph -> direction ? paragraph.withDirection(way) : paragraph.withAlign(align));
    }
}
