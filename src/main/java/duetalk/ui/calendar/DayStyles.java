package duetalk.ui.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a day looks like, in a month and in a week alike. */
final class DayStyles {

    private DayStyles() {}

    /**
     * The styles of a day.
     *
     * @param first its own styles
     * @param target whether something is dragged over it
     */
    static String[] of(List<String> first, CalendarModel model, LocalDate day, boolean target) {
        List<String> styles = new ArrayList<>(first);
        if (model.isRest(day)) {
            styles.add("rest-day");
        }
        if (day.equals(model.today())) {
            styles.add("today-cell");
        }
        if (day.equals(model.selected())) {
            styles.add("selected-day");
        }
        if (target) {
            styles.add("drop-day");
        }
        return styles.toArray(String[]::new);
    }
}
