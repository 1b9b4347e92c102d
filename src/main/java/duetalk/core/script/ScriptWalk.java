package duetalk.core.script;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.script.Effect.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk through a script: where the call is, how it came there, and what the answers have said so far. */
public final class ScriptWalk {

    /** The client has named what they can pay and when: here by a plan. */
    private static final String PLAN_NAMED = "NAMES_PARTS";

    private final Script script;
    private final List<Step> steps = new ArrayList<>();
    private Node current;

    /** One answer with the moment at which it was chosen. */
    public record Step(Node node, Answer answer, Instant at) {}

    public ScriptWalk(Script script, boolean incoming) {
        this.script = script;
        this.current = script.begin(incoming);
    }

    /**
     * A walk as it was left, from the codes of its steps and of the node where it stood. What the script no longer has
     * is left out: the call goes on from where it still can.
     */
    public static ScriptWalk resumed(Script script, boolean incoming, List<CallDraft.Step> steps, String node) {
        ScriptWalk walk = new ScriptWalk(script, incoming);
        for (int i = 0; i < steps.size(); i++) {
            CallDraft.Step step = steps.get(i);
            String to = i + 1 < steps.size() ? steps.get(i + 1).node() : node;
            Optional<Node> from = script.find(step.node());
            if (from.isPresent() && script.find(to).isPresent()) {
                Answer answer = from.get().answers().stream()
                        .filter(one ->
                                one.code().equals(step.answer()) && one.to().equals(to))
                        .findFirst()
                        .orElseGet(() -> Answer.leadingTo(to, step.answer()));
                walk.steps.add(new Step(from.get(), answer, step.at()));
                walk.current = script.node(to);
            }
        }
        script.find(node).ifPresent(where -> walk.current = where);
        return walk;
    }

    public Script script() {
        return script;
    }

    public Node current() {
        return current;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Goes on with an answer of the current node; answers what it says, on the way and on arriving. */
    public List<Effect> answer(Answer answer, Instant at) {
        steps.add(new Step(current, answer, at));
        current = script.node(answer.to());
        return Stream.concat(answer.effects().stream(), current.effects().stream())
                .toList();
    }

    /**
     * A plan was agreed at the table while the call goes on: it is read back next, and nobody asks any more what they
     * can pay. Nothing happens when the call is past that, when this plan was read back already, and where the user's
     * own script has no place for it.
     */
    public void planAgreed(Instant agreedAt, Instant at) {
        boolean past = current.phase().compareTo(Phase.RECAP) >= 0;
        boolean done = steps.stream()
                .anyMatch(step ->
                        step.answer().code().equals(PLAN_NAMED) && !step.at().isBefore(agreedAt));
        if (!past && !done) {
            script.afterPlan().ifPresent(node -> answer(Answer.leadingTo(node.code(), PLAN_NAMED), at));
        }
    }

    /** The plan was taken back at once: the call is where it was before. */
    public void planTakenBack() {
        boolean readBack = !steps.isEmpty()
                && steps.getLast().answer().code().equals(PLAN_NAMED)
                && steps.getLast().answer().effects().isEmpty();
        if (readBack) {
            back();
        }
    }

    /** Leaves the order of the script: the client said something that has a place of its own. */
    public List<Effect> jump(Node objection, Instant at) {
        return answer(Answer.leadingTo(objection.code(), objection.code()), at);
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

    /** Whether it is known that the right person speaks. */
    public boolean isIdentified() {
        return effects().anyMatch(Effect.Identified.class::isInstance);
    }

    /** What the client may say here and now, in the order of the script: nothing about the debt to a stranger. */
    public List<Node> objections() {
        Set<String> open = isIdentified() ? Set.of() : ScriptCheck.beforeIdentified(script);
        return script.objections().stream()
                .filter(node -> isIdentified() || open.contains(node.code()))
                .toList();
    }

    /** How often an objection has come up in this call before the place where it stands. */
    public int raised(String objection) {
        return (int) steps.stream()
                .limit(Math.max(0, steps.size() - 1))
                .filter(step -> step.answer().to().equals(objection))
                .count();
    }

    /** The last reason that was given on the way, if any. */
    public Optional<Reason> reason() {
        return last(Effect.Gave.class).map(Effect.Gave::reason);
    }

    /** The last outcome that was reached on the way, if any. */
    public Optional<Outcome> outcome() {
        return last(Effect.CameTo.class).map(Effect.CameTo::outcome);
    }

    /** What the call leaves to be done, in a fixed order. */
    public Set<Task> tasks() {
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        effects().filter(Effect.Leaves.class::isInstance).forEach(effect -> tasks.add(((Effect.Leaves) effect).task()));
        return tasks;
    }

    private <T extends Effect> Optional<T> last(Class<T> kind) {
        return effects().filter(kind::isInstance).map(kind::cast).reduce((earlier, later) -> later);
    }

    /** The path as it is kept in the log: node, answer and time of each step. */
    public String path() {
        return steps.stream()
                .map(step -> step.node().code() + ">" + step.answer().code() + "@"
                        + step.at().getEpochSecond())
                .collect(Collectors.joining(" "));
    }

    private Stream<Effect> effects() {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        step.answer().effects().stream(),
                        script.node(step.answer().to()).effects().stream()));
    }
}
