package duetalk.core.plan;

import duetalk.core.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a plan: counted from the first one so that months never drift, cut to the month's length, then moved
 * to a day on which both sides work.
 */
final class PlanDates {

    private final PlanAsk ask;
    private final WorkingDays days;

    PlanDates(PlanAsk ask, WorkingDays days) {
        this.ask = ask;
        this.days = days;
    }

    LocalDate working(LocalDate day) {
        return days.onOrAfterInBoth(ask.mine(), ask.theirs(), day);
    }

    /** Instalments of these amounts after the down payment; two never fall on one day. */
    List<Instalment> of(List<Instalment> before, List<duetalk.core.money.Money> amounts) {
        List<Instalment> schedule = new ArrayList<>(before);
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate wished = wished(i);
            LocalDate due = working(wished);
            if (!schedule.isEmpty() && !due.isAfter(schedule.getLast().due())) {
                due = working(schedule.getLast().due().plusDays(1));
            }
            schedule.add(new Instalment(schedule.size() + 1, wished, due, amounts.get(i), false));
        }
        return schedule;
    }

    private LocalDate wished(int index) {
        int dayOfMonth = ask.dayOfMonth() == 0 ? ask.months().dayOfMonth(ask.first()) : ask.dayOfMonth();
        return switch (ask.period()) {
            case MONTH -> ask.months().after(ask.first(), dayOfMonth, ask.pauseMonths() + index);
            case WEEK -> start().plusWeeks(index);
            case TWO_WEEKS -> start().plusWeeks(2L * index);
            case OWN_DATES -> ask.ownDates().get(index);
        };
    }

    private LocalDate start() {
        return ask.months().plus(ask.first(), ask.pauseMonths());
    }
}
