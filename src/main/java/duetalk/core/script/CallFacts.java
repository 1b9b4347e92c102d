package duetalk.core.script;

import java.util.EnumMap;
import java.util.Map;

/** What is known when a call begins; a fact that is not named is 0, which is no. */
public record CallFacts(Map<Fact, Integer> values) {

    public static final CallFacts NONE = new CallFacts(Map.of());

    public CallFacts {
        values = Map.copyOf(values);
    }

    public int of(Fact fact) {
        return values.getOrDefault(fact, 0);
    }

    public CallFacts with(Fact fact, int value) {
        Map<Fact, Integer> more = new EnumMap<>(Fact.class);
        more.putAll(values);
        more.put(fact, value);
        return new CallFacts(more);
    }

    public CallFacts with(Fact fact, boolean is) {
        return with(fact, is ? 1 : 0);
    }
}
