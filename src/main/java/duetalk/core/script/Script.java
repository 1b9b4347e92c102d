package duetalk.core.script;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call script: nodes, the first one first, and the words that differ from those of the program.
 *
 * @param id 0 for the one that comes with the program, or that is not in the book
 * @param name what the user calls it; empty for the one that comes with the program
 * @param words for each language the patterns by key ({@code script.CODE}, {@code answer.CODE}, {@code hint.CODE})
 */
public record Script(long id, String name, List<Node> nodes, Map<Language, Map<String, String>> words) {

    /** Where a call begins that came from the client. */
    public static final String INCOMING = "INCOMING";

    public Script {
        nodes = List.copyOf(nodes);
        words = Map.copyOf(words);
    }

    public Script(List<Node> nodes) {
        this(0, "", nodes, Map.of());
    }

    public Node first() {
        return nodes.getFirst();
    }

    public Optional<Node> find(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    public Node node(String code) {
        return find(code).orElseThrow(() -> new Refusal("SCRIPT_NODE_MISSING", Map.of("node", code)));
    }

    /** Where a call begins: with its preparation, or with a greeting when the client rang. */
    public Node begin(boolean incoming) {
        return incoming ? find(INCOMING).orElse(first()) : first();
    }

    /** Where a plan that was agreed is read back; without such a place, where one parts as friends. */
    Optional<Node> afterPlan() {
        return nodes.stream()
                .filter(node -> node.phase() == Phase.RECAP)
                .filter(node -> node.lines().stream()
                        .flatMap(line -> line.when().stream())
                        .anyMatch(condition -> condition.fact() == Fact.PLAN_AGREED))
                .findFirst()
                .or(() -> find("CLOSE_WARM"));
    }

    /** What a client may say at any time. */
    public List<Node> objections() {
        return nodes.stream().filter(Node::objection).toList();
    }

    public Map<String, String> words(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    public Script named(String another) {
        return new Script(id, another, nodes, words);
    }

    public Script withId(long another) {
        return new Script(another, name, nodes, words);
    }

    public Script withNodes(List<Node> others) {
        return new Script(id, name, others, words);
    }

    /** The same with other words for a key; without any it says what the program says. */
    public Script saying(Language language, String key, Optional<String> pattern) {
        Map<String, String> ofLanguage = new LinkedHashMap<>(words(language));
        pattern.ifPresentOrElse(said -> ofLanguage.put(key, said), () -> ofLanguage.remove(key));
        Map<Language, Map<String, String>> all = new LinkedHashMap<>(words);
        all.put(language, Map.copyOf(ofLanguage));
        return new Script(id, name, nodes, all);
    }
}
