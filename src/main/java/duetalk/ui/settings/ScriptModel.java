package duetalk.ui.settings;

import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.script.Answer;
import duetalk.core.script.CallFacts;
import duetalk.core.script.Condition;
import duetalk.core.script.Effect;
import duetalk.core.script.Fact;
import duetalk.core.script.Line;
import duetalk.core.script.Node;
import duetalk.core.script.Phase;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptCheck;
import duetalk.text.Isolate;
import duetalk.text.ScriptWording;
import duetalk.text.SpokenForms;
import duetalk.text.Voice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A script being looked at or changed, put into words; every change is checked before it counts. */
public final class ScriptModel {

    private static final String OWN = "OWN_";

    private final Voice voice;
    private final Map<Language, Voice> voices = new EnumMap<>(Language.class);
    private Script script = new Script(List.of());
    private Language language;

    public ScriptModel(Voice voice) {
        this.voice = voice;
        this.language = voice.language();
        for (Language each : Language.values()) {
            voices.put(each, each == voice.language() ? voice : Voice.of(each));
        }
    }

    public Script script() {
        return script;
    }

    public void open(Script another) {
        script = another;
    }

    public boolean isStandard() {
        return script.id() == 0;
    }

    public Language language() {
        return language;
    }

    public void speak(Language another) {
        language = another;
    }

    private Voice standard() {
        return voices.getOrDefault(language, voice);
    }

    private Voice own() {
        return standard().with(script.words(language));
    }

    /** The nodes in which something is said, those that the user changed only, when wanted. */
    public List<Node> nodes(boolean changedOnly) {
        return script.nodes().stream()
                .filter(node -> !node.isForTheUser())
                .filter(node -> !changedOnly || keys(node).stream().anyMatch(this::isChanged))
                .toList();
    }

    private static List<String> keys(Node node) {
        List<String> keys = new ArrayList<>();
        node.lines().forEach(line -> keys.add("script." + line.code()));
        node.answers().forEach(answer -> keys.add("answer." + answer.code()));
        if (node.objection()) {
            keys.add("answer." + node.code());
            keys.add("heard." + node.code());
        }
        return keys;
    }

    /** What a node is called in a list: its phase and the beginning of its line. */
    public String name(Node node) {
        String key = node.objection()
                ? "answer." + node.code()
                : "script." + node.lines().getLast().code();
        String words = own().words().has(key) ? SpokenForms.read(own(), key).getLast() : node.code();
        return voice.say("scripts.node", "phase", Isolate.open(voice.name("phase", node.phase())), "words", words);
    }

    /** When a line is said: first, later, last, or what must hold. */
    public String when(Node node, Line line) {
        if (line.when().isEmpty()) {
            return voice.say(node.objection() ? "scripts.when.first" : "scripts.when.else");
        }
        return line.when().stream().map(this::words).collect(Collectors.joining(voice.say("list.comma") + " "));
    }

    private String words(Condition condition) {
        if (condition.fact() == Fact.HEARD) {
            return voice.say(condition.bound() >= 2 ? "scripts.when.last" : "scripts.when.later");
        }
        if (condition.fact() == Fact.LANGUAGE) {
            return Language.values()[condition.bound()].ownName();
        }
        return voice.say(
                "fact." + condition.fact(),
                "bound",
                condition.bound(),
                "least",
                new duetalk.text.Choice(condition.atLeast() ? "yes" : "no"));
    }

    /** The texts of a message as they are edited, one or three. */
    public List<String> texts(String key) {
        return own().words().has(key) ? SpokenForms.read(own(), key) : List.of("");
    }

    /** What the standard script says there; empty when it says the same, or nothing. */
    public Optional<String> standardText(String key) {
        return isChanged(key) && standard().words().has(key)
                ? Optional.of(SpokenForms.read(standard(), key).getLast())
                : Optional.empty();
    }

    public boolean isChanged(String key) {
        return script.words(language).containsKey(key);
    }

