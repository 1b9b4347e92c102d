package duetalk.core;

import java.util.Map;

/**
 * Something the user asked for that can't be done as asked. Carries a code and values, never a sentence: the
 * {@code text} room says it in the user's language under {@code problem.CODE}.
 */
public final class Refusal extends RuntimeException {

    private final String code;
    private final transient Map<String, Object> values;

    public Refusal(String code, Map<String, Object> values) {
        super(code);
        this.code = code;
        this.values = Map.copyOf(values);
    }

    public Refusal(String code) {
        this(code, Map.of());
    }

    /** The code that {@code text} turns into a sentence. */
    public String code() {
        return code;
    }

    /** The values that the sentence needs, by name. */
    public Map<String, Object> values() {
        return values;
    }
}
