package duetalk.ui.call;

import duetalk.actions.CallFactsOf;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Client;
import duetalk.core.clients.Person;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.Plan;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.Promised;
import duetalk.core.script.Answer;
import duetalk.core.script.CallFacts;
import duetalk.core.script.Line;
import duetalk.core.script.Node;
import duetalk.core.script.Script;
import duetalk.core.search.Fold;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.text.Choice;
import duetalk.text.Ltr;
import duetalk.text.Sums;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The script put into words: the client's language to say, the user's to understand. */
public final class SpokenScript {

    private final Voice voice;
    private final Voice theirs;
    private final Story story;
    private final SenderForms me;
    private final LocalDate today;
    private final CallState state;
    private final CallFacts facts;

    public SpokenScript(Voice voice, Story story, SenderForms me, LocalDate today, CallState state) {
        Script script = state.walk().script();
        Client client = story.card().client();
        this.voice = voice.with(script.words(voice.language()));
        this.theirs = client.language() == voice.language()
                ? this.voice
                : Voice.of(client.language()).with(script.words(client.language()));
        this.story = story;
        this.me = me;
        this.today = today;
        this.state = state;
        this.facts = CallFactsOf.story(story, today);
    }

    /** An answer with its words in the user's language and, where there are any, as the client may put it. */
    public record AnswerText(Answer answer, String words, String heard) {}

    /** Something that a client may say at any time. */
    public record Objection(Node node, String words, String heard) {}

    public Node node() {
        return state.walk().current();
    }

    public boolean speaksAnotherLanguage() {
        return theirs != voice;
    }

    /** The language in which the line stands. */
    public Voice spoken() {
        return node().isForTheUser() ? voice : theirs;
    }

    public Voice theirs() {
        return theirs;
    }

    private CallFacts now() {
        return state.facts(facts, CallFactsOf.heard(story, node().code()));
    }

    public List<Answer> answersNow() {
        return node().answers(now());
    }

    /** The ways to say it, the fitting one first. */
    private List<Line> wordings() {
        List<Line> fitting = node().lines(now());
        boolean tones = node().objection();
        return tones
                ? node().lines().reversed().stream()
                        .filter(line -> isTone(line, fitting))
                        .toList()
                : fitting;
    }

    /** Of an objection every tone may be chosen, but no line whose other conditions do not hold. */
    private static boolean isTone(Line line, List<Line> fitting) {
        return fitting.contains(line)
                || line.when().stream().allMatch(condition -> condition.fact() == duetalk.core.script.Fact.HEARD);
    }

    private Line said() {
        List<Line> wordings = wordings();
        int fitting = wordings.indexOf(node().lines(now()).getFirst());
        return wordings.get(Math.floorMod(fitting + state.otherWording(), wordings.size()));
    }

    /** How many ways there are to say it, and which of them stands there, counted from 1. */
    public int wordingCount() {
        return wordings().size();
    }

    public int wordingPlace() {
        return wordings().indexOf(said()) + 1;
    }

    /** The line to say, or what to do. */
    public String line() {
        return say(node().isForTheUser() ? spoken() : spoken().spoken(), "script." + said().code());
    }

    /** The line in the user's language; empty when it is the same or nobody says it. */
    public String meaning() {
        return node().isForTheUser() || !speaksAnotherLanguage() ? "" : say(voice, "script." + said().code());
    }

    public String hint() {
        String key = "hint." + node().code();
        return voice.words().has(key) ? say(voice, key) : "";
    }

    public List<AnswerText> answers() {
        return answersNow().stream()
                .map(answer -> new AnswerText(
                        answer,
                        say(voice, "answer." + answer.code()),
                        node().isForTheUser() ? "" : heard(answer.code())))
                .toList();
    }

    private String heard(String code) {
        String key = "heard." + code;
        return theirs.words().has(key) ? say(theirs, key) : "";
    }

