package duetalk.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * What is typed runs in the direction of its first letter, so that the full stop of a Latin name stands behind it in a
 * Hebrew form too. A field that was given a direction keeps it.
 */
final class ContentDirection {

    private final TextInputControl field;
    private NodeOrientation mine = NodeOrientation.INHERIT;

    private ContentDirection(TextInputControl field) {
        this.field = field;
    }

    static void install(TextInputControl field) {
        if (!(field instanceof PasswordField)) {
            ContentDirection direction = new ContentDirection(field);
            field.textProperty().subscribe(direction::follow);
        }
    }

    private void follow(@Nullable String text) {
        if (field.getNodeOrientation() == mine) {
            mine = of(text == null ? "" : text);
            field.setNodeOrientation(mine);
        }
    }

    /** The direction of the first letter that has one; that of the form around it while there is none. */
    static NodeOrientation of(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(one -> one == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || one == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .map(one -> one == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        ? NodeOrientation.LEFT_TO_RIGHT
                        : NodeOrientation.RIGHT_TO_LEFT)
                .orElse(NodeOrientation.INHERIT);
    }
}
