package duetalk.ui.plan;

import duetalk.text.Voice;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Fields of the table with their labels, and sliders between them. */
record PayRows(Voice voice) {

    static TextField amountField(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(132);
        field.setMinWidth(132);
        field.setMaxWidth(132);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAlignment(Pos.CENTER_RIGHT);
        return field;
    }

    static Slider slider(String id) {
        Slider slider = new Slider();
        slider.setId(id);
        slider.getStyleClass().add("plan-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        return slider;
    }

    Label grown(String key) {
        Label label = new Label(voice.say(key));
        label.getStyleClass().add("muted");
        label.setTooltip(new Tooltip(label.getText()));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    Node row(String key, Control field) {
        Label label = grown(key);
        label.setLabelFor(field);
        field.setAccessibleText(voice.say(key));
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A field with its slider under it. */
    Node row(String key, Slider slider, TextField field) {
        slider.setAccessibleText(voice.say(key));
        return new VBox(0, row(key, field), slider);
    }

    Node wide(String key, Control field) {
        Label label = grown(key);
        label.setLabelFor(field);
        field.setAccessibleText(voice.say(key));
        field.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, field);
    }
}
