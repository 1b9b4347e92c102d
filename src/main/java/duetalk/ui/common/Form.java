package duetalk.ui.common;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Fields one under the other, each with its label, as a sheet shows them. */
public final class Form extends VBox {

    public Form() {
        super(4);
        getStyleClass().add("form");
    }

    public TextField line(String label, String value) {
        TextField field = new TextField(value);
        ArrowKeys.install(field);
        return add(label, field);
    }

    /** A field for a number, a phone or an address of the net: always left to right. */
    public TextField latin(String label, String value) {
        TextField field = line(label, value);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }

    public TextArea text(String label, String value, int rows) {
        TextArea area = new TextArea(value);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        ArrowKeys.install(area);
        return add(label, area);
    }

    public <T> ComboBox<T> choice(String label, List<T> values, T chosen, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(named(name));
        box.setValue(chosen);
        TypeAhead.install(box);
        box.setMaxWidth(Double.MAX_VALUE);
        return add(label, box);
    }

    public <T extends Control> T add(String label, T control) {
        Label words = new Label(label);
        words.setLabelFor(control);
        words.getStyleClass().add("field-label");
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(words, control);
        return control;
    }

    public void heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("section", "form-section");
        label.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(label);
    }

    public void note(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        getChildren().add(label);
    }

    /** How values are called in a list; they are only ever chosen, never typed. */
    public static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
