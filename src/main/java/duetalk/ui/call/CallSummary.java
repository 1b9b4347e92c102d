package duetalk.ui.call;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Rules;
import duetalk.core.clients.Person;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Contacts.About;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.Plan;
import duetalk.core.promises.Promised;
import duetalk.core.script.Effect.Task;
import duetalk.core.settings.Sender;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call has come to, what is paused by it, and what comes next. */
public final class CallSummary {

    private static final int LOOK_AGAIN_DAYS = 7;
    private static final int SAYS_PAID_DAYS = 2;
    private static final int HARDSHIP_DAYS = 30;

    private final Rules rules;
    private final Voice voice;
    private final Story story;
    private final Sender sender;
    private final LocalDate today;
    private final CallState state;
    private final Money owed;

    CallSummary(Rules rules, Voice voice, Story story, Sender sender, LocalDate today, CallState state, Money owed) {
        this.rules = rules;
        this.voice = voice;
        this.story = story;
        this.sender = sender;
        this.today = today;
        this.state = state;
        this.owed = owed;
    }

    /** The next day on which something is to be done, after this outcome; null when there is no need. */
    public @Nullable LocalDate nextDay(Outcome outcome) {
        Captured captured = state.captured();
        Promised promised = captured.promised();
        return switch (outcome) {
            case PROMISE -> promised == null ? later(LOOK_AGAIN_DAYS) : workingDay(promised.dueOn());
            case CALL_BACK -> captured.callBackOn() == null ? later(1) : captured.callBackOn();
            case NO_ANSWER, BUSY, VOICEMAIL, THIRD_PARTY, WRONG_NUMBER -> workingDay(nextAttempt());
            case SAYS_PAID -> later(SAYS_PAID_DAYS);
            case HARDSHIP -> later(HARDSHIP_DAYS);
            case PAID, PLAN, STOP_CONTACT -> null;
            default -> later(LOOK_AGAIN_DAYS);
        };
    }

    /** Until this day the reminders rest. */
    private LocalDate rests(Promised promised) {
        return promised.dueOn().plusDays(rules.promises().graceDays());
    }

    private LocalDate nextAttempt() {
        if (state.captured().callBackOn() != null) {
            return state.captured().callBackOn();
        }
        return rules.politeness().nextAttempt(story.card().client(), story.entries(), today);
    }

    private LocalDate later(int days) {
        return workingDay(today.plusDays(days));
    }

    private LocalDate workingDay(LocalDate day) {
        return rules.days().onOrAfterInBoth(story.card().client().place(), sender.place(), day);
    }

    /** The hour that goes with the next day, in the client's own time; null when any will do. */
    public @Nullable LocalTime nextHour(Outcome outcome) {
        return outcome == Outcome.CALL_BACK || outcome.isUnanswered()
                ? state.captured().callBackAt()
                : null;
    }

    /** What the outcome pauses, and until when; empty when nothing is. */
    public String paused(Outcome outcome) {
        Promised promised = state.captured().promised();
        LocalDate next = nextDay(outcome);
        return switch (outcome) {
            case PROMISE -> promised == null ? "" : voice.say("summary.paused.promise", "date", rests(promised));
            case PLAN -> voice.say("summary.paused.plan");
            case DISPUTE -> voice.say("summary.paused.dispute");
            case HARDSHIP -> next == null ? "" : voice.say("summary.paused.hardship", "date", next);
            case STOP_CONTACT -> voice.say("summary.paused.stop");
            default -> "";
        };
    }

    /** The letters that may follow, the fitting one first; what was left to be done on the way, then a confirmation. */
    public List<LetterKind> letters(Outcome outcome) {
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        tasks.addAll(state.walk().tasks());
        if (!state.captured().disputes().isEmpty()) {
            tasks.add(Task.ANSWER_DISPUTE);
        }
        List<LetterKind> kinds = new ArrayList<>();
        state.plan()
                .map(CallSummary::paper)
                .filter(kind -> outcome == Outcome.PLAN)
                .ifPresent(kinds::add);
        tasks.forEach(task -> kinds.add(
                switch (task) {
                    case CONFIRM -> LetterKind.CONFIRMATION;
                    case RESEND -> LetterKind.STATEMENT;
                    case OFFER_PLAN -> LetterKind.PLAN_OFFER;
                    case OFFER_SETTLEMENT -> LetterKind.SETTLEMENT;
                    case ANSWER_DISPUTE -> LetterKind.DISPUTE_ANSWER;
                }));
        if (outcome == Outcome.PROMISE && !kinds.contains(LetterKind.CONFIRMATION)) {
            kinds.add(LetterKind.CONFIRMATION);
        }
        if (outcome != Outcome.PROMISE) {
            kinds.remove(LetterKind.CONFIRMATION);
        }
        boolean nothingOpen = story.open().isEmpty();
        kinds.removeIf(kind -> nothingOpen && !kind.needsNothingOpen());
        return kinds.stream().distinct().toList();
    }

    /** The paper of a plan that was agreed in the call. */
    private static LetterKind paper(Plan plan) {
        return plan.terms().isSettlement() ? LetterKind.SETTLEMENT : LetterKind.PLAN_AGREEMENT;
    }

    /** With whom the user spoke, as far as it is known: whoever was named, else the first person of the card. */
    public String person() {
        return story.card().people().stream().map(Person::name).findFirst().orElse("");
    }

    public List<String> people() {
        List<String> people =
                new ArrayList<>(story.card().people().stream().map(Person::name).toList());
        state.captured().reached().stream()
                .map(one -> one.name())
                .filter(name -> !name.isBlank())
                .forEach(people::add);
        return people;
    }

    /** The report as the summary confirmed it. */
    public CallReport report(
            Outcome outcome,
            @Nullable Reason reason,
            String person,
            @Nullable LocalDate nextOn,
            @Nullable LocalTime nextAt,
            String nextNote,
            Instant now) {
        String notes = state.notes().stream()
                .map(line -> Isolate.open(CallModel.clock(voice, line.second())) + " " + line.text())
                .collect(Collectors.joining("\n"));
        return new CallReport(
                story.card().client().id(),
                state.startedAt(now),
                state.seconds(now),
                state.isIncoming() ? Channel.INCOMING_CALL : Channel.CALL,
                person,
                outcome,
                reason,
                notes,
                state.walk().path(),
                story.open().isEmpty() ? null : owed,
                story.open().stream()
                        .map(invoice -> new About(invoice.id(), invoice.balance()))
                        .toList(),
                state.captured(),
                nextOn,
                nextAt,
                nextNote);
    }
}
