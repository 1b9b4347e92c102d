package duetalk.core.script;

import duetalk.core.contacts.Outcome;
import duetalk.core.script.Effect.Capture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with the way a script goes, before it is used. What it says is checked where words are known. */
public final class ScriptCheck {

    private static final int MOST_ANSWERS = 9;

    /** Only in these phases may somebody listen who is not the client. */
    private static final Set<Phase> FOR_ANYONE = Set.of(Phase.PREPARE, Phase.OPEN, Phase.IDENTIFY, Phase.CLOSE);

    private static final Set<String> STOPS = Set.of("LEADS_NOWHERE", "TOO_MANY_ANSWERS");

    private ScriptCheck() {}

    /** One fault: its code and the node. */
    public record Fault(String code, String node) {}

    /** What a way through the script has brought with it when it comes to a node. */
    private record Place(String node, boolean identified, boolean outcome) {}

    /** All faults, in the order of the nodes; the ways are followed only when every answer leads somewhere and they are few. */
    public static List<Fault> faults(Script script) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = script.nodes().stream().map(Node::code).collect(Collectors.toSet());
        script.nodes().forEach(node -> ofNode(node, known, faults));
        if (faults.stream().noneMatch(fault -> STOPS.contains(fault.code()))) {
            ofWays(script, faults);
        }
        return faults;
    }

    private static void ofNode(Node node, Set<String> known, List<Fault> faults) {
        add(node.answers().size() > MOST_ANSWERS, "TOO_MANY_ANSWERS", node, faults);
        add(node.answers().stream().anyMatch(answer -> !known.contains(answer.to())), "LEADS_NOWHERE", node, faults);
        add(!node.lines().getLast().when().isEmpty(), "NO_LINE_ALWAYS", node, faults);
        add(node.objection() && !hasTones(node), "NO_TONES", node, faults);
        add(!node.isEnd() && !alwaysAnswers(node), "NO_ANSWER_ALWAYS", node, faults);
        add(node.answers().stream().anyMatch(ScriptCheck::lacksNextStep), "NO_NEXT_STEP", node, faults);
    }

    private static void add(boolean is, String code, Node node, List<Fault> faults) {
        if (is) {
            faults.add(new Fault(code, node.code()));
        }
    }

    /** First, later and last: an answer for each time it is heard. */
    private static boolean hasTones(Node node) {
        long heard = node.lines().stream()
                .flatMap(line -> line.when().stream())
                .filter(condition -> condition.fact() == Fact.HEARD && condition.atLeast())
                .map(Condition::bound)
                .distinct()
                .count();
        return heard >= 2;
    }

    /** Whether one of the answers can be given whatever the facts are; not asked of a node with too many of them. */
    private static boolean alwaysAnswers(Node node) {
        return node.answers().size() > MOST_ANSWERS || AnswersAlways.holds(node.answers());
    }

    /** A promise without its day, a call back without its hour: nothing would follow from it. */
    private static boolean lacksNextStep(Answer answer) {
        return lacks(answer, Outcome.PROMISE, Capture.PROMISE) || lacks(answer, Outcome.CALL_BACK, Capture.CALL_BACK);
    }

    private static boolean lacks(Answer answer, Outcome outcome, Capture capture) {
        return answer.effects().contains(new Effect.CameTo(outcome))
                && !answer.effects().contains(new Effect.Captures(capture));
    }

    private static void ofWays(Script script, List<Fault> faults) {
        Set<Place> places = places(script, begins(script, script.objections()));
        Set<String> reached = places.stream().map(Place::node).collect(Collectors.toSet());
        Set<String> debt = places(script, begins(script, openObjections(script))).stream()
                .filter(place -> !place.identified())
                .map(Place::node)
                .collect(Collectors.toSet());
        for (Node node : script.nodes()) {
            boolean is = reached.contains(node.code());
            add(!is, "UNREACHABLE", node, faults);
            add(
                    is
                            && places(script, List.of(new Place(node.code(), true, true))).stream()
                                    .noneMatch(
                                            place -> script.node(place.node()).isEnd()),
                    "NO_WAY_OUT",
                    node,
                    faults);
            add(
                    node.isEnd() && places.contains(new Place(node.code(), true, false))
                            || node.isEnd() && places.contains(new Place(node.code(), false, false)),
                    "NO_OUTCOME",
                    node,
                    faults);
            add(
                    debt.contains(node.code()) && !FOR_ANYONE.contains(node.phase()),
                    "DEBT_BEFORE_IDENTIFIED",
                    node,
                    faults);
        }
    }

    /** The nodes that may be heard before it is known who listens. */
    public static Set<String> beforeIdentified(Script script) {
        return places(script, begins(script, openObjections(script))).stream()
                .filter(place -> !place.identified())
                .map(Place::node)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The objections that a stranger may raise: none of them leads to the debt unless the person is known first. */
    private static List<Node> openObjections(Script script) {
        return script.objections().stream()
                .filter(node -> FOR_ANYONE.contains(node.phase()))
                .filter(node -> places(script, List.of(new Place(node.code(), false, false))).stream()
                        .filter(place -> !place.identified())
                        .allMatch(place ->
                                FOR_ANYONE.contains(script.node(place.node()).phase())))
                .toList();
    }

    private static List<Place> begins(Script script, List<Node> objections) {
        List<Place> begins = new ArrayList<>();
        begins.add(new Place(script.first().code(), false, false));
        begins.add(new Place(script.begin(true).code(), false, false));
        Set<String> open = new HashSet<>();
        openObjections(script).forEach(node -> open.add(node.code()));
        objections.forEach(node -> begins.add(new Place(node.code(), !open.contains(node.code()), false)));
        return begins;
    }

    private static Set<Place> places(Script script, List<Place> begins) {
        Deque<Place> open = new ArrayDeque<>();
        Set<Place> seen = new LinkedHashSet<>();
        begins.forEach(place -> arrive(script, place, seen, open));
        while (!open.isEmpty()) {
            Place place = open.pop();
            for (Answer answer : script.node(place.node()).answers()) {
                arrive(
                        script,
                        new Place(
                                answer.to(),
                                place.identified() || answer.effects().contains(new Effect.Identified()),
                                place.outcome() || comesTo(answer.effects())),
                        seen,
                        open);
            }
        }
        return seen;
    }

    private static void arrive(Script script, Place place, Set<Place> seen, Deque<Place> open) {
        List<Effect> effects = script.find(place.node()).map(Node::effects).orElse(List.of());
        Place arrived = new Place(
                place.node(),
                place.identified() || effects.contains(new Effect.Identified()),
                place.outcome() || comesTo(effects));
        if (script.find(place.node()).isPresent() && seen.add(arrived)) {
            open.push(arrived);
        }
    }

    private static boolean comesTo(List<Effect> effects) {
        return effects.stream().anyMatch(Effect.CameTo.class::isInstance);
    }
}
