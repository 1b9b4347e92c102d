package duetalk.ui.common;

import duetalk.text.DateChoice;
import duetalk.text.Dates;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A month to choose a day from, in any of the three calendars; by mouse or by keys alone. */
public final class DateGrid extends VBox {

    private static final int CELLS = 42;

    private final Voice voice;
    private final LocalDate today;
    private final Consumer<LocalDate> chosen;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final List<Label> cells = new ArrayList<>();
    private Dates dates;
    private LocalDate selected;

    public DateGrid(Voice voice, LocalDate today, Consumer<LocalDate> chosen) {
        super(6);
        this.voice = voice;
        this.today = today;
        this.chosen = chosen;
        this.dates = voice.dates();
        this.selected = today;
        getStyleClass().add("date-grid");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        title.getStyleClass().add("strong");
        title.setId("date-grid-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                4,
                title,
                gap,
                arrow(Material2OutlinedAL.CHEVRON_LEFT, "calendar.previous", -1),
                arrow(Material2OutlinedAL.CHEVRON_RIGHT, "calendar.next", 1));
        head.getStyleClass().add("date-grid-head");
        fill();
        getChildren().addAll(head, grid, calendars());
        draw();
    }

    private Button arrow(org.kordamp.ikonli.Ikon ikon, String key, int months) {
        Button button = new Button("", Icons.arrow(ikon, voice));
        button.setAccessibleText(voice.say(key));
        button.setFocusTraversable(false);
        button.setOnAction(event -> turn(months));
        return button;
    }

    private void fill() {
        for (int i = 0; i < 7; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 7);
            grid.getColumnConstraints().add(column);
            Label head = new Label(dates.weekdayShort(dates.firstDayOfWeek().plus(i)));
            head.getStyleClass().add("muted");
            head.setMaxWidth(Double.MAX_VALUE);
            grid.add(head, i, 0);
        }
        for (int i = 0; i < CELLS; i++) {
            Label cell = new Label();
            cell.setMaxWidth(Double.MAX_VALUE);
            int place = i;
            cell.setOnMouseClicked(event -> choose(firstShown().plusDays(place)));
            cells.add(cell);
            grid.add(cell, i % 7, 1 + i / 7);
        }
    }

    private HBox calendars() {
        HBox row = new HBox(4);
        ToggleGroup group = new ToggleGroup();
        for (DateChoice.Calendar one : DateChoice.Calendar.values()) {
            ToggleButton button = new ToggleButton(voice.name("calendar", one));
            button.setId("date-grid-" + one);
            button.setToggleGroup(group);
            button.setSelected(one == dates.choice().first());
            button.setFocusTraversable(false);
            button.getStyleClass().add("tab-button");
            button.setOnAction(event -> {
                button.setSelected(true);
                dates = voice.dates().with(one);
                draw();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    /** Shows the month of a day. */
    public void select(LocalDate day) {
        selected = day;
        draw();
    }

    public LocalDate selected() {
        return selected;
    }

    private LocalDate firstShown() {
        LocalDate day = dates.startOfMonth(selected);
        while (day.getDayOfWeek() != dates.firstDayOfWeek()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void draw() {
        LocalDate month = dates.startOfMonth(selected);
        LocalDate end = dates.startOfNextMonth(selected);
        title.setText(dates.month(selected));
        LocalDate day = firstShown();
        for (Label cell : cells) {
            cell.setText(dates.dayNumber(day));
            cell.setAccessibleText(Isolate.open(dates.weekday(day)));
            boolean here = !day.isBefore(month) && day.isBefore(end);
            String state = day.equals(selected) ? "grid-selected" : day.equals(today) ? "grid-today" : "grid-day";
            Labels.style(cell, "label", "grid-cell", state, here ? "grid-here" : "muted");
            day = day.plusDays(1);
        }
    }

    /** The same day of another month, or its last one where that is shorter. */
    private void turn(int months) {
        LocalDate start = dates.startOfMonth(selected);
        long into = selected.toEpochDay() - start.toEpochDay();
        LocalDate other = months > 0 ? dates.startOfNextMonth(selected) : dates.startOfMonth(start.minusDays(1));
        LocalDate last = dates.startOfNextMonth(other).minusDays(1);
        LocalDate day = other.plusDays(into);
        select(day.isAfter(last) ? last : day);
    }

    private void choose(LocalDate day) {
        select(day);
        chosen.accept(day);
    }

    private void keys(KeyEvent event) {
        int end = voice.isRightToLeft() ? -1 : 1;
        switch (event.getCode()) {
            case LEFT -> select(selected.minusDays(end));
            case RIGHT -> select(selected.plusDays(end));
            case UP -> select(selected.minusWeeks(1));
            case DOWN -> select(selected.plusWeeks(1));
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case HOME -> select(today);
            case ENTER, SPACE -> choose(selected);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
