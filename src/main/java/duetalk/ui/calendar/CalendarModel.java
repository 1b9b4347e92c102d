package duetalk.ui.calendar;

import duetalk.core.book.Rules;
import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Holiday;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.Rest;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.CalendarItems;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days are shown and which one is looked at, in the first calendar the user chose; and their words. */
public final class CalendarModel {

    private static final int WEEK = 7;
    private static final int AGENDA_DAYS = 60;

    private final Voice voice;
    private final Rules rules;
    private final LocalDate today;
    private final ZoneId zone;
    private CalendarView view = CalendarView.MONTH;
    private LocalDate selected;
    private Place home = Place.GB;
    private Map<LocalDate, List<CalendarItem>> page = Map.of();
    private @Nullable CalendarItem chosen;

    public CalendarModel(Voice voice, Rules rules, LocalDate today, ZoneId zone) {
        this.voice = voice;
        this.rules = rules;
        this.today = today;
        this.zone = zone;
        this.selected = today;
    }

    public CalendarView view() {
        return view;
    }

    public void view(CalendarView shown) {
        view = shown;
    }

    public LocalDate selected() {
        return selected;
    }

    public LocalDate today() {
        return today;
    }

    public Place home() {
        return home;
    }

    public void select(LocalDate day) {
        selected = day;
        chosen = null;
    }

    /** The item that acts are about: the one that was chosen, else the first of the day. */
    public @Nullable CalendarItem chosen() {
        List<CalendarItem> items = items(selected);
        CalendarItem one = chosen;
        return one != null && items.contains(one) ? one : items.isEmpty() ? null : items.getFirst();
    }

    public void choose(@Nullable CalendarItem item) {
        chosen = item;
    }

    public void use(Map<LocalDate, List<CalendarItem>> read, Place place) {
        page = read;
        home = place;
    }

    public List<CalendarItem> items(LocalDate day) {
        return page.getOrDefault(day, List.of());
    }

    private LocalDate month() {
        return voice.dates().startOfMonth(selected);
    }

    private LocalDate startOfWeek(LocalDate day) {
        DayOfWeek start = voice.dates().firstDayOfWeek();
        LocalDate first = day;
        while (first.getDayOfWeek() != start) {
            first = first.minusDays(1);
        }
        return first;
    }

    /** The days that are shown: of a month whole weeks. */
    public List<LocalDate> days() {
        return switch (view) {
            case MONTH -> monthDays();
            case WEEK -> from(startOfWeek(selected), WEEK);
            case DAY -> List.of(selected);
            case AGENDA -> from(selected, AGENDA_DAYS);
        };
    }

    private List<LocalDate> monthDays() {
        LocalDate end = voice.dates().startOfNextMonth(month());
        LocalDate first = startOfWeek(month());
        int count = (int) (end.toEpochDay() - first.toEpochDay());
        return from(first, (count + WEEK - 1) / WEEK * WEEK);
    }

