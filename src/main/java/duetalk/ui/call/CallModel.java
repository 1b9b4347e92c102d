package duetalk.ui.call;

import duetalk.actions.CallFactsOf;
import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Rules;
import duetalk.core.calendar.CallHours.Advice;
import duetalk.core.calendar.Months;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.evidence.EvidenceKind;
import duetalk.core.evidence.EvidenceRules;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.StepLetter;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseState;
import duetalk.core.settings.Sender;
import duetalk.core.settings.SenderForms;
import duetalk.text.DemandWording;
import duetalk.text.DisputeWording;
import duetalk.text.Isolate;
import duetalk.text.PlanWording;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to know of a client before and during a call, put into words. */
public final class CallModel {

    private final Voice voice;
    private final Rules rules;
    private final Story story;
    private final Sender sender;
    private final LocalDate today;
    private final CallState state;
    private final SpokenScript script;

    public CallModel(Voice voice, Rules rules, Story story, SenderForms me, LocalDate today, CallState state) {
        this.voice = voice;
        this.rules = rules;
        this.story = story;
        this.sender = me.usual();
        this.today = today;
        this.state = state;
        this.script = new SpokenScript(voice, story, me, today, state);
    }

    public CallState state() {
        return state;
    }

    public Story story() {
        return story;
    }

    public SpokenScript script() {
        return script;
    }

    /** What the call comes to and what follows from it. */
    public CallSummary summary() {
        return new CallSummary(
                rules, voice, story, sender, today, state, script.money().open());
    }

    public String clientName() {
        return story.card().client().name();
    }

    /** By whose months the two agree. */
    Months months() {
        return Months.between(sender.place(), story.card().client().place());
    }

    /** An open invoice on the side of the screen. */
    public record InvoiceFact(String number, String subject, String amount, String state, boolean late) {}

    public List<InvoiceFact> invoices() {
        return story.open().stream()
                .map(one -> new InvoiceFact(
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

    public String balance() {
        return story.balances().isEmpty()
                ? voice.say("client.nothing")
                : story.balances().stream().map(voice.amounts()::of).collect(Collectors.joining("\n"));
    }

    /** What may be asked for, and what is left out of it and why. */
    public List<String> asked() {
        return DemandWording.lines(voice, script.money().demands(), story.open());
    }

    /** What the client did not accept in this call, and what they said. */
    public List<String> disputes() {
        return state.captured().disputes().stream()
                .map(one -> DisputeWording.line(voice, number(one.invoiceId()), one.amount(), one.why()))
                .toList();
    }

    private String number(long invoice) {
        return story.invoices().stream()
                .filter(one -> one.id() == invoice)
                .map(Invoice::number)
                .findFirst()
                .orElse("–");
    }

    public boolean lastPromiseBroken() {
        return CallFactsOf.lastPromiseBroken(story);
    }

    public String promiseLine() {
        return CallFactsOf.lastPromise(story)
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

    /** The plans that were agreed and are not over, with what came and what comes next. */
    public List<String> plans() {
        return story.livePlans().stream().map(this::plan).toList();
    }

    private String plan(PlanRules.Standing plan) {
        String state = PlanWording.state(voice, plan);
        return plan.next()
                .map(one -> state + "\n"
                        + voice.say(
                                "plan.next.AGREED",
                                "amount",
                                one.left(),
                                "date",
                                one.instalment().due()))
                .orElse(state);
    }

    public List<String> lastContacts() {
        return story.entries().stream().limit(3).map(this::contact).toList();
    }

    private String contact(ContactEntry entry) {
        LocalDate day =
                LocalDate.ofInstant(entry.at(), story.card().client().place().zone());
        return voice.say(
                "today.last",
                "date",
                Isolate.open(voice.dates().brief(day)),
                "what",
                voice.name("outcome", entry.outcome()));
    }

    /** The notes of the newest talk that has any: what was said last; empty when there is none. */
    public String lastWords() {
        return story.entries().stream()
                .map(ContactEntry::notes)
                .filter(notes -> !notes.isBlank())
                .findFirst()
                .map(notes -> Isolate.value(notes.lines().collect(Collectors.joining(" · "))))
                .orElse("");
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
                        ? voice.say("call.stop.yes", "clause", terms.clauseNumber())
                        : voice.say("call.stop.no"));
        return lines;
    }

    /** What a firm step would still need. */
    public List<String> missing() {
        Set<EvidenceKind> have = EnumSet.of(EvidenceKind.INVOICE, EvidenceKind.STATEMENT);
        if (story.card().terms().consentOn() != null) {
            have.add(EvidenceKind.CONTRACT);
        }
        if (!story.letters().isEmpty()) {
            have.add(EvidenceKind.REMINDERS);
        }
        if (!story.card().client().address().isBlank()) {
            have.add(EvidenceKind.IDENTITY);
        }
        var missing = EvidenceRules.missing(
                StepLetter.FINAL_DEMAND, Jurisdiction.of(story.card().client().place()), have);
        return java.util.stream.Stream.concat(missing.required().stream(), missing.helpful().stream())
                .filter(kind -> kind != EvidenceKind.INTEREST)
                .map(kind -> voice.name("evidence", kind))
                .toList();
    }

    /** Whether now is a decent time to ring them. */
    public Advice advice(Instant now) {
        boolean asked = story.followUps().stream()
                .anyMatch(one -> one.doneAt() == null
                        && one.kind() == FollowUpKind.CALL_BACK
                        && !one.day().isAfter(today));
        return rules.politeness().advise(story.card().client(), story.entries(), asked || lastPromiseBroken(), now);
    }

    /** The same in words: whether, why, and when it will be. */
    public String adviceLine(Instant now) {
        Advice advice = advice(now);
        if (advice.now()) {
            var wish = story.card().client().wish();
            return wish == null
                    ? voice.name("hours", advice.why())
                    : voice.say("call.now.wish", "from", wish.from(), "to", wish.to());
        }
        if (advice.next().toLocalDate().equals(today)) {
            return voice.say(
                    "call.notnow.today",
                    "why",
                    Isolate.open(voice.name("hours", advice.why())),
                    "hour",
                    advice.next().toLocalTime());
        }
        return voice.say(
                "call.notnow",
                "why",
                Isolate.open(voice.name("hours", advice.why())),
                "date",
                advice.next().toLocalDate(),
                "hour",
                advice.next().toLocalTime());
    }

    /** Their own clock, when it is not the user's. */
    public String theirClock(Instant now, java.time.ZoneId mine) {
        var zone = story.card().client().place().zone();
        return zone.getRules().getOffset(now).equals(mine.getRules().getOffset(now))
                ? ""
                : voice.say("call.theirclock", "hour", now.atZone(zone).toLocalTime());
    }

    /** Minutes and seconds of the call. */
    public String clock(int seconds) {
        return clock(voice, seconds);
    }

    static String clock(Voice voice, int seconds) {
        String minutes = (seconds / 60 < 10 ? "0" : "") + seconds / 60;
        String rest = (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        return Isolate.leftToRight(voice.amounts().digits(minutes + ":" + rest));
    }
}
