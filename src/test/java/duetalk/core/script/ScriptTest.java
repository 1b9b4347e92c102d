package duetalk.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theStandardScriptHasNoFault(boolean broken) {
        assertThat(ScriptCheck.faults(StandardScript.of(broken))).isEmpty();
    }

    @Test
    void theCheckFindsEachPlantedFault() {
        Node end = new Node("END", Phase.CLOSE, List.of());
        Node loop = new Node("LOOP", Phase.OPEN, List.of(Answer.leadingTo("LOOP", "A")));
        assertThat(faults(loop)).containsExactly("NO_WAY_OUT");
        assertThat(faults(new Node("A", Phase.OPEN, List.of(Answer.leadingTo("B", "X")))))
                .containsExactly("LEADS_NOWHERE");
        assertThat(faults(new Node("A", Phase.OPEN, List.of()), end)).containsExactly("UNREACHABLE");
        List<Answer> ten = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Answer.leadingTo("END", "A" + i))
                .toList();
        assertThat(faults(new Node("A", Phase.OPEN, ten), end)).containsExactly("TOO_MANY_ANSWERS");
    }

    private static List<String> faults(Node... nodes) {
        return ScriptCheck.faults(new Script(List.of(nodes))).stream()
                .map(ScriptCheck.Fault::code)
                .toList();
    }

    @Test
    void theDebtIsNamedOnlyAfterTheRightPersonSpoke() {
        Script script = StandardScript.of(false);
        ScriptWalk walk = new ScriptWalk(script);
        walk.answer(walk.current().answers().getFirst(), NOW);

        assertThat(walk.current().code()).isEqualTo("OPEN");
        assertThat(walk.current().answers()).extracting(Answer::to).doesNotContain("FACTS", "BROKEN_PROMISE");
    }

    @Test
    void answersWriteTheReasonAndTheOutcomeAndGoingBackTakesThemBack() {
        ScriptWalk walk = new ScriptWalk(StandardScript.of(false));
        for (String answer : List.of(
                "READY", "IT_IS_ME", "YES", "SATISFIED", "LISTENING", "ASKS_TIME", "NO_MONEY", "NAMES_AMOUNT")) {
            walk.answer(walk.current().answer(answer).orElseThrow(), NOW);
        }

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
    void everyRandomWalkComesToAnEndWithAnOutcomeOrAClose() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            ScriptWalk walk = new ScriptWalk(StandardScript.of(random.nextBoolean()));
            for (int steps = 0; !walk.current().isEnd() && steps < 500; steps++) {
                List<Answer> answers = walk.current().answers();
                walk.answer(answers.get(random.nextInt(answers.size())), NOW);
            }
            assertThat(walk.current().isEnd()).isTrue();
            assertThat(walk.outcome()).isPresent();
        }
    }
}
