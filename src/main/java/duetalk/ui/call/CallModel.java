package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Rules;
import duetalk.core.clients.Client;
import duetalk.core.clients.Person;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.script.Answer;
import duetalk.core.script.Node;
import duetalk.core.script.Phase;
import duetalk.core.settings.Sender;
import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The script and the summary of a call, put into words: the client's language to say, the user's to understand. */
public final class CallModel {

    /** Nodes that nobody says: they tell the user what to do. */
    private static final Set<Phase> FOR_THE_USER = Set.of(Phase.PREPARE, Phase.SILENCE);

    private static final int LOOK_AGAIN_DAYS = 7;
    private static final int SAYS_PAID_DAYS = 2;

    private final Voice voice;
    private final Rules rules;
    private final Voice theirs;
    private final Story story;
    private final Sender sender;
    private final LocalDate today;
    private final CallState state;

    public CallModel(Voice voice, Rules rules, Story story, Sender sender, LocalDate today, CallState state) {
        this.rules = rules;
        this.voice = voice;
        this.story = story;
        this.sender = sender;
        this.today = today;
        this.state = state;
        this.theirs = story.card().client().language() == voice.language()
                ? voice
                : Voice.of(story.card().client().language());
    }

    /** An answer with its words in the user's language and, when it differs, as the client may say it. */
    public record AnswerText(Answer answer, String words, String heard) {}

    public static boolean lastPromiseBroken(Story story) {
        return lastPromise(story)
                .filter(one -> one.state() == PromiseState.BROKEN || one.state() == PromiseState.PART)
                .isPresent();
    }

    public static Optional<Standing> lastPromise(Story story) {
        return story.promises().stream()
                .filter(one -> one.state() != PromiseState.MOVED)
                .reduce((earlier, later) -> later);
    }

    public CallState state() {
        return state;
    }

    public String clientName() {
        return story.card().client().name();
    }

    public Node node() {
        return state.walk().current();
    }

    public boolean speaksAnotherLanguage() {
        return theirs != voice;
    }

    public Voice theirs() {
        return theirs;
    }

    public boolean isForTheUser() {
        return FOR_THE_USER.contains(node().phase());
    }

    /** The line to say, or what to do. */
    public String line() {
        return say(isForTheUser() ? voice : theirs, "script." + node().code());
    }

    /** The line in the user's language; empty when it is the same or nobody says it. */
    public String meaning() {
        return isForTheUser() || !speaksAnotherLanguage() ? "" : say(voice, "script." + node().code());
    }

    public String hint() {
        String key = "hint." + node().code();
        return voice.words().has(key) ? say(voice, key) : "";
    }

    public List<AnswerText> answers() {
        return node().answers().stream()
                .map(answer -> new AnswerText(
                        answer,
                        say(voice, "answer." + answer.code()),
                        speaksAnotherLanguage() && !isForTheUser() ? say(theirs, "answer." + answer.code()) : ""))
                .toList();
    }

    private String say(Voice in, String key) {
        return in.say(key, values(in));
    }

    private Map<String, Object> values(Voice in) {
        Client client = story.card().client();
        Map<String, Object> values = new HashMap<>();
        values.put("me", sender.name().isBlank() ? in.say("sender.someone") : sender.name());
        values.put("business", sender.business().isBlank() ? sender.name() : sender.business());
        values.put("phone", new Ltr(sender.phone()));
        values.put(
                "client",
                story.card().people().stream().map(Person::name).findFirst().orElse(client.name()));
        values.put("form", new Choice(client.form().selector()));
        values.put("mine", new Choice(sender.form().selector()));
        values.put("count", story.open().size());
        Invoice oldest = story.open().isEmpty() ? null : story.open().getFirst();
        values.put("invoice", oldest == null ? "–" : oldest.number());
        values.put("amount", oldest == null ? balanceOrNothing() : oldest.balance());
        values.put("total", balanceOrNothing());
        values.put("due", oldest == null ? today : oldest.due());
        values.put("work", oldest == null || oldest.subject().isBlank() ? in.say("script.thework") : oldest.subject());
        Standing last = lastPromise(story).orElse(null);
        values.put(
                "promised", last == null ? balanceOrNothing() : last.promise().amount());
        values.put("promisedon", last == null ? today : last.promise().dueOn());
        var agreed = state.promised();
        values.put("agreed", agreed == null ? balanceOrNothing() : agreed.amount());
        values.put("agreedon", agreed == null ? today : agreed.dueOn());
        values.put(
                "agreedby",
                in.name("method", agreed == null ? duetalk.core.invoices.PaymentMethod.TRANSFER : agreed.method()));
        return values;
    }

