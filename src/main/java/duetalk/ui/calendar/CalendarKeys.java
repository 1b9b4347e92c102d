package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import duetalk.ui.calendar.DropPlaces.Drop;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The calendar by keys: days, items of a day, and moving one without the mouse. */
final class CalendarKeys {

    private final CalendarModel model;
    private final CalendarActs acts;
    private final boolean mirrored;
    private final Runnable turned;
    private final Consumer<CalendarView> view;
    private final Consumer<@Nullable LocalDate> mark;
    private @Nullable CalendarItem moved;
    private LocalDate from = LocalDate.MIN;
    private LocalDate target = LocalDate.MIN;

    CalendarKeys(
            CalendarModel model,
            CalendarActs acts,
            boolean mirrored,
            Runnable turned,
            Consumer<CalendarView> view,
            Consumer<@Nullable LocalDate> mark) {
        this.model = model;
        this.acts = acts;
        this.mirrored = mirrored;
        this.turned = turned;
        this.view = view;
        this.mark = mark;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        CalendarItem carried = moved;
        boolean handled = carried == null ? isHandled(event.getCode()) : isCarried(event.getCode(), carried);
        if (handled) {
            event.consume();
        }
    }

    private @Nullable LocalDate step(KeyCode key, LocalDate day) {
        int end = mirrored ? -1 : 1;
        return switch (key) {
            case LEFT -> day.minusDays(end);
            case RIGHT -> day.plusDays(end);
            case UP -> day.minusWeeks(1);
            case DOWN -> day.plusWeeks(1);
            default -> null;
        };
    }

    private boolean isHandled(KeyCode key) {
        LocalDate day = step(key, model.selected());
        if (day != null) {
            go(day);
            return true;
        }
        switch (key) {
            case T, HOME -> go(model.today());
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            case DIGIT1, NUMPAD1 -> view.accept(CalendarView.MONTH);
            case DIGIT2, NUMPAD2 -> view.accept(CalendarView.WEEK);
            case DIGIT3, NUMPAD3 -> view.accept(CalendarView.DAY);
            case DIGIT4, NUMPAD4 -> view.accept(CalendarView.AGENDA);
            case N, INSERT -> acts.add();
            case G -> acts.jump();
            case P -> acts.print();
            case OPEN_BRACKET, COMMA -> choose(-1);
            case CLOSE_BRACKET, PERIOD -> choose(1);
            default -> {
                return isOnItem(key);
            }
        }
        return true;
    }

    private boolean isOnItem(KeyCode key) {
        CalendarItem item = model.chosen();
        if (item == null) {
            return false;
        }
        switch (key) {
            case ENTER -> acts.call(item);
            case E -> acts.edit(item);
            case D -> acts.done(item);
            case DELETE -> acts.remove(item);
            case M -> begin(item);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(LocalDate day) {
        model.select(day);
        turned.run();
    }

    private void turn(int by) {
        model.turn(by);
        turned.run();
    }

    /** The next item of the day, or the one before. */
    private void choose(int by) {
        List<CalendarItem> items = model.items(model.selected());
        CalendarItem now = model.chosen();
        if (now != null) {
            int place = Math.floorMod(items.indexOf(now) + by, items.size());
            model.choose(items.get(place));
            acts.chosen();
        }
    }

    private void begin(CalendarItem item) {
        if (acts.mayMove(item)) {
            moved = item;
            from = model.selected();
            target = from;
            mark.accept(target);
        }
    }

    /** While something is carried, arrows move it, Enter puts it down and Escape puts it back. */
    private boolean isCarried(KeyCode key, CalendarItem item) {
        LocalDate day = step(key, target);
        if (day != null) {
            target = day;
            if (!model.days().contains(day)) {
                go(day);
                model.choose(item);
            }
            mark.accept(target);
            return true;
        }
        if (key == KeyCode.ENTER || key == KeyCode.ESCAPE || key == KeyCode.M) {
            moved = null;
            mark.accept(null);
            if (key == KeyCode.ESCAPE) {
                go(from);
                model.choose(item);
                acts.chosen();
            } else {
                acts.move(item, new Drop(target, null));
            }
            return true;
        }
        return false;
    }
}
