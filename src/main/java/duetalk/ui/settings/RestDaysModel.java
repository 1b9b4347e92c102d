package duetalk.ui.settings;

import duetalk.core.book.Book;
import duetalk.core.calendar.Falls;
import duetalk.core.calendar.Holiday;
import duetalk.core.calendar.Holidays;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.Rest;
import duetalk.core.calendar.RestRule;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of rest of the coming year in one country, put into words. */
public final class RestDaysModel {

    private static final int DAYS_SHOWN = 366;

    private final Voice voice;
    private final LocalDate today;

    public RestDaysModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /** A day of rest, and the rule that the user entered for it, if they did. */
    public record Row(LocalDate day, Rest rest, Optional<RestRule> own, String source) {}

    public static List<RestRule> read(Book book) {
        return book.read(stores -> stores.restDays().all());
    }

    public List<Row> rows(List<RestRule> rules, Place place) {
        Holidays holidays = new Holidays(rules);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < DAYS_SHOWN; i++) {
            LocalDate day = today.plusDays(i);
            holidays.on(place, day).ifPresent(rest -> rows.add(row(rules, place, day, rest)));
        }
        return rows;
    }

    private static Row row(List<RestRule> rules, Place place, LocalDate day, Rest rest) {
        List<RestRule> named = rules.stream()
                .filter(rule -> rule.place() == place && rule.holiday() == rest.holiday())
                .toList();
        Optional<RestRule> own = named.stream()
                .filter(rule -> rule.id() != 0 && rule.from().equals(day))
                .findFirst();
        String source = own.isPresent()
                ? ""
                : named.stream().map(RestRule::source).findFirst().orElse("");
        return new Row(day, rest, own, source);
    }

    /** Which days of the week are always free. */
    public String weekly(List<RestRule> rules, Place place) {
        String days = rules.stream()
                .filter(rule -> rule.place() == place)
                .map(RestRule::falls)
                .filter(Falls.Weekly.class::isInstance)
                .map(falls -> voice.dates().weekdayName(((Falls.Weekly) falls).day()))
                .collect(Collectors.joining(", "));
        return voice.say("rest.weekly", "days", days);
    }

    public String day(Row row) {
        return voice.dates().brief(row.day());
    }

    public String weekday(Row row) {
        return voice.dates().weekdayName(row.day().getDayOfWeek());
    }

    public String name(Row row) {
        return row.rest().holiday() == Holiday.OWN
                ? Isolate.value(row.rest().ownName())
                : voice.name("holiday", row.rest().holiday());
    }

    public String source(Row row) {
        return row.own().isPresent() ? voice.say("figures.mine") : voice.source(row.source());
    }
}
