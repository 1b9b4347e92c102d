package duetalk.text;

import duetalk.core.clients.Language;
import duetalk.core.script.Answer;
import duetalk.core.script.Condition;
import duetalk.core.script.Effect;
import duetalk.core.script.Effect.Capture;
import duetalk.core.script.Fact;
import duetalk.core.script.Line;
import duetalk.core.script.Node;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with what a script says: missing words, values, wording, length. */
public final class ScriptWording {

    /** The values that a line may show, those that only choose a form included. */
    public static final Set<String> VALUES = Set.of(
            "me",
            "business",
            "phone",
            "client",
            "form",
            "mine",
            "call",
            "daytime",
            "count",
            "invoice",
            "amount",
            "total",
            "due",
            "work",
            "undisputed",
            "later",
            "nextdue",
            "clause",
            "promised",
            "promisedon",
            "agreed",
            "agreedon",
            "agreedby",
            "parts",
            "plantotal",
            "planfirst",
            "planlast");

    /** Values that are known only when this is so. */
    private static final Map<String, Fact> ONLY_WHEN = Map.of(
            "promised", Fact.PROMISE_BROKEN,
            "promisedon", Fact.PROMISE_BROKEN,
            "undisputed", Fact.DISPUTED,
            "later", Fact.LATER,
            "nextdue", Fact.LATER,
            "clause", Fact.INTENDS_STOP,
            "parts", Fact.PLAN_AGREED,
            "plantotal", Fact.PLAN_AGREED,
            "planfirst", Fact.PLAN_AGREED,
            "planlast", Fact.PLAN_AGREED);

    private static final Set<Fact> DECIDED = Set.of(Fact.INTENDS_STOP, Fact.INTENDS_COURT);

    private static final Map<String, String> DAYTIMES = Map.of("m", "morning", "f", "afternoon");

    private static final int MOST_WORDS = 18;
    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^>]*>|\\p{Cntrl}");
    private static final Pattern ISOLATES = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final Script script;
    private final Set<String> heardByAnyone;
    private final List<Fault> faults = new ArrayList<>();

    private ScriptWording(Script script) {
        this.script = script;
        this.heardByAnyone = ScriptCheck.beforeIdentified(script);
    }

    /**
     * One fault.
     *
     * @param key which message it is in
     * @param words the piece that it is about, empty where there is none
     */
    public record Fault(String code, Language language, String key, String words) {}

    /** All faults in all languages. */
    public static List<Fault> faults(Script script) {
        ScriptWording check = new ScriptWording(script);
        for (Language language : Language.values()) {
            check.language(Voice.of(language).with(script.words(language)));
        }
        return List.copyOf(check.faults);
    }

    private void language(Voice voice) {
        for (Node node : script.nodes()) {
            for (Line line : node.lines()) {
                line(voice, node, line);
            }
            node.answers().stream()
                    .map(Answer::code)
                    .distinct()
                    .forEach(code -> plain(voice, "answer." + code, Set.of()));
            if (voice.words().has("hint." + node.code())) {
                plain(voice, "hint." + node.code(), VALUES);
            }
            if (node.objection()) {
                plain(voice, "answer." + node.code(), Set.of());
                plain(voice, "heard." + node.code(), Set.of());
            }
        }
    }

    /** Words for the user's eyes: they must be there and be readable. */
    private boolean plain(Voice voice, String key, Set<String> allowed) {
        if (!voice.words().has(key) || voice.words().pattern(key).isBlank()) {
            return found("NO_WORDS", voice, key, "");
        }
        if (MARKUP.matcher(voice.words().pattern(key)).find()) {
            return found("MARKUP", voice, key, "");
        }
        try {
            Set<String> unknown = new TreeSet<>(voice.words().valuesOf(key));
            unknown.removeAll(allowed);
            return unknown.isEmpty()
                    || found("UNKNOWN_VALUE", voice, key, unknown.iterator().next());
        } catch (IllegalArgumentException broken) {
            return found("BROKEN_PATTERN", voice, key, "");
        }
    }

    private boolean found(String code, Voice voice, String key, String words) {
        Fault fault = new Fault(code, voice.language(), key, words);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return false;
    }

    private void line(Voice voice, Node node, Line line) {
        String key = "script." + line.code();
        if (!plain(voice, key, VALUES)) {
            return;
        }
        for (String value : voice.words().valuesOf(key)) {
            if (!isKnown(value, node, line)) {
                found("VALUE_NOT_KNOWN", voice, key, value);
            }
        }
        for (String said : saidBy(voice, key)) {
            spoken(voice, node, line, key, said);
        }
    }

    private void spoken(Voice voice, Node node, Line line, String key, String said) {
        if (said.isBlank()) {
            found("NO_WORDS", voice, key, "");
        }
        if (!node.isForTheUser() && said.split("\\s+").length > MOST_WORDS) {
            found("TOO_LONG", voice, key, "");
        }
        wording(Wording.never(said, voice.language()), "FORBIDDEN", voice, key);
        if (heardByAnyone.contains(node.code()) && !node.isForTheUser()) {
            wording(Wording.toOthers(said, voice.language()), "DEBT_TO_OTHERS", voice, key);
        }
        if (line.when().stream().noneMatch(condition -> condition.atLeast() && DECIDED.contains(condition.fact()))) {
            wording(Wording.consequence(said, voice.language()), "CONSEQUENCE_NOT_DECIDED", voice, key);
        }
    }

    private void wording(Optional<String> piece, String code, Voice voice, String key) {
        piece.ifPresent(words -> found(code, voice, key, words));
    }

    /** Whether a value is known wherever this line is said. */
    private boolean isKnown(String value, Node node, Line line) {
        Fact needed = ONLY_WHEN.get(value);
        if (needed != null) {
            return line.when().contains(new Condition(needed, true, 1));
        }
        return !value.startsWith("agreed") || isPromised(node);
    }

    /** Whether every answer that leads here has captured a promise. */
    private boolean isPromised(Node node) {
        return script.nodes().stream()
                .flatMap(from -> from.answers().stream())
                .filter(answer -> answer.to().equals(node.code()))
                .allMatch(answer -> answer.effects().contains(new Effect.Captures(Capture.PROMISE)));
    }

    /** The message as it may sound: each form of address, few and many; a value counts as one word. */
    private static Set<String> saidBy(Voice voice, String key) {
        Set<String> said = new TreeSet<>();
        for (String form : List.of("m", "f", "other")) {
            for (int count : new int[] {1, 2, 5, 22}) {
                Map<String, Object> values = new HashMap<>();
                VALUES.forEach(name -> values.put(name, new Ltr("X")));
                values.put("count", count);
                values.put("parts", count);
                values.put("form", new Choice(form));
                values.put("mine", new Choice(form));
                values.put("call", new Choice(form.equals("m") ? "in" : "out"));
                values.put("daytime", new Choice(DAYTIMES.getOrDefault(form, "evening")));
                said.add(ISOLATES.matcher(voice.say(key, values)).replaceAll(""));
            }
        }
        return said;
    }
}
