package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The days ahead as a list: only those on which something stands. */
final class Agenda extends ListView<Agenda.Row> {

    private final Voice voice;
    private final CalendarModel model;

    /** A day's heading, or an item under it. */
    record Row(LocalDate day, @Nullable CalendarItem item) {}

    Agenda(Voice voice, CalendarModel model, BiConsumer<LocalDate, @Nullable CalendarItem> chosen) {
        this.voice = voice;
        this.model = model;
        getStyleClass().add("agenda");
        setId("agenda");
        setCellFactory(view -> new AgendaCell());
        setPlaceholder(Labels.of(voice.say("calendar.agenda.none"), "muted"));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.accept(row.day(), row.item());
            }
        });
    }

    void show() {
        List<Row> rows = new ArrayList<>();
        for (LocalDate day : model.days()) {
            List<CalendarItem> items = model.items(day);
            if (!items.isEmpty()) {
                rows.add(new Row(day, null));
                items.forEach(item -> rows.add(new Row(day, item)));
            }
        }
        getItems().setAll(rows);
    }

    private final class AgendaCell extends ListCell<Row> {

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                setGraphic(row.item() == null ? heading(row.day()) : line(row.item()));
            }
        }

        private HBox heading(LocalDate day) {
            Label name = new Label(Isolate.open(voice.dates().weekday(day)));
            name.getStyleClass().add("strong");
            String second = voice.dates().second(day);
            Label other = new Label(second == null ? model.holiday(day) : second + "  " + model.holiday(day));
            other.getStyleClass().add("muted");
            String sum = model.expected(List.of(day));
            Label expected = new Label(sum.isEmpty() ? "" : voice.say("calendar.expected.cell", "sum", sum));
            expected.getStyleClass().add("muted");
            return new HBox(12, name, other, gap(), expected);
        }

        private HBox line(CalendarItem item) {
            Label hour = new Label(model.hour(item));
            hour.setMinWidth(96);
            hour.getStyleClass().add("muted");
            Label client = new Label(Isolate.value(item.client()), Icons.small(ItemIcons.of(item.kind())));
            client.getStyleClass().add(item.done() ? "struck" : "day-item");
            Label what = new Label(model.what(item));
            what.getStyleClass().add("muted");
            return new HBox(8, hour, client, what, gap(), new Label(model.pushed(item)));
        }

        private static Region gap() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }
    }
}
