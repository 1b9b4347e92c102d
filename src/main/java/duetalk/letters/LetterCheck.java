package duetalk.letters;

import java.util.Map;

/**
 * Something to look at before a letter goes.
 *
 * @param code what it is; its words are {@code check.CODE}
 * @param values for the words
 */
public record LetterCheck(Level level, String code, Map<String, Object> values) {

    /** How serious it is. */
    public enum Level {
        /** All is well. */
        GOOD,
        /** The user may go on all the same. */
        LOOK,
        /** The letter can't go like this. */
        STOP
    }

    public LetterCheck {
        values = Map.copyOf(values);
    }

    static LetterCheck of(Level level, String code, Object... namesAndValues) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new LetterCheck(level, code, values);
    }
}
