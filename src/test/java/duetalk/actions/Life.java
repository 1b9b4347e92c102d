package duetalk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Book;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientKind;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.letters.LetterKind;
import duetalk.core.promises.Promised;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A second set of books of one client, kept by hand: it says what must hold without asking the program's rules. */
final class Life {

    /** However a ladder is made, nobody who owes is left alone for longer than its longest wait and a holiday. */
    private static final int LONGEST_SILENCE = 60;

    private final Client client;
    private final List<ZonedDateTime> calls = new ArrayList<>();
    private final TreeMap<LocalDate, LetterKind> letters = new TreeMap<>();
    private @Nullable LocalDate lastTalk;
    private @Nullable LocalDate lastContact;
    private @Nullable LocalDate callBack;
    private @Nullable LocalDate nextAttempt;
    private @Nullable LocalDate check;
    private @Nullable LocalDate putOff;
    private @Nullable LocalDate restUntil;
    private @Nullable LocalDate answerBy;
    private @Nullable Promised promise;
    private @Nullable LocalDate lastPaid;
    private boolean paidSincePromise;

    Life(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    List<Invoice> open(Book book) {
        return book.read(stores -> stores.invoices().ofClient(client.id())).stream()
                .filter(Invoice::isOpen)
                .sorted(Comparator.comparing(Invoice::due))
                .toList();
    }

    boolean isPromiseDue(LocalDate today) {
        Promised one = promise;
        return one != null && !today.isBefore(one.dueOn());
    }

    void paid(LocalDate today) {
        paidSincePromise = true;
        lastPaid = today;
    }

    void rests(LocalDate until) {
        restUntil = until;
    }

    void putOff(LocalDate until) {
        putOff = until;
    }

    void wrote(LetterKind kind, LocalDate today, @Nullable LocalDate by) {
        letters.put(today, kind);
        lastContact = today;
        answerBy = by;
    }

    void called(
            Outcome outcome, @Nullable Promised promised, @Nullable LocalDate followUp, Instant now, LocalDate today) {
        calls.add(now.atZone(client.place().zone()));
        lastContact = today;
        if (outcome != Outcome.NO_ANSWER) {
            lastTalk = today;
        }
        // ending a call is done with what waited until then
        callBack = after(callBack, today);
        nextAttempt = after(nextAttempt, today);
        check = after(check, today);
        switch (outcome) {
            case NO_ANSWER -> nextAttempt = followUp;
            case CALL_BACK -> callBack = followUp;
            case NO_COMMITMENT -> check = followUp;
            default -> {
                promise = promised;
                // money of the same day counts for the promise, whichever came first
                paidSincePromise = today.equals(lastPaid);
            }
        }
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day, LocalDate today) {
        return day == null || !day.isAfter(today) ? null : day;
    }

    /** Why this client has to be on today's list; empty when nothing asks for it. */
    Optional<String> mustBeThere(Book book, LocalDate today) {
        boolean putAway = putOff != null && putOff.isAfter(today);
        boolean resting = restUntil != null && restUntil.isAfter(today);
        List<Invoice> open = open(book);
        if (putAway || resting || open.isEmpty()) {
            return Optional.empty();
        }
        if (callBack != null && !callBack.isAfter(today)) {
            return Optional.of("a call-back was agreed for " + callBack);
        }
        if (nextAttempt != null && !nextAttempt.isAfter(today)) {
            return Optional.of("nobody answered and " + nextAttempt + " was the next day to try");
        }
        if (check != null && !check.isAfter(today)) {
            return Optional.of("a follow-up was set for " + check);
        }
        Promised one = promise;
        if (one != null && !paidSincePromise) {
            boolean silentSince = lastContact == null || !lastContact.isAfter(one.dueOn());
            if (one.dueOn().plusDays(10).isBefore(today) && silentSince) {
                return Optional.of("the promise for " + one.dueOn() + " was broken");
            }
            if (one.dueOn().equals(today) && !today.equals(lastContact)) {
                return Optional.of("a promise is due today");
            }
        }
        return silence(open, today);
    }

    private Optional<String> silence(List<Invoice> open, LocalDate today) {
        boolean ahead =
                callBack != null || nextAttempt != null || check != null || promise != null && !paidSincePromise;
        Optional<LocalDate> due = open.stream()
                .filter(invoice -> invoice.undisputed().isPositive())
                .map(Invoice::due)
                .min(Comparator.naturalOrder());
        if (ahead || due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since = lastContact == null || lastContact.isBefore(due.get()) ? due.get() : lastContact;
        return since.plusDays(LONGEST_SILENCE).isBefore(today)
                ? Optional.of("money is overdue and nobody was in touch since " + since)
                : Optional.empty();
    }

    /** The guard: once a day, three times in seven days, a week's rest after a talk, decent hours, no day of rest. */
    void mayCall(boolean expected, Instant now) {
        ZonedDateTime there = now.atZone(client.place().zone());
        LocalDate day = there.toLocalDate();
        assertThat(calls)
                .as("one call a day to " + client.name())
                .noneMatch(one -> one.toLocalDate().equals(day));
        assertThat(calls.stream().filter(one -> one.toLocalDate().isAfter(day.minusDays(7))))
                .as("three calls in seven days to " + client.name())
                .hasSizeLessThan(3);
        if (!expected && lastTalk != null) {
            assertThat(lastTalk.plusDays(7))
                    .as(day + ": a week's rest after a talk")
                    .isBeforeOrEqualTo(day);
        }
        Set<DayOfWeek> closed = Map.of(
                        Place.GB, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Place.PL, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Place.IL, Set.of(DayOfWeek.SATURDAY),
                        Place.IR, Set.of(DayOfWeek.FRIDAY))
                .get(client.place());
        assertThat(closed).as(day + " in " + client.place()).doesNotContain(there.getDayOfWeek());
        assertThat(there.getHour()).as("decent hours in " + client.place()).isBetween(9, 18);
        boolean christmas = day.getMonthValue() == 12 && day.getDayOfMonth() == 25;
        assertThat(christmas && (client.place() == Place.GB || client.place() == Place.PL))
                .isFalse();
    }

    /** The gates, in numbers of their own: facts/domain, 3.1 and section 8, rules 12 to 14. */
    void mayWrite(LetterKind kind, Story story, LocalDate today, Set<Ready> ready) {
        LocalDate due = story.open().stream()
                .filter(invoice -> invoice.undisputed().isPositive())
                .map(Invoice::due)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new AssertionError(today + ": nothing undisputed, and yet a letter"));
        long late = today.toEpochDay() - due.toEpochDay();
        int least = switch (kind.stage()) {
            case 1 -> 1;
            case 2 -> 7;
            case 3 -> 14;
            case 4 -> 30;
            default -> client.place() == Place.IL ? 60 : 45;
        };
        assertThat(late).as(today + ": days late for " + kind).isGreaterThanOrEqualTo(least);
        if (kind.namesConsequence()) {
            assertThat(ready).as("a consequence only by decision").contains(Ready.INTENDED);
        }
        assertThat(kind).as("no stop of work was agreed").isNotEqualTo(LetterKind.STOP_OF_SERVICE);
        if (client.place() == Place.IL && client.kind() == ClientKind.CONSUMER && kind.stage() > 2) {
            assertThat(letters.values())
                    .as("a consumer in Israel has no debt notice yet")
                    .isNotEmpty();
        }
        boolean running =
                promise != null && !paidSincePromise && !promise.dueOn().isBefore(today);
        assertThat(running)
                .as(today + ": a promise runs and " + kind + " went all the same")
                .isFalse();
        LocalDate by = answerBy;
        // a letter from before this debt was due was about another one
        if (by != null && !letters.isEmpty() && letters.lastKey().isAfter(due)) {
            assertThat(by).as(today + ": they still had time to answer").isBefore(today);
        }
        assertThat(restUntil == null || !restUntil.isAfter(today))
                .as("the ladder rests")
                .isTrue();
    }
}
