package duetalk.ui.common;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Toggle;
import org.jspecify.annotations.Nullable;

/** What stood in the fields of a form at some moment, to tell later whether the user has filled in anything since. */
public final class FilledIn {

    private final Node form;
    private final Map<Node, Object> values;

    private FilledIn(Node form) {
        this.form = form;
        this.values = read(form);
    }

    /** As the form is now. */
    public static FilledIn now(Node form) {
        return new FilledIn(form);
    }

    /** Whether a field holds something else now; one that came since counts when something was written into it. */
    public boolean isChanged() {
        Map<Node, Object> now = read(form);
        for (Map.Entry<Node, Object> each : now.entrySet()) {
            Object before = values.get(each.getKey());
            if (before == null ? isWritten(each.getValue()) : !Objects.equals(before, each.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWritten(Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private static Map<Node, Object> read(Node form) {
        Map<Node, Object> found = new IdentityHashMap<>();
        gather(form, found);
        return found;
    }

    private static void gather(@Nullable Node node, Map<Node, Object> found) {
        // where one only looks a value up, what stands in the field is what counts
        if (node == null || node instanceof DateGrid) {
            return;
        }
        Object value = value(node);
        if (value != null) {
            found.put(node, value);
        } else if (node instanceof ScrollPane pane) {
            gather(pane.getContent(), found);
        } else if (node instanceof TitledPane pane) {
            gather(pane.getContent(), found);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case TextInputControl field -> text(field.getText());
            case ComboBoxBase<?> box -> String.valueOf(box.getValue());
            case ChoiceBox<?> box -> String.valueOf(box.getValue());
            case Spinner<?> spinner -> text(spinner.getEditor().getText());
            case CheckBox box -> box.isSelected();
            case Toggle toggle -> toggle.isSelected();
            case Node other
            when other.getAccessibleRole() == AccessibleRole.TEXT_AREA ->
                String.valueOf(other.queryAccessibleAttribute(AccessibleAttribute.TEXT));
            default -> null;
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
