package duetalk.core.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether one of a few answers can be given whatever the facts are. Each value of a fact rules some answers out; what
 * the facts together can rule out is gathered fact by fact as sets of answers, of which there are at most two to the
 * number of answers: the work grows with the conditions and not with every way to combine them.
 */
final class AnswersAlways {

    private AnswersAlways() {}

    static boolean holds(List<Answer> answers) {
        Set<Integer> ruledOut = new HashSet<>(Set.of(0));
        values(answers).forEach((fact, values) -> {
            Set<Integer> next = new HashSet<>();
            for (int value : values) {
                int out = ruledOutBy(answers, fact, value);
                ruledOut.forEach(before -> next.add(before | out));
            }
            ruledOut.clear();
            ruledOut.addAll(next);
        });
        return !ruledOut.contains((1 << answers.size()) - 1);
    }

    /** The values of each fact on both sides of every bound, and none. */
    private static Map<Fact, Set<Integer>> values(List<Answer> answers) {
        Map<Fact, Set<Integer>> values = new HashMap<>();
        answers.stream().flatMap(answer -> answer.when().stream()).forEach(condition -> {
            Set<Integer> of = values.computeIfAbsent(condition.fact(), any -> new HashSet<>(Set.of(0)));
            of.add(condition.bound());
            of.add(condition.bound() - 1);
        });
        return values;
    }

    private static int ruledOutBy(List<Answer> answers, Fact fact, int value) {
        CallFacts facts = CallFacts.NONE.with(fact, value);
        int out = 0;
        for (int i = 0; i < answers.size(); i++) {
            boolean no = answers.get(i).when().stream()
                    .anyMatch(condition -> condition.fact() == fact && !condition.holds(facts));
            out |= no ? 1 << i : 0;
        }
        return out;
    }
}
