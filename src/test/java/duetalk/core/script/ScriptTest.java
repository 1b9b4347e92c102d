package duetalk.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.store.Shipped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Script STANDARD = Shipped.read().script();
    private static final CallFacts ONE_OPEN =
            CallFacts.NONE.with(Fact.INVOICES, 1).with(Fact.DAYS_LATE, 20);

    @Test
    void theStandardScriptGoesNowhereWrong() {
        assertThat(ScriptCheck.faults(STANDARD)).isEmpty();
    }

    /** One change of the standard script, and the fault that it brings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNREACHABLE            | answer SAYS_LITTLE > FOCUS            | answer SAYS_LITTLE > EFFECT
            LEADS_NOWHERE          | answer CONFIRMS > CLOSE_WARM          | answer CONFIRMS > NOWHERE
            NO_WAY_OUT             | node CLOSE_STOP CLOSE                 | node CLOSE_STOP CLOSE;answer YES > CLOSE_STOP
            NO_OUTCOME             | answer GOES_ON > CLOSE_CALM : came=NO_COMMITMENT | answer GOES_ON > CLOSE_CALM
            NO_NEXT_STEP           | captures=PROMISE leaves=OFFER_PLAN    | leaves=OFFER_PLAN
            NO_NEXT_STEP           | came=CALL_BACK captures=CALL_BACK     | came=CALL_BACK
            DEBT_BEFORE_IDENTIFIED | answer WHAT_ABOUT > WHAT_ABOUT        | answer WHAT_ABOUT > SATISFIED
            NO_TONES               | say FORGOT.LATER when HEARD>=1        | #
            NO_LINE_ALWAYS         | say FORGOT.FIRST                      | say FORGOT.FIRST when CONSUMER
            NO_ANSWER_ALWAYS       | answer YES > FACTS when SATISFACTION_ASKED;answer NOT_NOW > NOT_NOW | answer NOT_NOW > NOT_NOW when CONSUMER
            """)
    void eachPlantedFaultIsFound(String code, String from, String to) {
        String text = ScriptText.write(STANDARD);
        String lines = from.replace(";", "\n");
        assertThat(text).contains(lines);
        Script planted = ScriptText.read(text.replace(lines, to.replace(";", "\n")));
        assertThat(ScriptCheck.faults(planted))
                .extracting(ScriptCheck.Fault::code)
                .contains(code);
    }

    @Test
    void tenAnswersAreTooManyForTheDigits() {
        Node end = new Node("END", Phase.CLOSE, List.of());
        List<Answer> ten = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Answer.leadingTo("END", "A" + i, new Effect.CameTo(Outcome.PAID)))
                .toList();
        Script script = new Script(List.of(new Node("A", Phase.OPEN, ten), end));
        assertThat(ScriptCheck.faults(script))
                .extracting(ScriptCheck.Fault::code)
                .containsExactly("TOO_MANY_ANSWERS");
    }

    @Test
    void aScriptAsTextIsTheSameScriptAgain() {
        Script own = STANDARD.named("Mine, נועה").saying(Language.HE, "script.WHY", Optional.of("למה = ככה?"));
        assertThat(ScriptText.read(ScriptText.write(own))).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node A OPEN\nnode A OPEN",
                "node A NOWHERE",
                "say A",
                "node A OPEN\nanswer X > B : came=NOTHING",
                "node A OPEN\nanswer X > B when MOON",
                "node A OPEN\nsay A when TALKS>=99999999999",
                "words xx script.A = a",
                "words en script.A =",
                "node a OPEN",
                "who knows",
            })
    void aBrokenFileIsRefusedWithItsLine(String body) {
        assertThatThrownBy(() -> ScriptText.read("duetalk script 1\n" + body))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("SCRIPT_LINE");
                    assertThat(refusal.values())
                            .containsEntry("line", (int) body.lines().count() + 1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script/>", "duetalk script 1\n# nothing", "{\"nodes\": []}"})
    void whatIsNoScriptIsRefused(String text) {
        assertThatThrownBy(() -> ScriptText.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SCRIPT_NOT_ONE"));
    }

    @Test
    void aFileWithoutEndIsRefused() {
        assertThatThrownBy(() -> ScriptText.read("duetalk script 1\n" + "#".repeat(3_000_000)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("SCRIPT_TOO_LONG"));
    }

    @Test
    void theDebtIsNamedOnlyAfterTheRightPersonSpoke() {
        assertThat(ScriptCheck.beforeIdentified(STANDARD))
                .contains("OPEN", "GATEKEEPER", "VOICEMAIL", "WHAT_ABOUT", "WRONG_PERSON")
                .doesNotContain("FACTS", "WHY", "SATISFIED", "NO_MONEY", "NOT_NOW");
        ScriptWalk walk = new ScriptWalk(STANDARD, false);
        assertThat(walk.objections()).extracting(Node::code).containsExactly("WHAT_ABOUT", "WRONG_PERSON");
        walk.answer(walk.current().answer("READY").orElseThrow(), NOW);
        walk.answer(walk.current().answer("IT_IS_ME").orElseThrow(), NOW);
        assertThat(walk.objections()).hasSizeGreaterThan(20);
    }

    private static ScriptWalk walk(CallFacts facts, String... answers) {
        ScriptWalk walk = new ScriptWalk(STANDARD, facts.of(Fact.INCOMING) > 0);
        for (String code : answers) {
            Answer answer = walk.current().answers(facts).stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError(code + " at " + walk.current().code()));
            walk.answer(answer, NOW);
        }
        return walk;
    }

    @Test
    void answersWriteTheReasonAndTheOutcomeAndGoingBackTakesThemBack() {
        ScriptWalk walk = walk(
                ONE_OPEN,
                "READY",
                "IT_IS_ME",
                "YES",
                "SATISFIED",
                "LISTENING",
                "ASKS_TIME",
                "NO_MONEY",
                "NAMES_AMOUNT");

        assertThat(walk.reason()).contains(Reason.SHORT_OF_MONEY);
        assertThat(walk.outcome()).isEmpty();
        walk.answer(walk.current().answer("NAMES_AMOUNT").orElseThrow(), NOW);
        assertThat(walk.outcome()).contains(Outcome.PROMISE);
        assertThat(walk.path()).startsWith("PREPARE>READY@").contains("WHY>NO_MONEY@");
        walk.back();
        walk.back();
        walk.back();
        assertThat(walk.reason()).isEmpty();
        assertThat(walk.current().code()).isEqualTo("WHY");
    }

    @Test
    void whoWasAskedAboutTheWorkIsNotAskedAgain() {
        assertThat(walk(ONE_OPEN, "READY", "IT_IS_ME", "YES").current().code()).isEqualTo("SATISFIED");
        assertThat(walk(ONE_OPEN.with(Fact.SATISFACTION_ASKED, true), "READY", "IT_IS_ME", "YES")
                        .current()
                        .code())
                .isEqualTo("FACTS");
    }

    /** In the middle of asking what they can pay a plan is agreed: it is read back and nothing is asked again. */
    @Test
    void afterAPlanWasAgreedTheCallReadsItBackAndEnds() {
        String[] way = {"READY", "IT_IS_ME", "YES", "SATISFIED", "LISTENING", "ASKS_TIME", "NO_MONEY", "NAMES_AMOUNT"};
        ScriptWalk walk = walk(ONE_OPEN, way);
        assertThat(walk.current().code()).isEqualTo("AFFORD");
        walk.planAgreed(NOW, NOW);
        CallFacts facts = ONE_OPEN.with(Fact.PLAN_AGREED, true);
        assertThat(walk.current().code()).isEqualTo("RECAP");
        assertThat(walk.current().lines(facts).getFirst().code()).isEqualTo("RECAP.PLAN");
        assertThat(walk.current().answers(facts))
                .extracting(answer -> answer.code() + ">" + answer.to())
                .containsExactly("CONFIRMS>CLOSE_WARM", "CORRECTS>PARTS");
        walk.planTakenBack();
        assertThat(walk.current().code()).isEqualTo("AFFORD");
        walk.planAgreed(NOW, NOW);
        walk.answer(walk.current().answers(facts).getLast(), NOW);
        walk.planAgreed(NOW, NOW);
        assertThat(walk.current().code()).as("this plan was read back").isEqualTo("PARTS");
        walk.planAgreed(NOW.plusSeconds(60), NOW.plusSeconds(60));
        assertThat(walk.current().code()).as("a changed one is read back").isEqualTo("RECAP");
    }

    @Test
    void theLineFitsTheFacts() {
        Node facts = STANDARD.node("FACTS");
        assertThat(facts.lines(CallFacts.NONE).getFirst().code()).isEqualTo("FACTS.NONE");
        assertThat(facts.lines(ONE_OPEN).getFirst().code()).isEqualTo("FACTS");
        assertThat(facts.lines(ONE_OPEN.with(Fact.DAYS_LATE, 0)).getFirst().code())
                .isEqualTo("FACTS.NOT_DUE");
        assertThat(facts.lines(ONE_OPEN.with(Fact.INVOICES, 3)).getFirst().code())
                .isEqualTo("FACTS.SEVERAL");
        assertThat(facts.lines(ONE_OPEN.with(Fact.PROMISE_BROKEN, true))
                        .getFirst()
                        .code())
                .isEqualTo("FACTS.BROKEN");
    }

    /** First, later, last: the same objection is not answered the same way for ever. */
    @Test
    void theToneGrowsFirmerEachTimeItIsHeard() {
        Node forgot = STANDARD.node("FORGOT");
        assertThat(List.of(0, 1, 2, 7))
                .extracting(heard -> forgot.lines(ONE_OPEN.with(Fact.HEARD, heard))
                        .getFirst()
                        .code())
                .containsExactly("FORGOT.FIRST", "FORGOT.LATER", "FORGOT.LAST", "FORGOT.LAST");
    }

    @Test
    void aConsequenceIsSpokenOfOnlyWhenTheUserHasDecided() {
        Node node = STANDARD.node("CONSEQUENCE");
        assertThat(node.lines(ONE_OPEN)).extracting(Line::code).containsExactly("CONSEQUENCE");
        assertThat(node.lines(ONE_OPEN.with(Fact.INTENDS_STOP, true)).getFirst().code())
                .isEqualTo("CONSEQUENCE.STOP");
    }

    @Test
    void theLanguageOfTheClientIsACondition() {
        Condition persian = Condition.read("LANGUAGE=fa").orElseThrow();
        assertThat(persian.text()).isEqualTo("LANGUAGE=fa");
        assertThat(persian.holds(CallFacts.NONE.with(Fact.LANGUAGE, Language.FA.ordinal())))
                .isTrue();
        assertThat(persian.holds(CallFacts.NONE.with(Fact.LANGUAGE, Language.PL.ordinal())))
                .isFalse();
        assertThat(persian.holds(CallFacts.NONE.with(Fact.LANGUAGE, Language.HE.ordinal())))
                .isFalse();
    }

    @Test
    void everyRandomWalkComesToAnEndWithAnOutcome() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            CallFacts facts = CallFacts.NONE;
            for (Fact fact : Fact.values()) {
                facts = facts.with(fact, random.nextInt(fact == Fact.LANGUAGE ? 4 : 3));
            }
            ScriptWalk walk = new ScriptWalk(STANDARD, facts.of(Fact.INCOMING) > 0);
            for (int steps = 0; !walk.current().isEnd() && steps < 500; steps++) {
                List<Node> objections = walk.objections();
                if (random.nextInt(6) == 0) {
                    walk.jump(objections.get(random.nextInt(objections.size())), NOW);
                } else {
                    List<Answer> answers = walk.current().answers(facts);
                    walk.answer(answers.get(random.nextInt(answers.size())), NOW);
                }
                if (!walk.isIdentified()) {
                    assertThat(walk.current().phase()).isIn(Phase.PREPARE, Phase.OPEN, Phase.IDENTIFY, Phase.CLOSE);
                }
            }
            assertThat(walk.current().isEnd()).isTrue();
            assertThat(walk.outcome()).isPresent();
        }
    }
}
