package duetalk.core.followups;

import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.CallHours.Advice;
import duetalk.core.calendar.CallHours.Why;
import duetalk.core.clients.Client;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether now is a decent moment to telephone a client and, when it is not, when it will be and why. */
public final class Politeness {

    private static final int WEEK = 7;

    private final CallHours hours;
    private final ContactLimits limits;

    public Politeness(CallHours hours, ContactLimits limits) {
        this.hours = hours;
        this.limits = limits;
    }

    /**
     * What to do now, in the client's own time.
     *
     * @param recent their contacts of at least the last seven days, in any order
     * @param expected whether they asked to be called, or a promise of theirs came due: that ends the rest after a
     *     conversation, not the limit of attempts
     */
    public Advice advise(Client client, List<ContactEntry> recent, boolean expected, Instant now) {
        ZoneId zone = client.place().zone();
        LocalDateTime theirs = LocalDateTime.ofInstant(now, zone);
        if (recent.isEmpty()) {
            return hours.advise(client.place(), theirs, client.wish());
        }
        LocalDate today = theirs.toLocalDate();
        Wait wait = wait(attempts(recent, zone), today);
        if (!expected) {
            wait = wait.or(afterTalk(recent, zone, today));
        }
        if (wait.until().isAfter(today)) {
            return new Advice(false, hours.opening(client.place(), wait.until(), client.wish()), wait.why());
        }
        return hours.advise(client.place(), theirs, client.wish());
    }

    /**
     * The day on which to try again after nobody was reached today: the next one that is open and within the limits.
     *
     * @param recent the contacts before this attempt
     */
    public LocalDate nextAttempt(Client client, List<ContactEntry> recent, LocalDate today) {
        List<LocalDate> attempts =
                new ArrayList<>(attempts(recent, client.place().zone()));
        attempts.addFirst(today);
        LocalDate day = today.plusDays(1);
        LocalDate free = wait(attempts, day).until();
        return hours.opening(client.place(), free.isAfter(day) ? free : day, client.wish())
                .toLocalDate();
    }

    private record Wait(LocalDate until, Why why) {

        Wait or(Wait other) {
            return other.until().isAfter(until) ? other : this;
        }
    }

    /** The days of the calls, newest first. */
    private static List<LocalDate> attempts(List<ContactEntry> recent, ZoneId zone) {
        return recent.stream()
                .filter(entry -> entry.channel() == Channel.CALL && entry.correctsId() == null)
                .map(entry -> LocalDate.ofInstant(entry.at(), zone))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Wait wait(List<LocalDate> attempts, LocalDate today) {
        return new Wait(today, Why.ALLOWED).or(daily(attempts, today)).or(weekly(attempts, today));
    }

    private Wait daily(List<LocalDate> attempts, LocalDate today) {
        boolean full = attempts.stream().filter(today::equals).count() >= limits.attemptsADay();
        return new Wait(full ? today.plusDays(1) : today, Why.ATTEMPTED_TODAY);
    }

    /** Once the limit is reached, the oldest of these attempts has to be seven days back. */
    private Wait weekly(List<LocalDate> attempts, LocalDate today) {
        List<LocalDate> ofWeek = attempts.stream()
                .filter(day -> day.isAfter(today.minusDays(WEEK)))
                .toList();
        if (ofWeek.size() < limits.attemptsInSevenDays()) {
            return new Wait(today, Why.ATTEMPTS_THIS_WEEK);
        }
        LocalDate oldestThatCounts = ofWeek.get(limits.attemptsInSevenDays() - 1);
        return new Wait(oldestThatCounts.plusDays(WEEK), Why.ATTEMPTS_THIS_WEEK);
    }

    private Wait afterTalk(List<ContactEntry> recent, ZoneId zone, LocalDate today) {
        LocalDate until = recent.stream()
                .filter(entry -> entry.channel() == Channel.CALL || entry.channel() == Channel.INCOMING_CALL)
                .filter(entry -> isTalk(entry.outcome()))
                .map(entry -> LocalDate.ofInstant(entry.at(), zone).plusDays(limits.restDays()))
                .max(Comparator.naturalOrder())
                .orElse(today);
        return new Wait(until.isAfter(today) ? until : today, Why.RECENT_TALK);
    }

    private static boolean isTalk(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.REACHED || outcome.kind() == Outcome.Kind.AGREED;
    }
}
