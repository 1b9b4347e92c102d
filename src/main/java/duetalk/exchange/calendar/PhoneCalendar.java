package duetalk.exchange.calendar;

import duetalk.core.followups.CalendarItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The calendar as a file that a telephone can subscribe to (RFC 5545). Each item keeps its UID for as long as it
 * stands; hours are those of the client's own zone; the words are given from outside and say nothing of a debt.
 */
public final class PhoneCalendar {

    /** By this line a calendar of ours is known. */
    static final String MAKER = "PRODID:-//Duetalk//Calendar//EN";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final String book;
    private final String name;
    private final Function<CalendarItem, String> title;
    private final int minutesBefore;

    /**
     * How a calendar is written.
     *
     * @param book tells this book's items from those of another
     * @param name what the telephone shows above it
     * @param minutesBefore when the telephone reminds of an hour; 0 for never
     */
    public PhoneCalendar(String book, String name, Function<CalendarItem, String> title, int minutesBefore) {
        this.book = book;
        this.name = name;
        this.title = title;
        this.minutesBefore = minutesBefore;
    }

    /** The whole file. */
    public String write(List<CalendarItem> items, Instant now) {
        IcalLines lines = new IcalLines();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add(MAKER);
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        lines.text("X-WR-CALNAME", name);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        lines.add("X-PUBLISHED-TTL:PT1H");
        List<CalendarItem> written = items.stream()
                .filter(item -> !item.done() && !item.comesAgain())
                .toList();
        zones(written, lines, now);
        List<String> titles = titles(written);
        for (int i = 0; i < written.size(); i++) {
            event(written.get(i), titles.get(i), lines, now);
        }
        lines.add("END:VCALENDAR");
        return lines.all();
    }

    /** Two of the same words on one day are numbered: a telephone shows them as one, or takes one for the other. */
    private List<String> titles(List<CalendarItem> items) {
        Map<String, Integer> all = new TreeMap<>();
        items.forEach(item -> all.merge(item.day() + title.apply(item), 1, Integer::sum));
        Map<String, Integer> seen = new TreeMap<>();
        List<String> titles = new ArrayList<>();
        for (CalendarItem item : items) {
            String words = title.apply(item);
            String key = item.day() + words;
            int number = seen.merge(key, 1, Integer::sum);
            titles.add(all.getOrDefault(key, 1) > 1 ? words + " (" + number + ")" : words);
        }
        return titles;
    }

    private static void zones(List<CalendarItem> items, IcalLines lines, Instant now) {
        Map<String, List<Instant>> moments = new TreeMap<>();
        for (CalendarItem item : items) {
            ZonedDateTime at = item.on(item.place().zone());
            if (at != null) {
                moments.computeIfAbsent(at.getZone().getId(), any -> new ArrayList<>())
                        .add(at.toInstant());
            }
        }
        int year = now.atZone(ZoneOffset.UTC).getYear();
        moments.forEach((zone, of) -> IcalZone.write(ZoneId.of(zone), year - 1, year + 3, of, lines));
    }

    private void event(CalendarItem item, String words, IcalLines lines, Instant now) {
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + uid(item) + "@" + book);
        lines.add("DTSTAMP:" + UTC.format(now.atZone(ZoneOffset.UTC)));
        ZonedDateTime at = item.on(item.place().zone());
        if (at == null) {
            lines.add("DTSTART;VALUE=DATE:" + DAY.format(item.day()));
            lines.add("DTEND;VALUE=DATE:" + DAY.format(item.day().plusDays(1)));
        } else {
            lines.add("DTSTART;TZID=" + at.getZone().getId() + ":" + LOCAL.format(at));
            lines.add("DURATION:PT15M");
        }
        lines.text("SUMMARY", words);
        lines.add("CLASS:PRIVATE");
        lines.add("TRANSP:" + (at == null ? "TRANSPARENT" : "OPAQUE"));
        if (at != null && minutesBefore > 0) {
            lines.add("BEGIN:VALARM");
            lines.add("ACTION:DISPLAY");
            lines.text("DESCRIPTION", words);
            lines.add("TRIGGER;RELATED=START:-PT" + minutesBefore + "M");
            lines.add("END:VALARM");
        }
        lines.add("END:VEVENT");
    }

    /** A follow-up is known by its own number, the rest by what it follows from. */
    private static String uid(CalendarItem item) {
        LocalDate day = item.day();
        return switch (item.kind()) {
            case INSTALMENT -> "instalment-" + item.promiseId() + "-" + DAY.format(day);
            case DEADLINE -> "deadline-" + item.clientId() + "-" + DAY.format(day);
            case STEP -> "step-" + item.clientId();
            case CALL_BACK, PROMISE, NEXT_ATTEMPT, PUT_OFF, PLAN_SIGNED, CHECK -> "item-" + item.id();
        };
    }
}
