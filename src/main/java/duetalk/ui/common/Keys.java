package duetalk.ui.common;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows which key does what, inside the button that does it. */
public final class Keys {

    private Keys() {}

    /** A small bordered key; always left to right. */
    public static Label hint(String key) {
        Label label = new Label(key);
        label.getStyleClass().add("key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    /** Puts an icon before a button's words and the key after them. */
    public static void dress(ButtonBase button, Node icon, String key) {
        Label words = new Label(button.getText());
        HBox box = new HBox(8, icon, words);
        if (!key.isEmpty()) {
            box.getChildren().add(hint(key));
        }
        box.getStyleClass().add("dressed");
        button.setAccessibleText(button.getText());
        button.setText("");
        button.setGraphic(box);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
}
