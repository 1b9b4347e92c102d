package duetalk.ui.common;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of tables: words at the start edge, amounts flush right so that units stand under units. */
public final class Columns {

    private Columns() {}

    public static <R> TableColumn<R, R> words(String id, String heading, double width, Function<R, String> text) {
        return column(id, heading, width, text, "words-cell");
    }

    public static <R> TableColumn<R, R> amount(String id, String heading, double width, Function<R, String> text) {
        TableColumn<R, R> column = column(id, heading, width, text, "amount-cell");
        column.getStyleClass().add("amount-column");
        return column;
    }

    private static <R> TableColumn<R, R> column(
            String id, String heading, double width, Function<R, String> text, String style) {
        TableColumn<R, R> column = new TableColumn<>(heading);
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            {
                getStyleClass().add(style);
            }

            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        column.setSortable(false);
        return column;
    }

    /** Keeps the widths of a table's columns between starts. */
    public static void remember(TableView<?> table, String name, Remembered remembered) {
        for (TableColumn<?, ?> column : table.getColumns()) {
            String key = "columns." + name + "." + column.getId();
            column.setPrefWidth(Math.clamp(remembered.number(key, column.getPrefWidth()), 10, 4_000));
            column.widthProperty().subscribe((before, width) -> {
                if (before.doubleValue() > 0 && !before.equals(width)) {
                    remembered.put(key, String.valueOf(Math.round(width.doubleValue())));
                }
            });
        }
    }
}
