package duetalk.ui.calendar;

import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The weeks of a month. Its cells are made once. */
final class MonthGrid extends VBox implements DropPlaces {

    private static final int WEEK = 7;
    private static final int WEEKS = 6;

    private final CalendarModel model;
    private final GridPane heads = new GridPane();
    private final GridPane grid = new GridPane();
    private final List<DayCell> cells = new ArrayList<>();
    private @Nullable LocalDate marked;
    private int shown;

    MonthGrid(Voice voice, CalendarModel model) {
        this.model = model;
        heads.getStyleClass().add("week-heads");
        grid.getStyleClass().add("month");
        setVgrow(grid, Priority.ALWAYS);
        for (int i = 0; i < WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / WEEK);
            heads.getColumnConstraints().add(column);
            grid.getColumnConstraints().add(column);
            Label head = new Label(
                    voice.dates().weekdayName(voice.dates().firstDayOfWeek().plus(i)));
            head.getStyleClass().add("muted");
            heads.add(head, i, 0);
        }
        for (int i = 0; i < WEEK * WEEKS; i++) {
            DayCell cell = new DayCell(voice, model);
            cells.add(cell);
            grid.add(cell, i % WEEK, i / WEEK);
        }
        getChildren().addAll(heads, grid);
    }

    void show() {
        List<LocalDate> days = model.days();
        rows(days.size() / WEEK);
        for (int i = 0; i < cells.size(); i++) {
            boolean here = i < days.size();
            cells.get(i).setVisible(here);
            cells.get(i).setManaged(here);
            if (here) {
                cells.get(i).show(days.get(i));
            }
        }
    }

    private void rows(int weeks) {
        if (weeks == shown) {
            return;
        }
        shown = weeks;
        grid.getRowConstraints().clear();
        for (int i = 0; i < weeks; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / weeks);
            grid.getRowConstraints().add(row);
        }
    }

    /** Only which day is looked at has changed. */
    void restyle() {
        cells.stream().filter(DayCell::isVisible).forEach(cell -> cell.style(false));
    }

    @Override
    public Optional<Drop> at(double sceneX, double sceneY) {
        return cells.stream()
                .filter(DayCell::isVisible)
                .filter(cell -> cell.localToScene(cell.getBoundsInLocal()).contains(sceneX, sceneY))
                .map(cell -> new Drop(cell.day(), null))
                .findFirst();
    }

    @Override
    public void mark(@Nullable Drop drop) {
        LocalDate target = drop == null ? null : drop.day();
        if (!Objects.equals(target, marked)) {
            LocalDate before = marked;
            marked = target;
            cells.stream()
                    .filter(DayCell::isVisible)
                    .filter(cell -> cell.day().equals(before) || cell.day().equals(target))
                    .forEach(cell -> cell.style(cell.day().equals(target)));
        }
    }
}
