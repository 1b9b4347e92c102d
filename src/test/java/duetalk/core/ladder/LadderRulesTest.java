package duetalk.core.ladder;

import static duetalk.core.ladder.LadderCase.DUE;
import static duetalk.core.ladder.LadderCase.LADDER;
import static duetalk.core.ladder.LadderCase.RULES;
import static duetalk.core.ladder.LadderCase.gates;
import static duetalk.core.ladder.LadderCase.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which step of the ladder is proposed, and what holds it. */
class LadderRulesTest {

    @Test
    void theFirstReminderComesTheDayAfterTheDueDate() {
        assertThat(new LadderCase().on(DUE).kind()).isEqualTo(Kind.LATER);
        assertThat(new LadderCase().on(DUE).from()).isEqualTo(DUE.plusDays(1));
        Proposal next = new LadderCase().on(DUE.plusDays(1));
        assertThat(next.kind()).isEqualTo(Kind.NOW);
        assertThat(next.step()).extracting(Step::letter).isEqualTo(StepLetter.REMINDER);
        assertThat(next.about()).isEqualTo(Money.of("4000", "GBP"));
    }

    @ParameterizedTest
    @EnumSource(value = Freeze.class, mode = EnumSource.Mode.EXCLUDE, names = "STOP_CONTACT")
    void everyFreezeStopsTheLadder(Freeze freeze) {
        LadderCase facts = new LadderCase();
        facts.freezes = Set.of(freeze);
        facts.undisputed = freeze == Freeze.DISPUTE ? Money.zero("GBP") : facts.undisputed;

        Proposal proposal = facts.on(DUE.plusDays(100));
        assertThat(proposal.kind()).isEqualTo(Kind.FROZEN);
        assertThat(proposal.frozenBy()).containsExactly(freeze);
        assertThat(proposal.step()).isNull();
    }

    /** Who asked not to be called is written to: what is only spoken is left out. */
    @Test
    void whoIsOnlyWrittenToClimbsByLettersAlone() {
        LadderCase facts = new LadderCase();
        facts.freezes = Set.of(Freeze.STOP_CONTACT);
        assertThat(facts.on(DUE.plusDays(1)).kind()).isEqualTo(Kind.NOW);
        facts.taken =
                facts.before(StepLetter.UPDATED_INVOICE, DUE.plusDays(1)).taken.subList(0, 1);

        Proposal afterTheFirst = facts.on(DUE.plusDays(21));
        assertThat(afterTheFirst.step()).extracting(Step::letter).isEqualTo(StepLetter.UPDATED_INVOICE);
        assertThat(afterTheFirst.kind()).isEqualTo(Kind.NOW);
    }

    @Test
    void aDisputeFreezesItsPartOnly() {
        LadderCase facts = new LadderCase();
        facts.freezes = Set.of(Freeze.DISPUTE);
        facts.undisputed = Money.of("1500", "GBP");

        assertThat(facts.on(DUE.plusDays(1)).kind()).isEqualTo(Kind.NOW);
        assertThat(facts.on(DUE.plusDays(1)).about()).isEqualTo(Money.of("1500", "GBP"));
    }

    @Test
    void theLastContactIsGivenItsGapAndTheirAnswerItsTime() {
        LadderCase facts = new LadderCase().before(StepLetter.FORMAL_DEMAND, DUE.plusDays(21));
        facts.lastContact = DUE.plusDays(28);
        assertThat(gates(facts.on(DUE.plusDays(30)))).containsExactly(Gate.CONTACT_GAP);
        assertThat(facts.on(DUE.plusDays(30)).from()).isEqualTo(DUE.plusDays(35));

        LadderCase waiting = new LadderCase().before(StepLetter.HANDOVER, DUE.plusDays(60));
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
        LadderCase facts = new LadderCase();

        assertThat(LADDER.propose(hasty, facts.facts(), DUE.plusDays(10)).from())
                .isEqualTo(DUE.plusDays(30));
        facts.early = "they are closing the shop";
        assertThat(LADDER.propose(hasty, facts.facts(), DUE.plusDays(10)).kind())
                .isEqualTo(Kind.NOW);
    }

    /** A written reason lifts the least days of a stage, never the thirty days before anything legal. */
    @Test
    void nothingLegalIsWrittenBeforeThirtyDaysWhateverTheReason() {
        LadderCase facts = new LadderCase();
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
        LadderCase facts = new LadderCase().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
        facts.ready = Set.of();
        Proposal proposal = facts.on(DUE.plusDays(70));

        assertThat(proposal.kind()).isEqualTo(Kind.NEEDS_USER);
        assertThat(gates(proposal)).containsExactly(Gate.INTENTION);
    }

    @Test
    void aSmallDebtPassesOverWhatIsNotWorthIt() {
        LadderCase facts = new LadderCase().before(StepLetter.FINAL_DEMAND, DUE.plusDays(30));
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
            LadderCase facts = random(random);
            LocalDate today = DUE.plusDays(random.nextInt(200));
            LadderFacts given = facts.facts();
            Proposal proposal = LADDER.propose(ladder(facts.law), given, today);
            Step step = proposal.step();
            if (proposal.kind() != Kind.NOW || step == null) {
                continue;
            }
            proposed++;
            long late = ChronoUnit.DAYS.between(DUE, today);
            assertThat(given.freezes().stream().filter(one -> one != Freeze.DISPUTE && one != Freeze.STOP_CONTACT))
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

    private static LadderCase random(Random random) {
        LadderCase facts = new LadderCase();
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
