package duetalk.exchange.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A time zone as iCalendar wants it said (RFC 5545, 3.6.5): the changes of the clock that matter, one by one. */
final class IcalZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private IcalZone() {}

    /**
     * Writes the changes of the years from..to and, for each moment outside them, the change that it lies after: a
     * reader takes the last change before a moment for its offset, so an item of 2031 needs that of 2031.
     *
     * @param toYear the first year that is left out
     */
    static void write(ZoneId zone, int fromYear, int toYear, Collection<Instant> moments, IcalLines lines) {
        ZoneRules rules = zone.getRules();
        Instant begin = LocalDate.of(fromYear, 1, 1).atStartOfDay(zone).toInstant();
        Instant end = LocalDate.of(toYear, 1, 1).atStartOfDay(zone).toInstant();
        NavigableMap<Instant, ZoneOffsetTransition> changes = new TreeMap<>();
        for (ZoneOffsetTransition change = rules.nextTransition(begin);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            changes.put(change.getInstant(), change);
        }
        moments.forEach(moment -> before(rules, moment).ifPresent(change -> changes.put(change.getInstant(), change)));
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        ZoneOffset first = changes.isEmpty()
                ? rules.getOffset(begin)
                : changes.firstEntry().getValue().getOffsetBefore();
        boolean summer =
                !changes.isEmpty() && rules.isDaylightSavings(changes.firstKey().minusSeconds(1));
        observance(summer, LocalDateTime.of(1970, 1, 1, 0, 0), first, first, lines);
        changes.values()
                .forEach(change -> observance(
                        rules.isDaylightSavings(change.getInstant()),
                        change.getDateTimeBefore(),
                        change.getOffsetBefore(),
                        change.getOffsetAfter(),
                        lines));
        lines.add("END:VTIMEZONE");
    }

    /** Changes before 1970, where this file's zone begins, are in its first offset. */
    private static Optional<ZoneOffsetTransition> before(ZoneRules rules, Instant moment) {
        return Optional.ofNullable(rules.previousTransition(moment.plusSeconds(1)))
                .filter(change -> change.getInstant().isAfter(Instant.EPOCH));
    }

    private static void observance(
            boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after, IcalLines lines) {
        String name = daylight ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN:" + name);
        lines.add("DTSTART:" + LOCAL.format(from));
        lines.add("TZOFFSETFROM:" + offset(before));
        lines.add("TZOFFSETTO:" + offset(after));
        lines.add("END:" + name);
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        return sign + two(minutes / 60) + two(minutes % 60);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
