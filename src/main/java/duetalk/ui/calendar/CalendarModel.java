package duetalk.ui.calendar;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Holiday;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.Rest;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.Client;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.invoices.Payment;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanPromises;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A month of follow-ups, in the first calendar the user chose. */
public final class CalendarModel {

    private final Voice voice;
    private final WorkingDays days;
    private final LocalDate today;
    private LocalDate month;
    private LocalDate selected;

    public CalendarModel(Voice voice, WorkingDays days, LocalDate today) {
        this.days = days;
        this.voice = voice;
        this.today = today;
        this.month = voice.dates().startOfMonth(today);
        this.selected = today;
    }

    /** One follow-up with whom it is about and what was promised, if it is a promise. */
    public record Item(
            FollowUp followUp, String client, @Nullable Promise promise) {}

    /** The items of the shown weeks, and where the user works. */
    public record Page(Map<LocalDate, List<Item>> items, Place place) {}

    public LocalDate firstShown() {
        DayOfWeek start = voice.dates().firstDayOfWeek();
        LocalDate day = month;
        while (day.getDayOfWeek() != start) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The days of the grid: whole weeks that hold the month. */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = voice.dates().startOfNextMonth(month);
        LocalDate day = firstShown();
        while (day.isBefore(end) || days.size() % 7 != 0) {
            days.add(day);
            day = day.plusDays(1);
        }
        return days;
    }

    public Page read(Book book) {
        List<LocalDate> shown = days();
        return book.read(stores -> {
            Map<Long, String> names =
                    stores.clients().all().stream().collect(Collectors.toMap(Client::id, Client::name));
            Map<Long, Promise> promises =
                    stores.promises().all().stream().collect(Collectors.toMap(Promise::id, promise -> promise));
            List<Item> all = new ArrayList<>(instalments(stores, shown, names));
            stores.followUps()
                    .between(shown.getFirst(), shown.getLast())
                    .forEach(one -> all.add(new Item(
                            one,
                            names.getOrDefault(one.clientId(), ""),
                            one.promiseId() == null ? null : promises.get(one.promiseId()))));
            Map<LocalDate, List<Item>> items = all.stream()
                    .collect(Collectors.groupingBy(item -> item.followUp().day()));
            return new Page(items, stores.settings().sender().place());
        });
    }

    /** The instalments of those days; those that came are done. */
    private List<Item> instalments(Stores stores, List<LocalDate> shown, Map<Long, String> names) {
        List<Item> items = new ArrayList<>();
        Map<Long, List<Payment>> payments =
                stores.invoices().paymentsOfPlanned().stream().collect(Collectors.groupingBy(Payment::clientId));
        for (Plan plan : stores.plans().agreed()) {
            PlanRules.Standing standing =
                    PlanRules.judge(plan, payments.getOrDefault(plan.clientId(), List.of()), days, today);
            PlanPromises.of(List.of(standing)).stream()
                    .filter(one -> !one.promise().dueOn().isBefore(shown.getFirst())
                            && !one.promise().dueOn().isAfter(shown.getLast()))
                    .forEach(one -> items.add(instalment(one, names.getOrDefault(plan.clientId(), ""))));
        }
        return items;
    }

    private static Item instalment(Standing one, String client) {
        Promise promise = one.promise();
        FollowUp due = new FollowUp(
                0,
                promise.clientId(),
                FollowUpKind.INSTALMENT,
                promise.dueOn(),
                null,
                "",
                null,
                one.state() == PromiseState.KEPT ? Instant.EPOCH : null);
        return new Item(due, client, promise);
    }

    public LocalDate selected() {
        return selected;
    }

    public void select(LocalDate day) {
        selected = day;
        if (!voice.dates().startOfMonth(day).equals(month)) {
            month = voice.dates().startOfMonth(day);
        }
    }

    public void nextMonth() {
        month = voice.dates().startOfNextMonth(month);
        selected = month;
    }

    public void previousMonth() {
        month = voice.dates().startOfMonth(month.minusDays(1));
        selected = month;
    }

    public void toToday() {
        select(today);
    }

    public boolean isInMonth(LocalDate day) {
        return voice.dates().startOfMonth(day).equals(month);
    }

    public String title() {
        return voice.dates().month(month);
    }

    public boolean isRest(LocalDate day, Place place) {
        return !days.isWorkingDay(place, day);
    }

    public String holiday(LocalDate day, Place place) {
        return days.holidays().on(place, day).map(this::name).orElse("");
    }

    private String name(Rest rest) {
        return rest.holiday() == Holiday.OWN ? rest.ownName() : voice.name("holiday", rest.holiday());
    }

    public String what(Item item) {
        Promise promise = item.promise();
        var at = item.followUp().at();
        if (promise != null) {
            boolean instalment = item.followUp().kind() == FollowUpKind.INSTALMENT;
            return voice.say(instalment ? "calendar.instalment" : "calendar.promise", "amount", promise.amount());
        }
        String kind = voice.name("followup", item.followUp().kind());
        return at == null ? kind : voice.say("calendar.at", "what", kind, "hour", at);
    }

    public String dayTitle() {
        return Isolate.open(voice.dates().weekday(selected));
    }

    public String secondTitle() {
        String second = voice.dates().second(selected);
        return second == null ? "" : second;
    }
}
