package duetalk.core.followups;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.TestRules;
import duetalk.core.calendar.CallHours.Why;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolitenessTest {

    private static final Politeness POLITENESS = TestRules.shipped().politeness();
    private static final Client CLIENT = Client.named("Kowalski", Language.PL, "PLN", Place.PL);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Place.PL.zone()).toInstant();
    }

    private static ContactEntry call(LocalDate day, Outcome outcome) {
        return new ContactEntry(0, 0, at(day, 10), Channel.CALL, outcome, null, "", 9, "", "", null, null);
    }

    private static void waits(List<ContactEntry> recent, boolean expected, Why why, LocalDate next) {
        var advice = POLITENESS.advise(CLIENT, recent, expected, at(TUESDAY, 11));

        assertThat(advice.now()).isEqualTo(why == Why.ALLOWED);
        assertThat(advice.why()).isEqualTo(why);
        assertThat(advice.next().toLocalDate()).isEqualTo(next);
    }

    @Test
    void onceADayIsEnough() {
        waits(List.of(call(TUESDAY, Outcome.NO_ANSWER)), false, Why.ATTEMPTED_TODAY, TUESDAY.plusDays(1));
        waits(List.of(call(TUESDAY.minusDays(1), Outcome.NO_ANSWER)), false, Why.ALLOWED, TUESDAY);
    }

    @Test
    void threeTimesInSevenDaysIsEnough() {
        List<ContactEntry> three = List.of(
                call(TUESDAY.minusDays(1), Outcome.BUSY),
                call(TUESDAY.minusDays(4), Outcome.NO_ANSWER),
                call(TUESDAY.minusDays(5), Outcome.NO_ANSWER));

        waits(three, true, Why.ATTEMPTS_THIS_WEEK, TUESDAY.plusDays(2));
        waits(three.subList(0, 2), true, Why.ALLOWED, TUESDAY);
    }

    /** Settings take any number; nobody is shut out of their list by it. */
    @Test
    void aLimitOfNoneIsOne() {
        Politeness strictest = new Politeness(TestRules.shipped().hours(), new ContactLimits(0, 0, 0));
        var first = strictest.advise(CLIENT, List.of(), false, at(TUESDAY, 11));
        var second = strictest.advise(CLIENT, List.of(call(TUESDAY, Outcome.NO_ANSWER)), false, at(TUESDAY, 11));

        assertThat(first.why()).isEqualTo(Why.ALLOWED);
        assertThat(second.next().toLocalDate()).isEqualTo(TUESDAY.plusDays(7));
    }

    @Test
    void aConversationIsFollowedByAWeekOfPeaceUnlessTheyExpectTheCall() {
        List<ContactEntry> talk = List.of(call(TUESDAY.minusDays(2), Outcome.NO_COMMITMENT));

        waits(talk, false, Why.RECENT_TALK, TUESDAY.minusDays(2).plusDays(8));
        waits(talk, true, Why.ALLOWED, TUESDAY);
        waits(List.of(call(TUESDAY.minusDays(7), Outcome.PROMISE)), false, Why.ALLOWED, TUESDAY);
    }

    @Test
    void aLetterIsNoAttempt() {
        ContactEntry letter =
                new ContactEntry(0, 0, at(TUESDAY, 9), Channel.LETTER, Outcome.SENT, null, "", 0, "", "", null, null);

        waits(List.of(letter), false, Why.ALLOWED, TUESDAY);
    }

    /** From the day after, never on a day of rest, never above the limits, whatever was tried before. */
    @Test
    void theNextAttemptIsAlwaysDecent() {
        Random random = new Random(51);
        for (int i = 0; i < 10_000; i++) {
            LocalDate today = TUESDAY.plusDays(random.nextInt(365));
            Place place = Place.values()[random.nextInt(4)];
            Client client = Client.named("x", Language.EN, "GBP", place);
            List<ContactEntry> recent = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                recent.add(call(today.minusDays(1 + random.nextInt(8)), Outcome.NO_ANSWER));
            }
            LocalDate next = POLITENESS.nextAttempt(client, recent, today);
            recent.add(call(today, Outcome.NO_ANSWER));
            LocalDate weekBefore = next.minusDays(7);
            long ofWeek = recent.stream()
                    .map(entry -> LocalDate.ofInstant(entry.at(), place.zone()))
                    .filter(day -> day.isAfter(weekBefore))
                    .count();

            assertThat(next).isAfter(today);
            assertThat(TestRules.shipped().hours().on(place, next)).isNotNull();
            assertThat(ofWeek).isLessThan(3);
        }
    }

    @Test
    void theirOwnClockDecides() {
        Client tehran = Client.named("x", Language.FA, "IRR", Place.IR);
        Instant elevenInWarsaw =
                LocalDateTime.of(2026, 11, 24, 15, 0).atZone(Place.PL.zone()).toInstant();

        assertThat(POLITENESS.advise(tehran, List.of(), false, elevenInWarsaw).why())
                .isEqualTo(Why.ALLOWED);
        assertThat(POLITENESS
                        .advise(tehran, List.of(), false, elevenInWarsaw.plusSeconds(3_600))
                        .why())
                .isEqualTo(Why.TOO_LATE);
    }
}