    /** The script with other words there. */
    public Script saying(String key, List<String> texts) {
        String pattern = SpokenForms.pattern(texts);
        boolean same =
                standard().words().has(key) && standard().words().pattern(key).equals(pattern);
        return script.saying(language, key, same ? Optional.empty() : Optional.of(pattern));
    }

    /** The script with the standard words there again. */
    public Script asStandard(String key) {
        return script.saying(language, key, Optional.empty());
    }

    /** The script with one more thing that clients say, its answers in three tones; the same words in all languages. */
    public Script withObjection(String label, List<String> tones) {
        int number = 1;
        while (script.find(OWN + number).isPresent()) {
            number++;
        }
        String code = OWN + number;
        Node node = new Node(
                code,
                Phase.ANSWER,
                true,
                List.of(),
                List.of(
                        new Line(code + ".LAST", List.of(new Condition(Fact.HEARD, true, 2))),
                        new Line(code + ".LATER", List.of(new Condition(Fact.HEARD, true, 1))),
                        new Line(code + ".FIRST", List.of())),
                List.of(
                        Answer.leadingTo(
                                "RECAP",
                                "NAMES_DAY",
                                new Effect.CameTo(Outcome.PROMISE),
                                new Effect.Captures(Effect.Capture.PROMISE)),
                        Answer.leadingTo("AFFORD", "ONLY_PART"),
                        Answer.leadingTo("EFFECT", "NO_DATE")));
        List<Node> nodes = new ArrayList<>(script.nodes());
        nodes.add(node);
        Script longer = script.withNodes(nodes);
        List<String> names = List.of(".FIRST", ".LATER", ".LAST");
        for (Language each : Language.values()) {
            longer = longer.saying(each, "answer." + code, Optional.of(clean(label)));
            longer = longer.saying(each, "heard." + code, Optional.of(clean(label)));
            for (int i = 0; i < names.size(); i++) {
                longer = longer.saying(each, "script." + code + names.get(i), Optional.of(clean(tones.get(i))));
            }
        }
        return longer;
    }

    /** The script without something that the user had added. */
    public Script without(Node node) {
        return script.withNodes(script.nodes().stream()
                .filter(one -> !one.code().equals(node.code()))
                .toList());
    }

    public boolean isOwn(Node node) {
        return node.code().startsWith(OWN);
    }

    private static String clean(String text) {
        return text.strip().replace('\'', '’');
    }

    /** What is wrong with a script, each in a sentence; a line that is only long is advice and does not stop it. */
    public List<String> faults(Script candidate) {
        List<String> faults = new ArrayList<>();
        ScriptCheck.faults(candidate)
                .forEach(fault -> faults.add(voice.say("scriptfault." + fault.code(), "node", fault.node())));
        ScriptWording.faults(candidate).stream()
                .filter(fault -> !fault.code().equals("TOO_LONG"))
                .forEach(fault -> faults.add(words(fault)));
        return faults;
    }

    /** The lines that are longer than one breath. */
    public List<String> advice(Script candidate) {
        return ScriptWording.faults(candidate).stream()
                .filter(fault -> fault.code().equals("TOO_LONG"))
                .map(this::words)
                .toList();
    }

    private String words(ScriptWording.Fault fault) {
        return voice.say(
                "scriptfault." + fault.code(),
                "node",
                fault.key().substring(fault.key().indexOf('.') + 1),
                "language",
                fault.language().ownName(),
                "words",
                fault.words());
    }

    /** The answers of a node whatever the facts are, each once. */
    public List<Answer> answers(Node node) {
        return node.answers().stream()
                .collect(Collectors.toMap(
                        Answer::code, one -> one, (first, second) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What a try without a client goes by: one open invoice, two weeks late. */
    public static CallFacts tried() {
        return CallFacts.NONE.with(Fact.INVOICES, 1).with(Fact.DAYS_LATE, 14);
    }
}