    /** What the client may say here and now and what fits what was typed, in either language. */
    public List<Objection> objections(String typed) {
        String folded = Fold.key(typed);
        return state.walk().objections().stream()
                .filter(node -> folded.isEmpty() || matches(node.code(), folded))
                .sorted(Comparator.comparing(node -> !begins(node.code(), folded)))
                .map(node -> new Objection(node, say(voice, "answer." + node.code()), heard(node.code())))
                .toList();
    }

    /** What begins with what was typed is meant rather than what holds it somewhere. */
    private boolean begins(String code, String folded) {
        return Stream.of(voice, theirs)
                .anyMatch(one -> Fold.key(one.words().pattern("answer." + code)).startsWith(folded));
    }

    private boolean matches(String code, String folded) {
        return Stream.of(voice, theirs)
                .flatMap(one -> Stream.of("answer.", "heard.")
                        .filter(kind -> one.words().has(kind + code))
                        .map(kind -> Fold.key(one.words().pattern(kind + code))))
                .anyMatch(words -> words.startsWith(folded) || words.contains(" " + folded));
    }

    private String say(Voice in, String key) {
        return in.say(key, values(in));
    }

    private Map<String, Object> values(Voice in) {
        Client client = story.card().client();
        Map<String, Object> values = new HashMap<>();
        Sender sender = me.in(in.language());
        values.put("me", sender.name().isBlank() ? in.say("sender.someone") : sender.name());
        values.put("business", sender.business().isBlank() ? sender.name() : sender.business());
        values.put("phone", new Ltr(sender.phone()));
        values.put(
                "client",
                story.card().people().stream().map(Person::name).findFirst().orElse(client.name()));
        values.put("form", new Choice(client.form().selector()));
        values.put("call", new Choice(state.isIncoming() ? "in" : "out"));
        values.put("daytime", new Choice(state.daytime()));
        values.put("mine", new Choice(sender.form().selector()));
        values.put("clause", new Ltr(story.card().terms().clauseNumber()));
        ofInvoices(values, in);
        ofPromises(values, in);
        ofPlan(values);
        return values;
    }

    /** The plan that was agreed in this call; without one its values stand in no line. */
    private void ofPlan(Map<String, Object> values) {
        List<Instalment> schedule = state.plan().map(Plan::schedule).orElse(List.of());
        values.put("parts", schedule.size());
        values.put("plantotal", state.plan().map(Plan::total).orElseGet(this::owed));
        values.put("planfirst", schedule.isEmpty() ? today : schedule.getFirst().due());
        values.put("planlast", schedule.isEmpty() ? today : schedule.getLast().due());
    }

    private void ofInvoices(Map<String, Object> values, Voice in) {
        CallMoney money = money();
        values.put("count", money.count());
        values.put(
                "invoice",
                money.invoice().<Object>map(one -> new Ltr(one.number())).orElse("–"));
        values.put("amount", money.oldest());
        values.put("total", Sums.of(money.total()));
        values.put("undisputed", Sums.of(money.total()));
        values.put("later", Sums.of(money.later()));
        values.put("due", money.due());
        values.put("nextdue", money.nextDue());
        values.put(
                "work",
                money.invoice()
                        .map(Invoice::subject)
                        .filter(subject -> !subject.isBlank())
                        .orElse(in.say("script.thework")));
    }

    private void ofPromises(Map<String, Object> values, Voice in) {
        Standing last = CallFactsOf.lastPromise(story).orElse(null);
        values.put("promised", last == null ? owed() : last.promise().amount());
        values.put("promisedon", last == null ? today : last.promise().dueOn());
        Promised agreed = state.captured().promised();
        values.put("agreed", agreed == null ? owed() : agreed.amount());
        values.put("agreedon", agreed == null ? today : agreed.dueOn());
        values.put("agreedby", in.name("method", agreed == null ? PaymentMethod.TRANSFER : agreed.method()));
    }

    /** What the call may ask for now, with what was disputed in it left out. */
    CallMoney money() {
        CallMoney now = CallMoney.of(story, state.captured().disputes(), today);
        return now.main().isPositive() ? now : CallMoney.of(story, List.of(), today);
    }

    /** What the call asks for in the currency of the oldest of it: a promise is about that. */
    public Money owed() {
        return money().main();
    }
}
