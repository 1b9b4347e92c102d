package duetalk.core.script;

import java.util.List;
import java.util.Optional;

/**
 * A place in the script: a line to say and what may be answered to it.
 *
 * @param code its hint is in {@code text} under {@code hint.CODE}
 * @param objection whether it answers something that a client may say at any time; its code is then what they said
 * @param effects what it says that the call has come here
 * @param lines the ways to say it, the first that holds is said; the last one holds always
 * @param answers empty at the end of the script
 */
public record Node(
        String code, Phase phase, boolean objection, List<Effect> effects, List<Line> lines, List<Answer> answers) {

    public Node {
        effects = List.copyOf(effects);
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    /** A node with one line, which has its code. */
    public Node(String code, Phase phase, List<Answer> answers) {
        this(code, phase, false, List.of(), List.of(new Line(code, List.of())), answers);
    }

    public Optional<Answer> answer(String answerCode) {
        return answers.stream()
                .filter(answer -> answer.code().equals(answerCode))
                .findFirst();
    }

    /** What may be answered when this is so. */
    public List<Answer> answers(CallFacts facts) {
        return answers.stream()
                .filter(answer -> answer.when().stream().allMatch(condition -> condition.holds(facts)))
                .toList();
    }

    /** The lines that may be said when this is so, the fitting one first. */
    public List<Line> lines(CallFacts facts) {
        List<Line> fitting = lines.stream().filter(line -> line.holds(facts)).toList();
        return fitting.isEmpty() ? List.of(lines.getLast()) : fitting;
    }

    public boolean isEnd() {
        return answers.isEmpty();
    }

    /** Whether nobody says it: it tells the user what to do. */
    public boolean isForTheUser() {
        return phase == Phase.PREPARE || phase == Phase.SILENCE;
    }
}
