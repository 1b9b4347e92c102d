package duetalk.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whose money it is: by number, by amount, by the sum of several, and never surer than it is. */
class MatchingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final long ZETA = 1;
    private static final long ETA = 2;

    private static Invoice invoice(long id, long client, String number, String open, int daysLate) {
        LocalDate due = TODAY.minusDays(daysLate);
        Invoice fresh = Invoice.fresh(client, number, due.minusDays(30), due, Money.of(open, "GBP"), "");
        return new Invoice(
                id,
                client,
                number,
                fresh.issued(),
                due,
                fresh.total(),
                fresh.paid(),
                fresh.credited(),
                fresh.settled(),
                "",
                fresh.disputed(),
                fresh.writtenOff());
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void theSameNumberAtTwoClientsIsDecidedByTheAmountAndOnlyLikely() {
        Named both =
                new Named("77", List.of(invoice(1, ZETA, "77", "100.00", 59), invoice(2, ETA, "77", "250.00", 29)));

        List<Match> decided = NumberMatching.of(List.of(both), amount("250"));
        assertThat(decided.getFirst().clientId()).isEqualTo(ETA);
        assertThat(decided).extracting(Match::trust).containsExactly(Trust.LIKELY, Trust.POSSIBLE);
        assertThat(NumberMatching.of(List.of(both), amount("120.00")))
                .extracting(Match::trust)
                .containsExactly(Trust.POSSIBLE, Trust.POSSIBLE);
        assertThat(NumberMatching.of(List.of(both), null))
                .extracting(Match::trust)
                .containsExactly(Trust.POSSIBLE, Trust.POSSIBLE);
    }

    @Test
    void aWholeNumberIsSureUnlessItIsTheEndOfAnother() {
        Invoice one = invoice(1, ZETA, "12", "100.00", 5);
        assertThat(NumberMatching.of(List.of(new Named("12", List.of(one))), null))
                .extracting(Match::trust)
                .containsExactly(Trust.SURE);
        Invoice other = invoice(2, ETA, "2026/12", "90.00", 5);
        assertThat(NumberMatching.of(List.of(new Named("12", List.of(one, other))), null))
                .extracting(Match::trust)
                .containsExactly(Trust.LIKELY, Trust.POSSIBLE);
        Invoice longer = invoice(3, ETA, "123", "90.00", 5);
        assertThat(NumberMatching.of(List.of(new Named("12", List.of(one, longer))), null))
                .extracting(Match::trust)
                .containsExactly(Trust.SURE);
        Match above = NumberMatching.of(List.of(new Named("12", List.of(one))), amount("130"))
                .getFirst();
        assertThat(above.isAboveOpen()).isTrue();
        assertThat(above.trust()).isEqualTo(Trust.LIKELY);
    }

    @Test
    void severalNumbersAreOfOneClient() {
        Invoice a = invoice(1, ZETA, "A1", "984.00", 20);
        Invoice b = invoice(2, ZETA, "A2", "492.00", 40);
        Invoice stranger = invoice(3, ETA, "A2", "492.00", 40);
        List<Match> found = NumberMatching.of(
                List.of(new Named("A1", List.of(a)), new Named("A2", List.of(stranger, b))), amount("1476"));
        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.invoices()).containsExactly(b, a);
            assertThat(match.open()).isEqualTo(Money.of("1476.00", "GBP"));
            assertThat(match.trust()).isEqualTo(Trust.SURE);
        });
    }

    @Test
    void everythingThatIsOpenAtOneClientGoesBeforeChanceSums() {
        List<Invoice> open = List.of(
                invoice(1, ZETA, "1", "984.00", 20),
                invoice(2, ZETA, "2", "492.00", 40),
                invoice(3, ETA, "3", "1000.00", 20),
                invoice(4, ETA, "4", "476.00", 40),
                invoice(5, ETA, "5", "7.00", 40));
        List<Match> found = AmountMatching.of(open, amount("1476.00"), TODAY);
        assertThat(found).extracting(Match::clientId).containsExactly(ZETA, ETA);
        assertThat(found).extracting(Match::trust).containsExactly(Trust.LIKELY, Trust.POSSIBLE);
        assertThat(AmountMatching.of(open, amount("1000.001"), TODAY)).isEmpty();
        assertThat(AmountMatching.of(open, amount("1.00"), TODAY)).isEmpty();
    }

    @Test
    void digitsThatAreANumberHereAndAnAmountThereAreNotSure() {
        List<Match> byNumber =
                NumberMatching.of(List.of(new Named("1000", List.of(invoice(1, ZETA, "1000", "80.00", 5)))), null);
        List<Match> byAmount = AmountMatching.of(List.of(invoice(2, ETA, "9", "1000.00", 5)), amount("1000"), TODAY);
        assertThat(AmountMatching.together(byNumber, byAmount))
                .extracting(Match::trust)
                .containsExactly(Trust.LIKELY, Trust.POSSIBLE);
    }

    /** A set is hidden among many clients: it is found, adds up, and is never called sure. */
    @RepeatedTest(40)
    void aHiddenSetIsFound(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Invoice> open = new ArrayList<>();
        for (int client = 1; client <= 60; client++) {
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                String euros = String.valueOf(20 + random.nextInt(2_000));
                String cents = String.format(java.util.Locale.ROOT, "%02d", random.nextInt(100));
                open.add(invoice(
                        open.size() + 1, client, "F" + open.size(), euros + "." + cents, random.nextInt(90) - 10));
            }
        }
        long chosen = 1 + random.nextInt(60);
        List<Invoice> theirs =
                open.stream().filter(one -> one.clientId() == chosen).toList();
        int size = Math.min(theirs.size(), 1 + random.nextInt(5));
        List<Invoice> hidden = theirs.subList(0, size).stream()
                .sorted(AmountMatching.OLDEST_FIRST)
                .toList();
        Money sum = hidden.stream().map(Invoice::balance).reduce(Money::plus).orElseThrow();

        List<Match> found = AmountMatching.of(open, sum.amount(), TODAY);
        assertThat(found).extracting(Match::invoices).contains(hidden);
        assertThat(found).allSatisfy(match -> {
            assertThat(match.open()).isEqualTo(sum);
            assertThat(match.trust()).isNotEqualTo(Trust.SURE);
        });
        long best = found.stream()
                .filter(match -> match.rank() == found.getFirst().rank())
                .count();
        assertThat(found.getFirst().trust()).isEqualTo(best == 1 ? Trust.LIKELY : Trust.POSSIBLE);
    }

    /** Amounts that all agree would be searched for ever. */
    @Test
    void theSearchGivesUp() {
        List<Invoice> open = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            open.add(invoice(i + 1, 1 + i / 24, "F" + i, "10.00", 10));
        }
        long start = System.nanoTime();
        assertThat(AmountMatching.of(open, amount("70.00"), TODAY)).isNotEmpty();
        assertThat(AmountMatching.of(open, amount("75.01"), TODAY)).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }
}
