package duetalk.ui.calendar;

import duetalk.core.calendar.CallHours;
import duetalk.core.followups.CalendarItem;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The days of a week, or one day, with their hours: quiet ones shaded, with the reason. */
final class WeekGrid extends VBox implements DropPlaces {

    private static final int FROM = 6;
    private static final int TO = 22;
    private static final double HOUR = 30;
    private static final double AXIS = 48;
    private static final int SHOWN = 5;
    private static final int STEP = 15;
    private static final double BAR = 8;

    private final Voice voice;
    private final CalendarModel model;
    private final List<Column> columns = new ArrayList<>();
    private final GridPane heads = new GridPane();
    private final GridPane hours = new GridPane();

    WeekGrid(Voice voice, CalendarModel model, int days) {
        this.voice = voice;
        this.model = model;
        getStyleClass().add("week-grid");
        constraints(heads, days);
        constraints(hours, days);
        hours.add(axis(), 0, 0);
        for (int i = 0; i < days; i++) {
            Column column = new Column();
            columns.add(column);
            heads.add(column.head, i + 1, 0);
            hours.add(column.hours, i + 1, 0);
            GridPane.setVgrow(column.head, Priority.ALWAYS);
        }
        ScrollPane scroll = new ScrollPane(hours);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        heads.setPadding(new Insets(0, BAR, 0, 0));
        heads.setMinHeight(Region.USE_PREF_SIZE);
        scroll.getStyleClass().add("plain-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heads, scroll);
    }

    private static void constraints(GridPane pane, int days) {
        ColumnConstraints axis = new ColumnConstraints(AXIS, AXIS, AXIS);
        pane.getColumnConstraints().add(axis);
        for (int i = 0; i < days; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 100, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            pane.getColumnConstraints().add(column);
        }
    }

    private Pane axis() {
        Pane pane = new Pane();
        for (int hour = FROM; hour < TO; hour++) {
            Label label = new Label(Isolate.open(voice.dates().hour(LocalTime.of(hour, 0))));
            label.getStyleClass().add("muted");
            label.relocate(4, (hour - FROM) * HOUR - (hour == FROM ? 0 : 8));
            pane.getChildren().add(label);
        }
        pane.setPrefHeight((TO - FROM) * HOUR);
        return pane;
    }

    void show() {
        List<LocalDate> days = model.days();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(days.get(i));
        }
    }

    /** One day. */
    private final class Column {

        private final VBox head = new VBox(2);
        private final HourPane hours = new HourPane();
        private LocalDate day = LocalDate.MIN;

        void show(LocalDate shown) {
            day = shown;
            head.getChildren().clear();
            head.setUserData(day);
            Label number = Labels.of(voice.dates().dayNumber(day), "strong");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label name = new Label(voice.dates().weekdayName(day.getDayOfWeek()));
            HBox title = new HBox(4, number, name);
            String second = voice.dates().secondDayNumber(day);
            if (second != null) {
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                Label other = Labels.of(second, "muted");
                other.setWrapText(false);
                other.setMinWidth(Region.USE_PREF_SIZE);
                title.getChildren().addAll(gap, other);
            }
            head.getChildren().add(title);
            String holiday = model.holiday(day);
            if (!holiday.isEmpty()) {
                head.getChildren().add(Labels.of(holiday, "muted"));
            }
            List<CalendarItem> items = model.items(day);
            List<CalendarItem> free =
                    items.stream().filter(item -> !isInHours(item)).toList();
            free.stream().limit(SHOWN).forEach(item -> head.getChildren().add(label(item)));
            if (free.size() > SHOWN) {
                head.getChildren().add(Labels.of(voice.say("calendar.more", "count", free.size() - SHOWN), "muted"));
            }
            hours.show(day, items.stream().filter(WeekGrid.this::isInHours).toList());
            style(false);
        }

        void style(boolean target) {
            Labels.style(head, DayStyles.of(List.of("week-head"), model, day, target));
        }
    }

    private boolean isInHours(CalendarItem item) {
        ZonedDateTime when = model.on(item);
        return when != null && when.getHour() >= FROM && when.getHour() < TO;
    }

    private Label label(CalendarItem item) {
        Label label = new Label(model.line(item), Icons.small(ItemIcons.of(item.kind())));
        label.setUserData(item);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(item.done() ? "struck" : "day-item");
        return label;
    }

