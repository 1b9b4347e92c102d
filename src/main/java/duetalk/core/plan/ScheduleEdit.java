package duetalk.core.plan;

import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Changing a schedule by hand so that it still adds up: the last row that nobody touched takes the difference. */
public final class ScheduleEdit {

    private ScheduleEdit() {}

    /** Sets the amount of a row, counted from 0. A row that has nothing left to pay falls away. */
    public static List<Instalment> amount(List<Instalment> schedule, int row, Money amount) {
        Instalment old = schedule.get(row);
        if (!amount.isPositive()) {
            throw new Refusal("PLAN_INSTALMENT_NOT_POSITIVE");
        }
        int keeper = lastUntouched(schedule, row);
        Money rest = schedule.get(keeper).amount().plus(old.amount()).minus(amount);
        if (rest.isNegative()) {
            throw new Refusal("PLAN_ROW_TOO_LARGE");
        }
        List<Instalment> changed = new ArrayList<>(schedule);
        changed.set(row, new Instalment(old.number(), old.wished(), old.due(), amount, true));
        Instalment last = schedule.get(keeper);
        changed.set(keeper, new Instalment(last.number(), last.wished(), last.due(), rest, false));
        if (rest.isZero()) {
            changed.remove(keeper);
        }
        return numbered(changed);
    }

    /** The same rows with their numbers from 1. */
    static List<Instalment> numbered(List<Instalment> rows) {
        List<Instalment> numbered = new ArrayList<>();
        for (Instalment row : rows) {
            numbered.add(new Instalment(numbered.size() + 1, row.wished(), row.due(), row.amount(), row.touched()));
        }
        return List.copyOf(numbered);
    }

    private static int lastUntouched(List<Instalment> schedule, int except) {
        for (int i = schedule.size() - 1; i >= 0; i--) {
            if (i != except && !schedule.get(i).touched()) {
                return i;
            }
        }
        throw new Refusal("PLAN_TOTAL_FIXED");
    }

    /** Moves a row to another day, on to a working day; it stays between its neighbours. */
    public static List<Instalment> date(
            List<Instalment> schedule, int row, LocalDate day, Place mine, Place theirs, WorkingDays days) {
        LocalDate due = days.onOrAfterInBoth(mine, theirs, day);
        boolean beforeLast = row > 0 && !due.isAfter(schedule.get(row - 1).due());
        boolean afterNext =
                row < schedule.size() - 1 && !due.isBefore(schedule.get(row + 1).due());
        if (beforeLast || afterNext) {
            throw new Refusal("PLAN_DATES_OUT_OF_ORDER");
        }
        Instalment old = schedule.get(row);
        List<Instalment> changed = new ArrayList<>(schedule);
        changed.set(row, new Instalment(old.number(), day, due, old.amount(), old.touched()));
        return List.copyOf(changed);
    }
}
