package duetalk.core.followups;

import duetalk.core.clients.Client;
import duetalk.core.followups.CalendarItem.Kind;
import duetalk.core.followups.FollowUps.OfClient;
import duetalk.core.ladder.Step;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes the items of the calendar out of follow-ups, promises, plans, letters and ladders. */
public final class CalendarItems {

    /** What repeats is shown this often ahead and no further. */
    private static final int TIMES_AHEAD = 400;

    private CalendarItems() {}

    /**
     * An instalment of an agreed plan on its day.
     *
     * @param most what the plan can still bring: its invoices may have been credited or paid besides
     */
    public static CalendarItem instalment(Standing one, Client client, Money most) {
        Promise promise = one.promise();
        return new CalendarItem(
                0,
                Kind.INSTALMENT,
                client.id(),
                client.name(),
                client.place(),
                promise.dueOn(),
                null,
                "",
                promise.amount(),
                expected(one, most),
                null,
                one.state() == PromiseState.KEPT,
                null,
                promise.id(),
                false);
    }

    /** The day that the newest letter named for an answer. */
    public static CalendarItem deadline(Client client, LocalDate day) {
        return item(Kind.DEADLINE, client, day, null);
    }

    /** The next step of a client's ladder. */
    public static CalendarItem step(Client client, Step step, LocalDate day) {
        return item(Kind.STEP, client, day, step);
    }

    private static CalendarItem item(Kind kind, Client client, LocalDate day, @Nullable Step step) {
        return new CalendarItem(
                0,
                kind,
                client.id(),
                client.name(),
                client.place(),
                day,
                null,
                "",
                null,
                null,
                step == null ? null : step.letter(),
                false,
                null,
                null,
                false);
    }

    /** What of an instalment is still to come; null when nothing is expected of it any more. */
    private static @Nullable Money expected(Standing one, Money most) {
        if (one.state() != PromiseState.PENDING) {
            return null;
        }
        Money left = one.promise().amount().minus(one.received()).min(most);
        return left.isPositive() ? left : null;
    }

    /**
     * The items of a page by their day on the user's clock, each day in order.
     *
     * @param promises what was promised, by its id; what was taken back is not there
     * @param expected what is still to come of them, by their ids
     */
    public static Map<LocalDate, List<CalendarItem>> page(
            List<CalendarItem> derived,
            Map<Long, Standing> promises,
            Map<Long, Money> expected,
            List<OfClient> followUps,
            List<OfClient> repeating,
            LocalDate from,
            LocalDate to,
            ZoneId mine) {
        return page(derived, promises, expected, followUps, repeating, from, to, mine, (one, day) -> day);
    }

    /**
     * The same.
     *
     * @param allowed the day on which something stands that falls on another: after a holiday
     */
    public static Map<LocalDate, List<CalendarItem>> page(
            List<CalendarItem> derived,
            Map<Long, Standing> promises,
            Map<Long, Money> expected,
            List<OfClient> followUps,
            List<OfClient> repeating,
            LocalDate from,
            LocalDate to,
            ZoneId mine,
            BiFunction<OfClient, LocalDate, LocalDate> allowed) {
        List<CalendarItem> all = new ArrayList<>(derived);
        Map<Long, Money> uncounted = new HashMap<>(expected);
        followUps.forEach(one -> add(all, one, promises, uncounted));
        repeating.forEach(one -> again(all, one, to, allowed));
        Map<LocalDate, List<CalendarItem>> days = new HashMap<>();
        for (CalendarItem item : all) {
            LocalDate day = item.dayOn(mine);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                days.computeIfAbsent(day, any -> new ArrayList<>()).add(item);
            }
        }
        days.values().forEach(items -> items.sort(CalendarItem.ORDER));
        return days;
    }

    /** A promise that was given anew stands on its new day only, one that was taken back nowhere; each counts once. */
    private static void add(
            List<CalendarItem> all, OfClient one, Map<Long, Standing> promises, Map<Long, Money> uncounted) {
        Long promiseId = one.followUp().promiseId();
        Standing promise = promiseId == null ? null : promises.get(promiseId);
        boolean gone =
                promiseId != null && (promise == null || promise.promise().isMoved());
        if (!gone) {
            all.add(CalendarItem.of(
                    one.followUp(),
                    one.client(),
                    one.place(),
                    promise == null ? null : promise.promise().amount(),
                    promiseId == null || one.followUp().doneAt() != null ? null : uncounted.remove(promiseId)));
        }
    }

    private static void again(
            List<CalendarItem> all, OfClient one, LocalDate to, BiFunction<OfClient, LocalDate, LocalDate> allowed) {
        Repeat repeat = one.followUp().repeat();
        if (repeat == null) {
            return;
        }
        CalendarItem first = CalendarItem.of(one.followUp(), one.client(), one.place(), null, null);
        LocalDate wished = one.followUp().wished();
        LocalDate day = repeat.after(wished == null ? first.day() : wished);
        for (int i = 0; i < TIMES_AHEAD && !day.isAfter(to); i++, day = repeat.after(day)) {
            all.add(first.again(allowed.apply(one, day)));
        }
    }

    /** What is still expected of some items, by currency. */
    public static List<Money> expected(List<CalendarItem> items) {
        Map<String, Money> sums = new TreeMap<>();
        for (CalendarItem item : items) {
            Money expected = item.expected();
            if (expected != null && !item.done()) {
                sums.merge(expected.currency(), expected, Money::plus);
            }
        }
        return List.copyOf(sums.values());
    }
}