    private Money balanceOrNothing() {
        List<Money> balances = story.balances();
        return balances.isEmpty() ? Money.zero(story.card().client().currency()) : balances.getFirst();
    }

    /** What is open in the currency of the oldest invoice: a promise is about that. */
    public Money owed() {
        return balanceOrNothing();
    }

    /** What there is to know before and during the call, headed and in order. */
    public List<ClientFact> invoiceFacts() {
        return story.open().stream()
                .map(one -> new ClientFact(
                        Isolate.leftToRight(one.number()),
                        one.subject(),
                        voice.amounts().of(one.balance()),
                        one.isDisputed() ? voice.name("invoice.state", one.state()) : late(one),
                        one.isOverdue(today)))
                .toList();
    }

    private String late(Invoice invoice) {
        long days = invoice.daysLate(today);
        return days > 0 ? voice.say("days.late", "days", days) : voice.dates().brief(invoice.due());
    }

    /** An open invoice on the side of the screen. */
    public record ClientFact(String number, String subject, String amount, String state, boolean late) {}

    public String balance() {
        return story.balances().isEmpty()
                ? voice.say("client.nothing")
                : story.balances().stream().map(voice.amounts()::of).collect(Collectors.joining("\n"));
    }

    public String promiseLine() {
        return lastPromise(story)
                .map(one -> voice.say(
                        "call.lastpromise",
                        "amount",
                        one.promise().amount(),
                        "date",
                        one.promise().dueOn(),
                        "state",
                        one.state() == PromiseState.PART
                                ? Isolate.open(voice.say("promise.part", "received", one.received()))
                                : voice.name("promise", one.state())))
                .orElse(voice.say("call.nopromise"));
    }

    public List<String> lastContacts() {
        return story.entries().stream()
                .limit(3)
                .map(entry -> voice.say(
                        "today.last",
                        "date",
                        Isolate.open(voice.dates()
                                .brief(LocalDate.ofInstant(
                                        entry.at(),
                                        story.card().client().place().zone()))),
                        "what",
                        voice.name("outcome", entry.outcome())))
                .toList();
    }

    /** What may be mentioned because consent is on record, and what may not. */
    public List<String> terms() {
        var terms = story.card().terms();
        List<String> lines = new ArrayList<>();
        lines.add(voice.say(
                "client.terms.line." + terms.term().kind(), "days", terms.term().days()));
        lines.add(voice.say(terms.lateFeeMayBeMentioned() ? "call.fee.yes" : "call.fee.no"));
        lines.add(
                terms.suspensionMayBeMentioned()
                        ? voice.say("call.stop.yes", "clause", terms.suspensionClause())
                        : voice.say("call.stop.no"));
        return lines;
    }

    /** The next day on which something is to be done, after this outcome; null when there is no need. */
    public @Nullable LocalDate nextDay(Outcome outcome) {
        var promised = state.promised();
        return switch (outcome) {
            case PROMISE -> promised == null ? later(LOOK_AGAIN_DAYS) : workingDay(promised.dueOn());
            case CALL_BACK -> state.callBackOn() == null ? later(1) : state.callBackOn();
            case NO_ANSWER, BUSY, VOICEMAIL, THIRD_PARTY, WRONG_NUMBER -> workingDay(nextAttempt());
            case SAYS_PAID -> later(SAYS_PAID_DAYS);
            case PAID, STOP_CONTACT -> null;
            default -> later(LOOK_AGAIN_DAYS);
        };
    }

    private LocalDate nextAttempt() {
        return rules.politeness().nextAttempt(story.card().client(), story.entries(), today);
    }

    private LocalDate later(int days) {
        return workingDay(today.plusDays(days));
    }

    private LocalDate workingDay(LocalDate day) {
        return rules.days().onOrAfterInBoth(story.card().client().place(), sender.place(), day);
    }

    /** Minutes and seconds of the call. */
    public String clock(int seconds) {
        String minutes = (seconds / 60 < 10 ? "0" : "") + seconds / 60;
        String rest = (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        return Isolate.leftToRight(voice.amounts().digits(minutes + ":" + rest));
    }

    /** The report as the summary confirmed it. */
    public CallReport report(
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable LocalDate nextOn,
            @Nullable LocalTime nextAt,
            Instant now) {
        String notes = state.notes().stream()
                .map(line -> Isolate.open(clock(line.second())) + " " + line.text())
                .collect(Collectors.joining("\n"));
        return new CallReport(
                story.card().client().id(),
                state.startedAt(now),
                state.seconds(now),
                story.card().people().stream().map(Person::name).findFirst().orElse(""),
                outcome,
                reason,
                notes,
                state.walk().path(),
                story.open().isEmpty() ? null : owed(),
                outcome == Outcome.PROMISE ? state.promised() : null,
                nextOn,
                nextAt);
    }
}