    private static List<LocalDate> from(LocalDate first, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(first.plusDays(i));
        }
        return days;
    }

    /** The week that the selected day lies in. */
    public List<LocalDate> week() {
        return from(startOfWeek(selected), WEEK);
    }

    /** Forward or back by what is shown at once. */
    public void turn(int by) {
        select(
                switch (view) {
                    case MONTH ->
                        by > 0
                                ? voice.dates().startOfNextMonth(month())
                                : voice.dates().startOfMonth(month().minusDays(1));
                    case WEEK -> selected.plusWeeks(by);
                    case DAY -> selected.plusDays(by);
                    case AGENDA -> selected.plusDays(30L * by);
                });
    }

    public boolean isInMonth(LocalDate day) {
        return voice.dates().startOfMonth(day).equals(month());
    }

    public String title() {
        return switch (view) {
            case MONTH, AGENDA -> voice.dates().month(month());
            case WEEK -> weekTitle();
            case DAY -> Isolate.open(voice.dates().weekday(selected));
        };
    }

    /** From when until when the week goes that the selected day lies in. */
    public String weekTitle() {
        return voice.say(
                "calendar.week.title",
                "from",
                Isolate.open(voice.dates().dayMonth(week().getFirst())),
                "to",
                Isolate.open(voice.dates().full(week().getLast())));
    }

    /** The months of the second calendar that a month of the first one holds; empty without one. */
    public String secondTitle() {
        var second = voice.dates().choice().second();
        if (second == null) {
            return "";
        }
        var other = voice.dates().with(second);
        if (view == CalendarView.DAY) {
            return Isolate.open(other.full(selected));
        }
        List<LocalDate> shown = view == CalendarView.WEEK ? week() : inMonth();
        String first = other.month(shown.getFirst());
        String last = other.month(shown.getLast());
        return first.equals(last) ? first : voice.say("calendar.months", "first", first, "last", last);
    }

    private List<LocalDate> inMonth() {
        return List.of(month(), voice.dates().startOfNextMonth(month()).minusDays(1));
    }

    public boolean isRest(LocalDate day) {
        return !rules.days().isWorkingDay(home, day);
    }

    /** The holiday where the user works, then those where the clients of that day are. */
    public String holiday(LocalDate day) {
        List<String> names = new ArrayList<>();
        rules.days().holidays().on(home, day).map(this::name).ifPresent(names::add);
        items(day).stream()
                .map(CalendarItem::place)
                .filter(place -> place != home)
                .distinct()
                .sorted()
                .forEach(place -> rules.days()
                        .holidays()
                        .on(place, day)
                        .map(rest -> voice.say(
                                "calendar.holiday.there", "place", voice.name("place", place), "name", name(rest)))
                        .ifPresent(names::add));
        return String.join(" · ", names);
    }

    private String name(Rest rest) {
        return rest.holiday() == Holiday.OWN ? rest.ownName() : voice.name("holiday", rest.holiday());
    }

    /** The decent hours of a day where the user works, null when there are none. */
    public CallHours.@Nullable Window hours(LocalDate day) {
        return rules.hours().on(home, day);
    }

    /** Why the hours beside them are quiet. */
    public String quiet(LocalDate day) {
        CallHours.Window window = hours(day);
        if (window != null) {
            return voice.say("calendar.hours", "from", window.from(), "to", window.to());
        }
        return rest(day);
    }

    /** Why a day is one of rest where the user works. */
    public String rest(LocalDate day) {
        return rules.days().holidays().on(home, day).map(this::name).orElseGet(() -> voice.say("calendar.rest"));
    }

    /** What it is: a promise with its amount, a step with its letter. */
    public String what(CalendarItem item) {
        Money amount = item.amount();
        if (amount != null) {
            return voice.say(
                    item.kind() == CalendarItem.Kind.INSTALMENT ? "calendar.instalment" : "calendar.promise",
                    "amount",
                    amount);
        }
        if (item.step() != null) {
            return voice.say("today.step", "what", voice.name("step", item.step()));
        }
        return item.note().isBlank() ? voice.name("item", item.kind()) : Isolate.value(item.note());
    }

    /** The hour on the user's clock, with the client's where that differs; empty when any hour will do. */
    public String hour(CalendarItem item) {
        ZonedDateTime mine = item.on(zone);
        if (mine == null) {
            return "";
        }
        boolean same = mine.toLocalTime().equals(item.at());
        return same
                ? Isolate.open(voice.dates().hour(mine.toLocalTime()))
                : voice.say(
                        "calendar.hour.there",
                        "hour",
                        mine.toLocalTime(),
                        "theirs",
                        item.at() == null ? mine.toLocalTime() : item.at());
    }

    public @Nullable ZonedDateTime on(CalendarItem item) {
        return item.on(zone);
    }

    /** Where a day of rest pushed it from; empty when nothing did. */
    public String pushed(CalendarItem item) {
        LocalDate wished = item.wished();
        return wished == null
                ? ""
                : voice.say(
                        "calendar.pushed", "date", Isolate.open(voice.dates().shortDay(wished)));
    }

    /** In one line, as a cell of a month shows it. */
    public String line(CalendarItem item) {
        ZonedDateTime mine = item.on(zone);
        return mine == null
                ? Isolate.value(item.client())
                : voice.say("calendar.line", "hour", mine.toLocalTime(), "client", item.client());
    }

    /** What is expected on some days; empty when nothing is. */
    public String expected(List<LocalDate> of) {
        List<CalendarItem> items =
                of.stream().flatMap(day -> items(day).stream()).toList();
        return CalendarItems.expected(items).stream().map(voice.amounts()::of).collect(Collectors.joining(" · "));
    }

    /** The same of one day as short as it goes; a plus stands for further currencies. */
    public String expectedBriefly(LocalDate day) {
        List<Money> sums = CalendarItems.expected(items(day));
        return sums.isEmpty() ? "" : voice.amounts().brief(sums.getFirst()) + (sums.size() > 1 ? " +" : "");
    }

    public String dayTitle() {
        return Isolate.open(voice.dates().weekday(selected));
    }

    public String daySecond() {
        String second = voice.dates().second(selected);
        return second == null ? "" : second;
    }
}
