package duetalk.core.script;

import duetalk.core.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call script: nodes, the first one first. */
public final class Script {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Node first;

    public Script(List<Node> nodes) {
        nodes.forEach(node -> this.nodes.put(node.code(), node));
        this.first = nodes.getFirst();
    }

    public Node first() {
        return first;
    }

    public Node node(String code) {
        Node node = nodes.get(code);
        if (node == null) {
            throw new Refusal("SCRIPT_NODE_MISSING", Map.of("node", code));
        }
        return node;
    }

    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }
}
