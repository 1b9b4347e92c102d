package duetalk.core.script;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk through a script: where the call is, how it came there, and what the answers have said so far. */
public final class ScriptWalk {

    private final Script script;
    private final List<Step> steps = new ArrayList<>();
    private Node current;

    /** One answer with the moment at which it was chosen. */
    public record Step(Node node, Answer answer, Instant at) {}

    public ScriptWalk(Script script) {
        this.script = script;
        this.current = script.first();
    }

    /** A walk as it was left, from the codes of its steps and of the node where it stood. */
    public static ScriptWalk resumed(Script script, List<CallDraft.Step> steps, String node) {
        ScriptWalk walk = new ScriptWalk(script);
        for (int i = 0; i < steps.size(); i++) {
            CallDraft.Step step = steps.get(i);
            String to = i + 1 < steps.size() ? steps.get(i + 1).node() : node;
            Node from = script.node(step.node());
            Answer answer = from.answers().stream()
                    .filter(one -> one.code().equals(step.answer()) && one.to().equals(to))
                    .findFirst()
                    .orElseGet(() -> Answer.leadingTo(to, step.answer()));
            walk.steps.add(new Step(from, answer, step.at()));
        }
        walk.current = script.node(node);
        return walk;
    }

    public Node current() {
        return current;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Goes on with an answer of the current node. */
    public List<Effect> answer(Answer answer, Instant at) {
        steps.add(new Step(current, answer, at));
        current = script.node(answer.to());
        return answer.effects();
    }

    /** Leaves the order of the script: the client said something that has a place of its own. */
    public void jump(String toNode, Instant at) {
        steps.add(new Step(current, Answer.leadingTo(toNode, "JUMP"), at));
        current = script.node(toNode);
    }

    /** One step back; what that answer had said no longer counts. */
    public void back() {
        if (!steps.isEmpty()) {
            current = steps.removeLast().node();
        }
    }

    public boolean canGoBack() {
        return !steps.isEmpty();
    }

    /** The last reason that was given on the way, if any. */
    public Optional<Reason> reason() {
        return effects()
                .filter(Effect.Gave.class::isInstance)
                .map(effect -> ((Effect.Gave) effect).reason())
                .reduce((earlier, later) -> later);
    }

    /** The last outcome that was reached on the way, if any. */
    public Optional<Outcome> outcome() {
        return effects()
                .filter(Effect.CameTo.class::isInstance)
                .map(effect -> ((Effect.CameTo) effect).outcome())
                .reduce((earlier, later) -> later);
    }

    /** The path as it is kept in the log: node, answer and time of each step. */
    public String path() {
        return steps.stream()
                .map(step -> step.node().code() + ">" + step.answer().code() + "@"
                        + step.at().getEpochSecond())
                .collect(Collectors.joining(" "));
    }

    private Stream<Effect> effects() {
        return steps.stream().flatMap(step -> step.answer().effects().stream());
    }
}
