package duetalk.ui.call;

import duetalk.text.Isolate;
import javafx.scene.control.ListCell;

/** A name to choose: isolated where it is read, as it is entered where it is typed. */
final class NameCell extends ListCell<String> {

    @Override
    protected void updateItem(String name, boolean empty) {
        super.updateItem(name, empty);
        setText(empty || name == null ? null : Isolate.value(name));
    }
}
