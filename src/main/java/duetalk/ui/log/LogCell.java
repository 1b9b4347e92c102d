package duetalk.ui.log;

import duetalk.text.Voice;
import duetalk.ui.common.ChannelIcons;
import duetalk.ui.common.Icons;
import duetalk.ui.log.LogModel.Row;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** An entry in the list: its day, what it was, the first words of its notes. */
final class LogCell extends ListCell<Row> {

    private final Voice voice;
    private final LogModel model;
    private final boolean named;
    private final Label day = new Label();
    private final Label what = new Label();
    private final Label words = new Label();
    private final FontIcon icon = Icons.small(Material2OutlinedMZ.PHONE);
    private final HBox box;

    /** @param named whether the client's name stands in the row */
    LogCell(Voice voice, LogModel model, boolean named) {
        this.voice = voice;
        this.model = model;
        this.named = named;
        day.getStyleClass().add("muted");
        day.setMinWidth(86);
        what.getStyleClass().add("strong");
        words.getStyleClass().add("muted");
        VBox lines = new VBox(2, what, words);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        box = new HBox(8, day, icon, lines);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        if (row != null && !empty) {
            day.setText(model.day(row));
            icon.setIconCode(ChannelIcons.of(row.entry().channel()));
            what.setText(
                    named
                            ? voice.say(
                                    "log.row",
                                    "client",
                                    row.client().name(),
                                    "what",
                                    duetalk.text.Isolate.open(model.what(row)))
                            : model.what(row));
            words.setText(model.words(row));
            words.setManaged(!row.entry().notes().isBlank());
        }
    }
}
