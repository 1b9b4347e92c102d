package duetalk.core.script;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.script.Effect.Capture;
import duetalk.core.script.Effect.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A script as text, as the book keeps it and as it is given out: a line a node, a way to say it, an answer or a
 * sentence. What can't be read is refused with the number of its line.
 */
public final class ScriptText {

    private static final String HEAD = "duetalk script 1";
    private static final int LONGEST = 2_000_000;
    private static final int MOST_NODES = 500;

    /** Answers or lines of a node: more than can be read while somebody waits. */
    private static final int MOST_OF_A_NODE = 60;

    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_WORDS = 4_000;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private String name = "";
    private Node open = new Node("", Phase.PREPARE, List.of());
    private final List<Line> lines = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int number;

    private ScriptText() {}

    /** Refuses with {@code SCRIPT_NOT_ONE}, {@code SCRIPT_TOO_LONG} or {@code SCRIPT_LINE}. */
    public static Script read(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal("SCRIPT_TOO_LONG");
        }
        return new ScriptText().script(text.lines().toList());
    }

    private Script script(List<String> all) {
        if (all.isEmpty() || !all.getFirst().strip().equals(HEAD)) {
            throw new Refusal("SCRIPT_NOT_ONE");
        }
        for (String line : all) {
            number++;
            String bare = line.strip();
            if (number > 1 && !bare.isEmpty() && !bare.startsWith("#")) {
                int cut = bare.indexOf(' ');
                String rest = cut < 0 ? "" : bare.substring(cut + 1).strip();
                line(cut < 0 ? bare : bare.substring(0, cut), rest);
            }
        }
        close();
        if (nodes.isEmpty()) {
            throw new Refusal("SCRIPT_NOT_ONE");
        }
        return new Script(0, name, nodes, words);
    }

    private void line(String kind, String rest) {
        switch (kind) {
            case "name" -> name = rest;
            case "node", "objection" -> node(kind.equals("objection"), rest);
            case "say" -> {
                String[] parts = split(rest, " when ");
                refuseMore(lines);
                lines.add(new Line(code(parts[0]), conditions(parts[1])));
            }
            case "answer" -> answer(rest);
            case "words" -> words(rest);
            default -> throw bad();
        }
    }

    private void node(boolean objection, String rest) {
        close();
        if (nodes.size() >= MOST_NODES) {
            throw new Refusal("SCRIPT_TOO_LONG");
        }
        String[] parts = split(rest, " : ");
        String[] head = parts[0].split(" ");
        if (head.length != 2) {
            throw bad();
        }
        String code = code(head[0]);
        if (nodes.stream().anyMatch(node -> node.code().equals(code))) {
            throw bad();
        }
        open = new Node(code, value(Phase.class, head[1]), objection, effects(parts[1]), List.of(), List.of());
    }

    private void close() {
        if (!open.code().isEmpty()) {
            List<Line> said = lines.isEmpty() ? List.of(new Line(open.code(), List.of())) : lines;
            nodes.add(new Node(open.code(), open.phase(), open.objection(), open.effects(), said, answers));
        } else if (!lines.isEmpty() || !answers.isEmpty()) {
            throw bad();
        }
        lines.clear();
        answers.clear();
    }

    private void answer(String rest) {
        String[] when = split(rest, " when ");
        String[] parts = split(when[0], " : ");
        String[] head = split(parts[0], " > ");
        refuseMore(answers);
        answers.add(new Answer(code(head[0]), code(head[1]), effects(parts[1]), conditions(when[1])));
    }

    private void refuseMore(List<?> ofNode) {
        if (ofNode.size() >= MOST_OF_A_NODE) {
            throw bad();
        }
    }

    private void words(String rest) {
        String[] parts = split(rest, " = ");
        String[] head = parts[0].split(" ");
        Language language = Language.ofTag(head[0]).orElseThrow(this::bad);
        if (head.length != 2 || parts[1].isEmpty() || parts[1].length() > LONGEST_WORDS) {
            throw bad();
        }
        words.computeIfAbsent(language, any -> new LinkedHashMap<>()).put(head[1], parts[1]);
    }

    private List<Effect> effects(String text) {
        List<Effect> effects = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = split(one, "=");
            effects.add(
                    switch (parts[0]) {
                        case "identified" -> new Effect.Identified();
                        case "gave" -> new Effect.Gave(value(Reason.class, parts[1]));
                        case "came" -> new Effect.CameTo(value(Outcome.class, parts[1]));
                        case "captures" -> new Effect.Captures(value(Capture.class, parts[1]));
                        case "leaves" -> new Effect.Leaves(value(Task.class, parts[1]));
                        default -> throw bad();
                    });
        }
        return effects;
    }

    private List<Condition> conditions(String text) {
        String[] all = text.isEmpty() ? new String[0] : text.split(" ");
        if (all.length > MOST_CONDITIONS) {
            throw bad();
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(all)
                        .map(one -> Condition.read(one).orElseThrow(this::bad))
                        .toList();
    }

    private <E extends Enum<E>> E value(Class<E> kind, String text) {
        try {
            return Enum.valueOf(kind, text);
        } catch (IllegalArgumentException unknown) {
            throw bad();
        }
    }

    private String code(String text) {
        if (!text.matches("[A-Z0-9_.]{1,60}")) {
            throw bad();
        }
        return text;
    }

    private static String[] split(String text, String at) {
        int cut = text.indexOf(at);
        return cut < 0
                ? new String[] {text.strip(), ""}
                : new String[] {
                    text.substring(0, cut).strip(),
                    text.substring(cut + at.length()).strip()
                };
    }

    private Refusal bad() {
        return new Refusal("SCRIPT_LINE", Map.of("line", number));
    }

    /** The script as text; {@link #read} makes the same of it again. */
    public static String write(Script script) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        if (!script.name().isEmpty()) {
            text.append("name ").append(script.name()).append('\n');
        }
        for (Node node : script.nodes()) {
            text.append(node.objection() ? "\nobjection " : "\nnode ")
                    .append(node.code())
                    .append(' ')
                    .append(node.phase());
            effects(text, node.effects()).append('\n');
            node.lines().forEach(line -> when(text.append("say ").append(line.code()), line.when()));
            for (Answer answer : node.answers()) {
                text.append("answer ").append(answer.code()).append(" > ").append(answer.to());
                when(effects(text, answer.effects()), answer.when());
            }
        }
        for (Language language : Language.values()) {
            new TreeMap<>(script.words(language))
                    .forEach((key, said) -> text.append("words ")
                            .append(language.tag())
                            .append(' ')
                            .append(key)
                            .append(" = ")
                            .append(said)
                            .append('\n'));
        }
        return text.toString();
    }

    private static StringBuilder effects(StringBuilder text, List<Effect> effects) {
        text.append(effects.isEmpty() ? "" : " :");
        for (Effect effect : effects) {
            text.append(' ')
                    .append(
                            switch (effect) {
                                case Effect.Identified identified -> "identified";
                                case Effect.Gave gave -> "gave=" + gave.reason();
                                case Effect.CameTo came -> "came=" + came.outcome();
                                case Effect.Captures captures -> "captures=" + captures.what();
                                case Effect.Leaves leaves -> "leaves=" + leaves.task();
                            });
        }
        return text;
    }

    private static void when(StringBuilder text, List<Condition> conditions) {
        text.append(conditions.isEmpty() ? "" : " when");
        conditions.forEach(condition -> text.append(' ').append(condition.text()));
        text.append('\n');
    }
}
