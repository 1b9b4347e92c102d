package duetalk.core.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a script before it is used. */
public final class ScriptCheck {

    private ScriptCheck() {}

    /** One fault: its code and the node. */
    public record Fault(String code, String node) {}

    /** Unreachable nodes, answers that lead nowhere, nodes from which no end can be reached, too many answers. */
    public static List<Fault> faults(Script script) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known =
                new HashSet<>(script.nodes().stream().map(Node::code).toList());
        for (Node node : script.nodes()) {
            if (node.answers().size() > 9) {
                faults.add(new Fault("TOO_MANY_ANSWERS", node.code()));
            }
            node.answers().stream()
                    .filter(answer -> !known.contains(answer.to()))
                    .forEach(answer -> faults.add(new Fault("LEADS_NOWHERE", node.code())));
        }
        if (faults.isEmpty()) {
            Set<String> reached = reachable(script, script.first().code());
            script.nodes().stream()
                    .filter(node -> !reached.contains(node.code()))
                    .forEach(node -> faults.add(new Fault("UNREACHABLE", node.code())));
            script.nodes().stream()
                    .filter(node -> reachable(script, node.code()).stream()
                            .noneMatch(code -> script.node(code).isEnd()))
                    .forEach(node -> faults.add(new Fault("NO_WAY_OUT", node.code())));
        }
        return faults;
    }

    private static Set<String> reachable(Script script, String from) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Answer answer : script.node(open.pop()).answers()) {
                if (seen.add(answer.to())) {
                    open.push(answer.to());
                }
            }
        }
        return seen;
    }
}
