package duetalk.core.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.TestRules;
import duetalk.core.book.Rules;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.Proposal.Kind;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LadderRulesTest {

    private static final Rules RULES = TestRules.shipped();
    private static final LadderRules LADDER = new LadderRules(RULES.figures(), RULES.days());
    /** A Monday without holidays near it in any of the four countries. */
    private static final LocalDate DUE = LocalDate.of(2026, 7, 6);

    /** Facts that tests change one thing of. */
    private static final class Facts {
        private Jurisdiction law = Jurisdiction.GB;
        private ClientKind kind = ClientKind.BUSINESS;
        private Place place = Place.GB;
        private Money undisputed = Money.of("4000", "GBP");
        private List<StepTaken> taken = List.of();
        private @Nullable LocalDate lastContact;
        private Set<Freeze> freezes = Set.of();
        private Set<Ready> ready = EnumSet.allOf(Ready.class);
        private @Nullable LocalDate warned;
        private String early = "";

        LadderFacts facts() {
            return new LadderFacts(
                    law, kind, place, DUE, undisputed, taken, lastContact, freezes, ready, warned, early);
        }

        Proposal on(LocalDate today) {
            return LADDER.propose(ladder(law), facts(), today);
        }

        /** As if all steps before this letter had been taken on a day. */
        Facts before(StepLetter letter, LocalDate on) {
            taken = ladder(law).steps().stream()
                    .takeWhile(step -> step.letter() != letter)
                    .map(step -> new StepTaken(step.number(), step.stage(), step.letter(), on, null))
                    .toList();
            return this;
        }
    }

    private static Ladder ladder(Jurisdiction law) {
        return RULES.ladders().get(law);
    }

    private static List<Gate> gates(Proposal proposal) {
        return proposal.holds().stream().map(Hold::gate).toList();
    }

    @Test
    void theFirstReminderComesTheDayAfterTheDueDate() {
        assertThat(new Facts().on(DUE).kind()).isEqualTo(Kind.LATER);
        assertThat(new Facts().on(DUE).from()).isEqualTo(DUE.plusDays(1));
        Proposal next = new Facts().on(DUE.plusDays(1));
        assertThat(next.kind()).isEqualTo(Kind.NOW);
        assertThat(next.step()).extracting(Step::letter).isEqualTo(StepLetter.REMINDER);
        assertThat(next.about()).isEqualTo(Money.of("4000", "GBP"));
    }

    @ParameterizedTest
    @EnumSource(Freeze.class)
    void everyFreezeStopsTheLadder(Freeze freeze) {
        Facts facts = new Facts();
        facts.freezes = Set.of(freeze);
        facts.undisputed = freeze == Freeze.DISPUTE ? Money.zero("GBP") : facts.undisputed;

        Proposal proposal = facts.on(DUE.plusDays(100));
        assertThat(proposal.kind()).isEqualTo(Kind.FROZEN);
        assertThat(proposal.frozenBy()).containsExactly(freeze);
        assertThat(proposal.step()).isNull();
    }

    @Test
    void aDisputeFreezesItsPartOnly() {
        Facts facts = new Facts();
        facts.freezes = Set.of(Freeze.DISPUTE);
        facts.undisputed = Money.of("1500", "GBP");

        assertThat(facts.on(DUE.plusDays(1)).kind()).isEqualTo(Kind.NOW);
        assertThat(facts.on(DUE.plusDays(1)).about()).isEqualTo(Money.of("1500", "GBP"));
    }

    @Test
    void theLastContactIsGivenItsGapAndTheirAnswerItsTime() {
        Facts facts = new Facts().before(StepLetter.FORMAL_DEMAND, DUE.plusDays(21));
        facts.lastContact = DUE.plusDays(28);
        assertThat(gates(facts.on(DUE.plusDays(30)))).containsExactly(Gate.CONTACT_GAP);
        assertThat(facts.on(DUE.plusDays(30)).from()).isEqualTo(DUE.plusDays(35));

        Facts waiting = new Facts().before(StepLetter.HANDOVER, DUE.plusDays(60));
        List<StepTaken> taken = new ArrayList<>(waiting.taken);
        StepTaken last = taken.removeLast();
        taken.add(new StepTaken(last.number(), last.stage(), last.letter(), last.on(), DUE.plusDays(95)));
        waiting.taken = taken;
        assertThat(gates(waiting.on(DUE.plusDays(93)))).contains(Gate.ANSWER_AWAITED);
        assertThat(waiting.on(DUE.plusDays(96)).kind()).isEqualTo(Kind.LATER);
        assertThat(waiting.on(DUE.plusDays(98)).kind()).isEqualTo(Kind.NOW);
    }

    @Test
    void aStageKeepsItsLeastDaysUnlessAReasonIsWritten() {
        Ladder hasty = new Ladder(
                Jurisdiction.GB,
                List.of(new Step(
                        1,
                        4,
                        Anchor.DUE_DATE,
                        3,
                        duetalk.core.contacts.Channel.LETTER,
                        StepLetter.FIRM_NOTICE,
                        Tone.FORMAL,
                        java.math.BigDecimal.ZERO,
                        0,
                        0,
                        Set.of())));
        Facts facts = new Facts();

        assertThat(LADDER.propose(hasty, facts.facts(), DUE.plusDays(10)).from())
                .isEqualTo(DUE.plusDays(30));
        facts.early = "they are closing the shop";
        assertThat(LADDER.propose(hasty, facts.facts(), DUE.plusDays(10)).kind())
                .isEqualTo(Kind.NOW);
    }

    /** A written reason lifts the least days of a stage, never the thirty days before anything legal. */
    @Test
    void nothingLegalIsWrittenBeforeThirtyDaysWhateverTheReason() {
        Facts facts = new Facts();
        facts.early = "they are closing the shop";
        Ladder hasty = new Ladder(Jurisdiction.GB, List.of(legalAfterThreeDays()));

        assertThat(LADDER.propose(hasty, facts.facts(), DUE.plusDays(10)).holds())
                .containsExactly(new Hold(Gate.LEGAL_DAYS, DUE.plusDays(30)));
    }

    private static Step legalAfterThreeDays() {
        return new Step(
                1,
                4,
                Anchor.DUE_DATE,
                3,
                duetalk.core.contacts.Channel.LETTER,
                StepLetter.FORMAL_DEMAND,
                Tone.FORMAL,
                java.math.BigDecimal.ZERO,
                0,
                0,
                Set.of());
    }

    @Test
    void noConsequenceIsProposedThatTheUserHasNotDecidedOn() {
        Facts facts = new Facts().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
        facts.ready = Set.of();
        Proposal proposal = facts.on(DUE.plusDays(70));

        assertThat(proposal.kind()).isEqualTo(Kind.NEEDS_USER);
        assertThat(gates(proposal)).containsExactly(Gate.INTENTION);
    }

    /** England: 30 days and enclosures for a person or sole trader, 14 days for a company. */
    @ParameterizedTest
    @CsvSource({"BUSINESS,14,NOW", "SOLE_TRADER,30,NEEDS_USER", "CONSUMER,30,NEEDS_USER"})
    void theEnglishLastLetterKeepsTheProtocol(ClientKind kind, int days, Kind without) {
        Facts facts = new Facts().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
        facts.kind = kind;
        assertThat(facts.on(DUE.plusDays(70)).answerDays()).isEqualTo(days);
        facts.ready = Set.of(Ready.INTENDED);
        assertThat(facts.on(DUE.plusDays(70)).kind()).isEqualTo(without);
    }

    private static Facts israeliConsumer() {
        Facts facts = new Facts();
        facts.law = Jurisdiction.IL;
        facts.place = Place.IL;
        facts.kind = ClientKind.CONSUMER;
        facts.undisputed = Money.of("4000", "ILS");
        return facts;
    }

    @Test
    void anIsraeliConsumerGetsTheNoticeAndFourteenDays() {
        Facts without = israeliConsumer().before(StepLetter.FIRM_NOTICE, DUE.plusDays(20));
        without.taken = without.taken.stream()
                .filter(step -> step.letter() != StepLetter.DEBT_NOTICE)
                .toList();
        // the notice is the next step for a consumer, so skip over it by number
        List<StepTaken> skipped = new ArrayList<>(without.taken);
        skipped.add(new StepTaken(5, 2, StepLetter.NONE, DUE.plusDays(20), null));
        without.taken = skipped;
        assertThat(gates(without.on(DUE.plusDays(40)))).contains(Gate.DEBT_NOTICE);

        Facts with = israeliConsumer().before(StepLetter.FIRM_NOTICE, DUE.plusDays(20));
        assertThat(with.on(DUE.plusDays(33)).holds()).contains(new Hold(Gate.DEBT_NOTICE, DUE.plusDays(34)));
        assertThat(gates(with.on(DUE.plusDays(34)))).doesNotContain(Gate.DEBT_NOTICE);
    }

    @Test
    void anIsraeliDebtNoticeIsNotSentAfterFourMonths() {
        Facts facts = israeliConsumer().before(StepLetter.DEBT_NOTICE, DUE.plusDays(20));

        assertThat(gates(facts.on(DUE.plusMonths(4)))).doesNotContain(Gate.DEBT_NOTICE_TOO_LATE);
        assertThat(gates(facts.on(DUE.plusMonths(4).plusDays(1)))).contains(Gate.DEBT_NOTICE_TOO_LATE);
        Facts business = israeliConsumer();
        business.kind = ClientKind.BUSINESS;
        business.before(StepLetter.DEBT_NOTICE, DUE.plusDays(20));
        assertThat(business.on(DUE.plusDays(31)).step())
                .extracting(Step::letter)
                .isEqualTo(StepLetter.FIRM_NOTICE);
    }

    @ParameterizedTest
    @CsvSource({"BUSINESS,499.99,true", "BUSINESS,500.00,false", "CONSUMER,199.99,true", "CONSUMER,200.00,false"})
    void aPolishRegisterTakesOnlyDebtsOfASize(ClientKind kind, String amount, boolean held) {
        Facts facts = new Facts();
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
        Facts polish = new Facts();
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

        Facts israeli = israeliConsumer();
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

    @Test
    void aSmallDebtPassesOverWhatIsNotWorthIt() {
        Facts facts = new Facts().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
        facts.undisputed = Money.of("49.99", "GBP");

        assertThat(facts.on(DUE.plusDays(90)).kind()).isEqualTo(Kind.FINISHED);
    }

    @Test
    void aClientsOwnLadderWins() {
        Ladder own = new Ladder(Jurisdiction.GB, List.of());

        assertThat(Ladder.of(Optional.of(own), RULES.ladders(), Jurisdiction.GB))
                .isSameAs(own);
        assertThat(Ladder.of(Optional.empty(), RULES.ladders(), Jurisdiction.EU))
                .isEqualTo(ladder(Jurisdiction.ANY));
        assertThatThrownBy(() -> Ladder.of(Optional.empty(), Map.of(), Jurisdiction.GB))
                .hasMessage("LADDER_MISSING");
        assertThatThrownBy(() -> new Ladder(
                        Jurisdiction.GB, List.of(ladder(Jurisdiction.GB).steps().get(1))))
                .hasMessage("LADDER_OUT_OF_ORDER");
    }

    /** Whatever the case: what is proposed for today passes every gate when it is asked by itself. */
    @Test
    void theLadderNeverProposesWhatAGateForbids() {
        Random random = new Random(41);
        int proposed = 0;
        for (int i = 0; i < 10_000; i++) {
            Facts facts = random(random);
            LocalDate today = DUE.plusDays(random.nextInt(200));
            LadderFacts given = facts.facts();
            Proposal proposal = LADDER.propose(ladder(facts.law), given, today);
            Step step = proposal.step();
            if (proposal.kind() != Kind.NOW || step == null) {
                continue;
            }
            proposed++;
            long late = ChronoUnit.DAYS.between(DUE, today);
            assertThat(given.freezes().stream().filter(one -> one != Freeze.DISPUTE))
                    .isEmpty();
            assertThat(given.undisputed().isPositive()).isTrue();
            assertThat(RULES.days().isWorkingDay(given.place(), today)).isTrue();
            assertThat(!step.letter().isLegal() || late >= 30).isTrue();
            assertThat(!step.letter().namesConsequence() || given.ready().contains(Ready.INTENDED))
                    .isTrue();
            assertThat(given.lastContact() == null
                            || !today.isBefore(given.lastContact().plusDays(step.gapDays())))
                    .isTrue();
            assertThat(given.taken().stream()
                            .map(StepTaken::answerBy)
                            .filter(java.util.Objects::nonNull)
                            .reduce((before, last) -> last)
                            .filter(by -> given.taken().getLast().answerBy() != null && !today.isAfter(by)))
                    .isEmpty();
            boolean consumer = given.law() == Jurisdiction.IL && given.kind() == ClientKind.CONSUMER;
            LocalDate notice = given.debtNoticeOn();
            assertThat(!consumer || step.stage() <= 2 || notice != null && !today.isBefore(notice.plusDays(14)))
                    .isTrue();
        }
        assertThat(proposed).isGreaterThan(500);
    }

    private static Facts random(Random random) {
        Facts facts = new Facts();
        facts.law = Jurisdiction.values()[random.nextInt(4)];
        facts.place = Place.valueOf(facts.law.name());
        facts.kind = ClientKind.values()[random.nextInt(5)];
        facts.undisputed = new Money(random.nextInt(10) == 0 ? 0 : random.nextLong(2_000_000), "EUR");
        facts.freezes = random.nextInt(4) == 0 ? Set.of(Freeze.values()[random.nextInt(8)]) : Set.of();
        facts.ready = random.nextBoolean() ? EnumSet.allOf(Ready.class) : Set.of();
        facts.lastContact = random.nextBoolean() ? null : DUE.plusDays(random.nextInt(150));
        List<StepTaken> taken = new ArrayList<>();
        LocalDate on = DUE;
        for (Step step : ladder(facts.law).steps()) {
            if (random.nextInt(4) == 0) {
                break;
            }
            on = on.plusDays(random.nextInt(15));
            taken.add(new StepTaken(
                    step.number(),
                    step.stage(),
                    step.letter(),
                    on,
                    step.answerDays() == 0 ? null : on.plusDays(step.answerDays())));
        }
        facts.taken = taken;
        return facts;
    }
}
