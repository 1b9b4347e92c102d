package duetalk.core.script;

import java.util.List;
import java.util.Optional;

/**
 * A place in the script: a line to say and what may be answered to it.
 *
 * @param code its line is in {@code text} under {@code script.CODE}, its hint under {@code hint.CODE}
 * @param answers empty at the end of the script
 */
public record Node(String code, Phase phase, List<Answer> answers) {

    public Node {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(String answerCode) {
        return answers.stream()
                .filter(answer -> answer.code().equals(answerCode))
                .findFirst();
    }

    public boolean isEnd() {
        return answers.isEmpty();
    }
}
