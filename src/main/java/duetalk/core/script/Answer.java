package duetalk.core.script;

import java.util.List;

/**
 * What the client may say at a node.
 *
 * @param code its words are in {@code text} under {@code answer.CODE}
 * @param to the code of the node that it leads to
 * @param when what must hold for it to be offered
 */
public record Answer(String code, String to, List<Effect> effects, List<Condition> when) {

    public Answer {
        effects = List.copyOf(effects);
        when = List.copyOf(when);
    }

    public static Answer leadingTo(String to, String code, Effect... effects) {
        return new Answer(code, to, List.of(effects), List.of());
    }
}
