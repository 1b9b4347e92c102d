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
import duetalk.core.money.Money;
import duetalk.core.promises.Promised;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A second set of books of one client, kept by hand: it says what must hold without asking the program's rules. */
final class Life {

    /** However a ladder is made, nobody who owes is left alone for longer than its longest wait and a holiday. */
    private static final int LONGEST_SILENCE = 60;

    private final Purse purse = new Purse();
    private final List<Promised> promises = new ArrayList<>();
    private Client client;
    private final List<ZonedDateTime> calls = new ArrayList<>();
    private final TreeMap<LocalDate, LetterKind> letters = new TreeMap<>();
    private @Nullable LocalDate lastTalk;
    private @Nullable LocalDate lastContact;
    private @Nullable LocalDate callBack;
    private @Nullable LocalDate nextAttempt;
    private @Nullable LocalDate check;
    private @Nullable LocalDate putOff;
    private @Nullable LocalDate restUntil;
    private boolean restsByLaw;
    private @Nullable LocalDate lastNothing;
    private @Nullable LocalDate answerBy;
    private Set<Long> answerAbout = Set.of();
    private @Nullable Promised promise;
    private @Nullable LocalDate lastPaid;
    private boolean paidSincePromise;

    Life(Client client) {
        this.client = client;
    }

    Client client() {
        return client;
    }

    Purse purse() {
        return purse;
    }

    Money money(long minor) {
        return new Money(minor, client.currency());
    }

    /** They asked not to be called any more, or took that back. */
    void is(Client changed) {
        client = changed;
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

    void rests(LocalDate until, boolean byLaw) {
        restUntil = until;
        restsByLaw = byLaw;
    }

    private boolean isResting(LocalDate today) {
        return restUntil != null && restUntil.isAfter(today);
    }

    /** Nobody is asked for what they do not owe, nor while the law lets nothing be asked; what is promised waits. */
    void assertAsked(List<Money> asked, LocalDate today) {
        assertThat(asked.stream().map(Money::currency)).as(client.name()).allMatch(client.currency()::equals);
        long sum = asked.stream().mapToLong(Money::minor).sum();
        long owed = isResting(today) && restsByLaw ? 0 : purse.asked(today);
        long promised = promises.stream()
                .filter(one -> one.dueOn().isAfter(today))
                .mapToLong(one -> one.amount().minor())
                .sum();
        assertThat(sum).as(today + ": what is asked of " + client.name()).isBetween(Math.max(0, owed - promised), owed);
    }

    /** At the end of a day's looking: on which day nothing was asked last. */
    void note(LocalDate today) {
        if (purse.asked(today) == 0) {
            lastNothing = today;
        }
    }

    void putOff(LocalDate until) {
        putOff = until;
    }

    void wrote(LetterKind kind, LocalDate today, @Nullable LocalDate by, Set<Long> invoices) {
        letters.put(today, kind);
        lastContact = today;
        answerBy = by;
        answerAbout = invoices;
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
                promises.add(Objects.requireNonNull(promised));
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
        if (putAway || isResting(today)) {
            return Optional.empty();
        }
        if (open(book).isEmpty()) {
            return silence(today);
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
        if (one != null && !paidSincePromise && purse.asked(today) > 0) {
            boolean silentSince = lastContact == null || !lastContact.isAfter(one.dueOn());
            if (one.dueOn().plusDays(10).isBefore(today) && silentSince) {
                return Optional.of("the promise for " + one.dueOn() + " was broken");
            }
            if (one.dueOn().equals(today) && !today.equals(lastContact)) {
                return Optional.of("a promise is due today");
            }
        }
        return silence(today);
    }

    private Optional<String> silence(LocalDate today) {
        boolean ahead =
                callBack != null || nextAttempt != null || check != null || promise != null && !paidSincePromise;
        Optional<LocalDate> due = purse.since(today);
        if (ahead || due.isEmpty() || purse.asked(today) == 0 || closed().contains(today.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate since = later(later(due.get(), lastContact), lastNothing);
        return since.plusDays(LONGEST_SILENCE).isBefore(today)
                ? Optional.of("money is overdue and nobody was in touch since " + since)
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private Set<DayOfWeek> closed() {
        return Map.of(
                        Place.GB, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Place.PL, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Place.IL, Set.of(DayOfWeek.SATURDAY),
                        Place.IR, Set.of(DayOfWeek.FRIDAY))
                .getOrDefault(client.place(), Set.of());
    }

    /** The guard: once a day, three times in seven days, a week's rest after a talk, decent hours, no day of rest. */
    void mayCall(boolean expected, Instant now) {
        ZonedDateTime there = now.atZone(client.place().zone());
        LocalDate day = there.toLocalDate();
        assertThat(client.doNotContact())
                .as(client.name() + " asked not to be called")
                .isFalse();
        assertThat(isResting(day) && restsByLaw).as("the law lets nobody call").isFalse();
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
        assertThat(closed()).as(day + " in " + client.place()).doesNotContain(there.getDayOfWeek());
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
        assertThat(purse.asked(today)).as(today + ": a letter about nothing").isPositive();
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
        // a letter that did not name this debt was about another one
        boolean named =
                purse.first(today).filter(bill -> answerAbout.contains(bill.id)).isPresent();
        if (by != null && named) {
            assertThat(by).as(today + ": they still had time to answer").isBefore(today);
        }
        assertThat(restUntil == null || !restUntil.isAfter(today))
                .as("the ladder rests")
                .isTrue();
    }
}
