package duetalk.exchange.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A time zone as iCalendar wants it said: every change of the clock in the years that matter. */
final class IcalZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private IcalZone() {}

    static void write(ZoneId zone, int fromYear, int toYear, IcalLines lines) {
        ZoneRules rules = zone.getRules();
        var begin = LocalDate.of(fromYear, 1, 1).atStartOfDay(zone).toInstant();
        var end = LocalDate.of(toYear, 1, 1).atStartOfDay(zone).toInstant();
        lines.add("BEGIN:VTIMEZONE");
        lines.add("TZID:" + zone.getId());
        ZoneOffset first = rules.getOffset(begin);
        observance(rules.isDaylightSavings(begin), LocalDateTime.of(1970, 1, 1, 0, 0), first, first, lines);
        for (ZoneOffsetTransition change = rules.nextTransition(begin);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    lines);
        }
        lines.add("END:VTIMEZONE");
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
