package duetalk.ui.calendar;

import duetalk.core.clients.Language;
import duetalk.core.followups.CalendarItem;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A day of a month: made once, filled anew for each month. */
final class DayCell extends VBox {

    private static final int MOST = 5;
    private static final double HEAD = 30;

    private final Voice voice;
    private final CalendarModel model;
    private final Label number = new Label();
    private final Label second = new Label();
    private final Label holiday = new Label();
    private final List<ItemLabel> items = new ArrayList<>();
    private final Label more = new Label();
    private final Label expected = new Label();
    private LocalDate day = LocalDate.MIN;

    DayCell(Voice voice, CalendarModel model) {
        super(2);
        this.voice = voice;
        this.model = model;
        number.getStyleClass().add("strong");
        second.getStyleClass().add("muted");
        holiday.getStyleClass().add("muted");
        more.getStyleClass().add("muted");
        expected.getStyleClass().addAll("muted", "day-expected");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region below = new Region();
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, number, gap, second), holiday);
        for (int i = 0; i < MOST; i++) {
            ItemLabel label = new ItemLabel();
            items.add(label);
            getChildren().add(label);
        }
        getChildren().addAll(more, below, expected);
        setMinSize(0, 0);
        if (voice.language() != Language.FA) {
            // in Persian the words for millions and rials need the room
            expected.setGraphic(Icons.small(ItemIcons.of(CalendarItem.Kind.INSTALMENT)));
        }
        heightProperty().subscribe((before, now) -> {
            if (!day.equals(LocalDate.MIN) && isVisible()) {
                show(day);
            }
        });
    }

    LocalDate day() {
        return day;
    }

    void show(LocalDate shown) {
        day = shown;
        number.setText(voice.dates().dayNumber(day));
        String other = voice.dates().secondDayNumber(day);
        second.setText(other == null ? "" : other);
        text(holiday, model.holiday(day));
        text(expected, model.expectedBriefly(day));
        List<CalendarItem> of = model.items(day);
        int room = lines() - (holiday.isManaged() ? 1 : 0) - (expected.isManaged() ? 1 : 0);
        int fit = Math.clamp(of.size() <= room ? of.size() : room - 1, 0, MOST);
        for (int i = 0; i < MOST; i++) {
            items.get(i).show(i < fit ? of.get(i) : null);
        }
        text(more, of.size() > fit ? voice.say("calendar.more", "count", of.size() - fit) : "");
        style(false);
    }

    /** How many lines there is room for under the number of the day. */
    private int lines() {
        double height = getHeight() > 0 ? getHeight() : 110;
        return Math.max(1, (int) ((height - HEAD) / (voice.language() == Language.FA ? 27 : 21)));
    }

    private static void text(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /** Marks the day; {@code target} while something is dragged over it. */
    void style(boolean target) {
        List<String> first = model.isInMonth(day) ? List.of("day-cell") : List.of("day-cell", "other-month");
        Labels.style(this, DayStyles.of(first, model, day, target));
    }

    /** An item in a cell. */
    final class ItemLabel extends Label {

        private final FontIcon icon = Icons.small(ItemIcons.of(CalendarItem.Kind.CHECK));

        ItemLabel() {
            setGraphic(icon);
            setMaxWidth(Double.MAX_VALUE);
        }

        void show(@org.jspecify.annotations.Nullable CalendarItem item) {
            setUserData(item);
            setVisible(item != null);
            setManaged(item != null);
            if (item != null) {
                setText(model.line(item));
                icon.setIconCode(ItemIcons.of(item.kind()));
                Labels.style(this, "label", item.done() ? "struck" : "day-item");
            }
        }
    }
}
