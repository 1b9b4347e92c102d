package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The day that is looked at: its dates, its hours, what is expected, and its items with what can be done. */
final class DaySide extends VBox {

    private final Voice voice;
    private final CalendarModel model;
    private final CalendarActs acts;
    private final Label title = new Label();
    private final Label second = new Label();
    private final Label hours = new Label();
    private final Label expected = new Label();
    private final ListView<CalendarItem> items = new ListView<>();
    private final FlowPane buttons;
    private boolean filling;

    DaySide(Workplace workplace, CalendarModel model, CalendarActs acts) {
        super(6);
        this.voice = workplace.voice();
        this.model = model;
        this.acts = acts;
        acts.whenChosen(this::select);
        title.getStyleClass().add("name");
        title.setId("day-title");
        title.setWrapText(true);
        second.getStyleClass().add("muted");
        hours.getStyleClass().add("muted");
        hours.setWrapText(true);
        for (Label label : List.of(title, second, hours, expected)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        expected.setWrapText(true);
        expected.setId("day-expected");
        items.setId("day-items");
        items.getStyleClass().add("day-items");
        items.setFocusTraversable(false);
        items.setCellFactory(view -> new ItemCell());
        items.setPlaceholder(Labels.of(voice.say("calendar.none"), "muted"));
        items.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        setVgrow(items, Priority.ALWAYS);
        buttons = new FlowPane(
                6,
                6,
                button("act.call", Material2OutlinedMZ.PHONE, "Enter", acts::call),
                button("calendar.move", Material2OutlinedMZ.OPEN_WITH, "M", acts::moveTo),
                button("calendar.done", Material2OutlinedAL.CHECK, "D", acts::done),
                button("calendar.edit", Material2OutlinedAL.EDIT, "E", acts::edit),
                button("act.open", Material2OutlinedMZ.PERSON, "", acts::open));
        setVgrow(this, Priority.ALWAYS);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, second, hours, expected, items, buttons);
    }

    private Button button(String key, Ikon icon, String shortcut, Consumer<CalendarItem> act) {
        Button button = new Button(voice.say(key));
        button.setId("side-" + key.replace('.', '-'));
        Keys.dress(button, shortcut.isEmpty() ? Icons.small(icon) : new Region(), shortcut);
        button.getStyleClass().add("side-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            CalendarItem item = model.chosen();
            if (item != null) {
                act.accept(item);
            }
        });
        return button;
    }

    void show() {
        title.setText(model.dayTitle());
        second.setText(model.daySecond());
        second.setManaged(!model.daySecond().isEmpty());
        hours.setText(model.quiet(model.selected()));
        String ofDay = model.expected(List.of(model.selected()));
        String ofWeek = model.expected(model.week());
        expected.setText(
                ofWeek.isEmpty()
                        ? ""
                        : ofDay.isEmpty()
                                ? voice.say("calendar.expected.week", "week", ofWeek)
                                : voice.say("calendar.expected.both", "day", ofDay, "week", ofWeek));
        expected.setManaged(!ofWeek.isEmpty());
        filling = true;
        items.getItems().setAll(model.items(model.selected()));
        select();
        filling = false;
        buttons.setDisable(items.getItems().isEmpty());
    }

    private void select() {
        CalendarItem item = model.chosen();
        if (item == null) {
            items.getSelectionModel().clearSelection();
        } else {
            items.getSelectionModel().select(item);
        }
    }

    private void chosen(@Nullable CalendarItem item) {
        if (!filling && item != null) {
            model.choose(item);
            acts.chosen();
        }
    }

    /** An item with all that is known of it. */
    private final class ItemCell extends ListCell<CalendarItem> {

        private final Label name = new Label();
        private final Label what = Labels.of("", "muted");
        private final Label pushed = Labels.of("", "muted");
        private final VBox box = new VBox(2, name, what, pushed);

        ItemCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable CalendarItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            box.setId(item.kind() == CalendarItem.Kind.PROMISE ? "promise-row" : "item-row");
            name.setText(Isolate.value(item.client()));
            name.setGraphic(Icons.small(ItemIcons.of(item.kind())));
            Labels.style(name, "label", item.done() ? "struck" : "strong");
            String hour = model.hour(item);
            what.setText(
                    hour.isEmpty()
                            ? model.what(item)
                            : voice.say("calendar.at", "what", model.what(item), "hour", hour));
            pushed.setText(model.pushed(item));
            pushed.setManaged(!pushed.getText().isEmpty());
            setGraphic(box);
        }
    }
}
