package duetalk.core.ladder;

import static duetalk.core.ladder.LadderCase.DUE;
import static duetalk.core.ladder.LadderCase.RULES;
import static duetalk.core.ladder.LadderCase.gates;
import static duetalk.core.ladder.LadderCase.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.Proposal.Kind;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates that the law of one country puts before a step. */
class LadderCountriesTest {

    /** England: 30 days and enclosures for a person or sole trader, 14 days for a company. */
    @ParameterizedTest
    @CsvSource({"BUSINESS,14,NOW", "SOLE_TRADER,30,NEEDS_USER", "CONSUMER,30,NEEDS_USER"})
    void theEnglishLastLetterKeepsTheProtocol(ClientKind kind, int days, Kind without) {
        LadderCase facts = new LadderCase().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
        facts.kind = kind;
        assertThat(facts.on(DUE.plusDays(70)).answerDays()).isEqualTo(days);
        facts.ready = Set.of(Ready.INTENDED);
        assertThat(facts.on(DUE.plusDays(70)).kind()).isEqualTo(without);
    }

    private static LadderCase israeliConsumer() {
        LadderCase facts = new LadderCase();
        facts.law = Jurisdiction.IL;
        facts.place = Place.IL;
        facts.kind = ClientKind.CONSUMER;
        facts.undisputed = Money.of("4000", "ILS");
        return facts;
    }

    @Test
    void anIsraeliConsumerGetsTheNoticeAndFourteenDays() {
        LadderCase without = israeliConsumer().before(StepLetter.FIRM_NOTICE, DUE.plusDays(20));
        without.taken = without.taken.stream()
                .filter(step -> step.letter() != StepLetter.DEBT_NOTICE)
                .toList();
        // the notice is the next step for a consumer, so skip over it by number
        List<StepTaken> skipped = new ArrayList<>(without.taken);
        skipped.add(new StepTaken(5, 2, StepLetter.NONE, DUE.plusDays(20), null));
        without.taken = skipped;
        assertThat(gates(without.on(DUE.plusDays(40)))).contains(Gate.DEBT_NOTICE);

        LadderCase with = israeliConsumer().before(StepLetter.FIRM_NOTICE, DUE.plusDays(20));
        assertThat(with.on(DUE.plusDays(33)).holds()).contains(new Hold(Gate.DEBT_NOTICE, DUE.plusDays(34)));
        assertThat(gates(with.on(DUE.plusDays(34)))).doesNotContain(Gate.DEBT_NOTICE);
    }

    @Test
    void anIsraeliDebtNoticeIsNotSentAfterFourMonths() {
        LadderCase facts = israeliConsumer().before(StepLetter.DEBT_NOTICE, DUE.plusDays(20));

        assertThat(gates(facts.on(DUE.plusMonths(4)))).doesNotContain(Gate.DEBT_NOTICE_TOO_LATE);
        assertThat(gates(facts.on(DUE.plusMonths(4).plusDays(1)))).contains(Gate.DEBT_NOTICE_TOO_LATE);
        LadderCase business = israeliConsumer();
        business.kind = ClientKind.BUSINESS;
        business.before(StepLetter.DEBT_NOTICE, DUE.plusDays(20));
        assertThat(business.on(DUE.plusDays(31)).step())
                .extracting(Step::letter)
                .isEqualTo(StepLetter.FIRM_NOTICE);
    }

    @ParameterizedTest
    @CsvSource({"BUSINESS,499.99,true", "BUSINESS,500.00,false", "CONSUMER,199.99,true", "CONSUMER,200.00,false"})
    void aPolishRegisterTakesOnlyDebtsOfASize(ClientKind kind, String amount, boolean held) {
        LadderCase facts = new LadderCase();
        facts.law = Jurisdiction.PL;
        facts.place = Place.PL;
        facts.kind = kind;
        facts.undisputed = Money.of(amount, "PLN");
        Step warning = ladder(Jurisdiction.PL).steps().stream()
                .filter(step -> step.letter() == StepLetter.REGISTER_WARNING)
                .findFirst()
                .orElseThrow();
        List<Hold> holds = new Gates(facts.facts(), warning, RULES.figures(), RULES.days(), DUE.plusDays(60)).holds();

        assertThat(holds.stream().anyMatch(hold -> hold.gate() == Gate.REGISTER_AMOUNT))
                .isEqualTo(held);
    }

