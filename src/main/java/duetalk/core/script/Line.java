package duetalk.core.script;

import java.util.List;

/**
 * One way to say what is said at a node.
 *
 * @param code its words are in {@code text} under {@code script.CODE}
 * @param when what must hold for it to be said
 */
public record Line(String code, List<Condition> when) {

    public Line {
        when = List.copyOf(when);
    }

    public boolean holds(CallFacts facts) {
        return when.stream().allMatch(condition -> condition.holds(facts));
    }
}
