package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.text.Voice;

/** Any failure as a sentence: what, where and what to do. */
public final class Problems {

    private Problems() {}

    public static String sentence(Voice voice, RuntimeException failure) {
        return switch (failure) {
            case Refusal refusal -> voice.problem(refusal);
            case BookProblem problem -> voice.problem(problem);
            default -> voice.say("problem.UNEXPECTED");
        };
    }
}