    /** Delivered on 5 November 2026, the thirty days end on a Sabbath: Sunday 6 December. One above the limit has no such rungs. */
    @Test
    void anIsraeliFixedSumIsFiledThirtyDaysAfterTheDeliveryOfTheWarningAndOffTheSabbath() {
        LocalDate delivered = LocalDate.of(2026, 11, 5);
        LocalDate sunday = LocalDate.of(2026, 12, 6);
        Step warning = rung(StepLetter.FIXED_SUM_WARNING);
        Debt debt = fixedSum(
                Money.of("4000", "ILS"),
                List.of(new LadderNote(
                        1,
                        1,
                        new StepTaken(warning.number(), 5, warning.letter(), delivered, delivered.plusDays(30)),
                        false,
                        "")));
        var facts = debt.facts(ladder(Jurisdiction.IL), Set.of(Ready.INTENDED), "");

        Proposal early = LadderCase.LADDER.propose(ladder(Jurisdiction.IL), facts, sunday.minusDays(3));
        assertThat(early.step()).isEqualTo(rung(StepLetter.FIXED_SUM));
        assertThat(early.holds()).contains(new Hold(Gate.FIXED_SUM_WARNING, sunday));
        assertThat(early.from()).isEqualTo(sunday);
        assertThat(LadderCase.LADDER
                        .propose(ladder(Jurisdiction.IL), facts, sunday)
                        .kind())
                .isEqualTo(Proposal.Kind.NOW);
        assertThat(new LadderOutlook(RULES.figures(), RULES.days())
                        .of(ladder(Jurisdiction.IL), facts, sunday.minusDays(3)))
                .anySatisfy(rung -> {
                    assertThat(rung.step()).isEqualTo(rung(StepLetter.FIXED_SUM));
                    assertThat(rung.on()).isEqualTo(sunday);
                });

        var large = fixedSum(Money.of("75000.01", "ILS"), List.of())
                .facts(ladder(Jurisdiction.IL), Set.of(Ready.INTENDED), "");
        assertThat(new LadderOutlook(RULES.figures(), RULES.days()).of(ladder(Jurisdiction.IL), large, sunday))
                .filteredOn(rung -> rung.state() == LadderOutlook.State.LEFT_OUT)
                .extracting(rung -> rung.step().letter())
                .contains(StepLetter.FIXED_SUM_WARNING, StepLetter.FIXED_SUM);
        assertThat(StepGates.of(StepLetter.FIXED_SUM, 6, Jurisdiction.IL, RULES.figures(), sunday))
                .contains(new StepGates.GateAhead(Gate.FIXED_SUM_WARNING, 30));
    }

    /** A warning that was skipped, or whose delivery nobody noted, opens nothing. */
    @Test
    void aFixedSumWithoutADeliveredWarningWaitsForTheUser() {
        Step warning = rung(StepLetter.FIXED_SUM_WARNING);
        LocalDate day = LocalDate.of(2026, 11, 5);
        var skipped = fixedSum(
                        Money.of("4000", "ILS"),
                        List.of(new LadderNote(
                                1, 1, new StepTaken(warning.number(), 5, StepLetter.NONE, day, null), true, "later")))
                .facts(ladder(Jurisdiction.IL), Set.of(Ready.INTENDED), "");

        assertThat(LadderCase.LADDER
                        .propose(ladder(Jurisdiction.IL), skipped, day.plusDays(60))
                        .holds())
                .contains(new Hold(Gate.FIXED_SUM_WARNING, null));
    }

    private static Debt fixedSum(Money undisputed, List<LadderNote> notes) {
        return new Debt(
                Jurisdiction.IL,
                ClientKind.BUSINESS,
                Place.IL,
                DUE,
                undisputed,
                List.of(),
                notes,
                List.of(),
                null,
                Set.of());
    }

    private static Step rung(StepLetter letter) {
        return ladder(Jurisdiction.IL).steps().stream()
                .filter(step -> step.letter() == letter)
                .findFirst()
                .orElseThrow();
    }

    private static Step filing(StepLetter letter) {
        return new Step(
                1,
                6,
                Anchor.DUE_DATE,
                30,
                duetalk.core.contacts.Channel.LETTER,
                letter,
                Tone.FORMAL,
                java.math.BigDecimal.ZERO,
                0,
                0,
                Set.of());
    }

    @Test
    void aRegisterEntryAndAFixedSumWaitThirtyDaysAfterTheRegisteredWarning() {
        LadderCase polish = new LadderCase();
        polish.law = Jurisdiction.PL;
        polish.place = Place.PL;
        polish.undisputed = Money.of("900", "PLN");
        LocalDate day = DUE.plusDays(120);
        assertThat(new Gates(polish.facts(), filing(StepLetter.REGISTER_ENTRY), RULES.figures(), RULES.days(), day)
                        .holds())
                .contains(new Hold(Gate.REGISTER_WARNING, null));
        polish.warned = day.minusDays(29);
        assertThat(new Gates(polish.facts(), filing(StepLetter.REGISTER_ENTRY), RULES.figures(), RULES.days(), day)
                        .holds())
                .contains(new Hold(Gate.REGISTER_WARNING, day.plusDays(1)));

        LadderCase israeli = israeliConsumer();
        israeli.kind = ClientKind.BUSINESS;
        israeli.warned = day.minusDays(30);
        israeli.ready = Set.of(Ready.INTENDED);
        assertThat(new Gates(israeli.facts(), filing(StepLetter.FIXED_SUM), RULES.figures(), RULES.days(), day).holds())
                .contains(new Hold(Gate.FIXED_SUM_WARNING, null));
        israeli.ready = Set.of(Ready.INTENDED, Ready.DELIVERY_CONFIRMED);
        israeli.undisputed = Money.of("75000.01", "ILS");
        assertThat(new Gates(israeli.facts(), filing(StepLetter.FIXED_SUM), RULES.figures(), RULES.days(), day).holds())
                .extracting(Hold::gate)
                .contains(Gate.FIXED_SUM_LIMIT)
                .doesNotContain(Gate.FIXED_SUM_WARNING);
    }
}