    /** The hours of a day: what overlaps stands side by side. */
    private final class HourPane extends Pane {

        private record Placed(Label label, double top, int lane, int lanes) {}

        private final List<Placed> placed = new ArrayList<>();
        private final List<Region> lines = new ArrayList<>();

        HourPane() {
            getStyleClass().add("hour-pane");
            setPrefHeight((TO - FROM) * HOUR);
            setMinWidth(0);
        }

        void show(LocalDate day, List<CalendarItem> items) {
            getChildren().clear();
            placed.clear();
            lines.clear();
            for (int hour = 0; hour < TO - FROM; hour++) {
                Region line = new Region();
                line.getStyleClass().add("hour-line");
                line.setLayoutY(hour * HOUR);
                line.setMouseTransparent(true);
                lines.add(line);
                getChildren().add(line);
            }
            shade(day);
            place(items);
        }

        private void shade(LocalDate day) {
            CallHours.Window window = model.hours(day);
            if (window == null) {
                quiet(0, TO - FROM, model.rest(day));
            } else {
                quiet(0, hoursTo(window.from()), "");
                quiet(hoursTo(window.to()), TO - FROM, voice.say("calendar.quiet"));
            }
        }

        private double hoursTo(LocalTime time) {
            return Math.clamp(time.toSecondOfDay() / 3600.0 - FROM, 0, TO - FROM);
        }

        private void quiet(double from, double to, String why) {
            if (to <= from) {
                return;
            }
            Label shade = Labels.of(why, "quiet-hours");
            shade.setLayoutY(from * HOUR);
            shade.setMinHeight((to - from) * HOUR);
            shade.setMaxHeight((to - from) * HOUR);
            shade.setMouseTransparent(true);
            lines.add(shade);
            getChildren().add(shade);
        }

        /** Each takes the first lane that is free when it begins; half an hour is its height. */
        private void place(List<CalendarItem> items) {
            List<CalendarItem> sorted = items.stream()
                    .sorted(Comparator.comparing(item -> hoursTo(time(item))))
                    .toList();
            List<Double> ends = new ArrayList<>();
            List<Integer> lanes = new ArrayList<>();
            for (CalendarItem item : sorted) {
                double top = hoursTo(time(item));
                int lane = 0;
                while (lane < ends.size() && ends.get(lane) > top) {
                    lane++;
                }
                if (lane == ends.size()) {
                    ends.add(0.0);
                }
                ends.set(lane, top + 0.8);
                lanes.add(lane);
            }
            for (int i = 0; i < sorted.size(); i++) {
                Label label = label(sorted.get(i));
                label.getStyleClass().add("hour-item");
                placed.add(new Placed(label, hoursTo(time(sorted.get(i))) * HOUR, lanes.get(i), ends.size()));
                getChildren().add(label);
            }
        }

        private LocalTime time(CalendarItem item) {
            ZonedDateTime when = model.on(item);
            return when == null ? LocalTime.of(FROM, 0) : when.toLocalTime();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            for (Region line : lines) {
                line.resize(width, Math.max(1, line.minHeight(-1)));
            }
            for (Placed one : placed) {
                double lane = width / one.lanes();
                one.label().resizeRelocate(one.lane() * lane + 1, one.top(), lane - 2, HOUR * 0.8);
            }
        }
    }

    @Override
    public Optional<Drop> at(double sceneX, double sceneY) {
        for (Column column : columns) {
            if (column.hours.localToScene(column.hours.getBoundsInLocal()).contains(sceneX, sceneY)) {
                double hour = column.hours.sceneToLocal(sceneX, sceneY).getY() / HOUR;
                long minutes = Math.round(hour * 60 / STEP) * STEP;
                return Optional.of(new Drop(
                        column.day,
                        LocalTime.of(FROM, 0).plusMinutes(Math.clamp(minutes, 0, (TO - FROM) * 60L - STEP))));
            }
            if (column.head.localToScene(column.head.getBoundsInLocal()).contains(sceneX, sceneY)) {
                return Optional.of(new Drop(column.day, null));
            }
        }
        return Optional.empty();
    }

    @Override
    public void mark(@Nullable Drop drop) {
        columns.forEach(column -> column.style(drop != null && column.day.equals(drop.day())));
    }
}
