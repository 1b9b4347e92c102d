package duetalk.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which day of rest a day is, by the rules of the book. A year is reckoned once and remembered. */
public final class Holidays {

    private final Map<Place, List<RestRule>> weekly = new EnumMap<>(Place.class);
    private final Map<Place, List<RestRule>> named = new EnumMap<>(Place.class);
    private final Map<Place, Map<Integer, Map<LocalDate, Rest>>> years = new EnumMap<>(Place.class);

    public Holidays(List<RestRule> rules) {
        for (Place place : Place.values()) {
            List<RestRule> here =
                    rules.stream().filter(rule -> rule.place() == place).toList();
            weekly.put(
                    place,
                    here.stream()
                            .filter(rule -> rule.falls() instanceof Falls.Weekly)
                            .toList());
            named.put(
                    place,
                    here.stream()
                            .filter(rule -> !(rule.falls() instanceof Falls.Weekly))
                            .toList());
            years.put(place, new ConcurrentHashMap<>());
        }
    }

    /** The public holiday that a day is; weekends have no name. */
    public Optional<Rest> on(Place place, LocalDate day) {
        Map<LocalDate, Rest> year = of(years, place).computeIfAbsent(day.getYear(), number -> year(place, number));
        return Optional.ofNullable(year.get(day));
    }

    /** Whether a day is one of the week's days of rest. */
    public boolean isWeekend(Place place, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        for (RestRule rule : of(weekly, place)) {
            if (rule.falls() instanceof Falls.Weekly week && week.day() == weekday && rule.holdsOn(day)) {
                return true;
            }
        }
        return false;
    }

    private Map<LocalDate, Rest> year(Place place, int year) {
        Map<LocalDate, Rest> days = new HashMap<>();
        List<LocalDate> onWeekends = new ArrayList<>();
        List<Rest> moved = new ArrayList<>();
        for (RestRule rule : of(named, place)) {
            Rest rest = new Rest(rule.holiday(), rule.ownName());
            for (LocalDate day : rule.falls().in(year)) {
                if (rule.holdsOn(day) && isReplaced(rule) && isWeekend(place, day)) {
                    onWeekends.add(day);
                    moved.add(rest);
                } else if (rule.holdsOn(day)) {
                    days.putIfAbsent(day, rest);
                }
            }
        }
        for (int i = 0; i < moved.size(); i++) {
            days.put(nextFree(place, onWeekends.get(i), days), moved.get(i));
        }
        return days;
    }

    private static boolean isReplaced(RestRule rule) {
        return rule.falls() instanceof Falls.Fixed fixed && fixed.replaced();
    }

    /** Where a British holiday on a weekend is kept: the next day that is neither weekend nor a holiday already. */
    private LocalDate nextFree(Place place, LocalDate day, Map<LocalDate, Rest> taken) {
        LocalDate next = day.plusDays(1);
        while (isWeekend(place, next) || taken.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static <V> V of(Map<Place, V> map, Place place) {
        V value = map.get(place);
        if (value == null) {
            throw new IllegalStateException("no days of rest for " + place);
        }
        return value;
    }
}
