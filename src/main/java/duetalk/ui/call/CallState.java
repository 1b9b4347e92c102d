package duetalk.ui.call;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.CallGoal;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.plan.Plan;
import duetalk.core.script.CallFacts;
import duetalk.core.script.Fact;
import duetalk.core.script.Node;
import duetalk.core.script.Phase;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptWalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that is going on: where it is in the script and what was captured. It outlives the screen that shows it. */
public final class CallState {

    /** Longer than this nobody looks away from a call: the computer slept, or its clock was set. */
    private static final Duration LEAP = Duration.ofMinutes(10);

    private static final int MORNING = 4;
    private static final int NOON = 12;
    private static final int EVENING = 17;

    private final long clientId;
    private final boolean incoming;
    private final ScriptWalk walk;
    private final List<NoteLine> notes = new ArrayList<>();
    private final Set<Fact> intends = EnumSet.noneOf(Fact.class);
    private Captured captured = Captured.NOTHING;
    private String typing = "";
    private String daytime = "any";
    private int otherWording;
    private @Nullable Instant startedAt;
    private @Nullable Instant seenAt;
    private long millis;
    private @Nullable CallGoal goal;
    private @Nullable Plan plan;

    /** A line of the notes with the second of the call in which it was written. */
    public record NoteLine(int second, String text) {}

    public CallState(long clientId, boolean incoming, Script script) {
        this(clientId, incoming, new ScriptWalk(script, incoming));
    }

    private CallState(long clientId, boolean incoming, ScriptWalk walk) {
        this.clientId = clientId;
        this.incoming = incoming;
        this.walk = walk;
    }

    /** A call that an interrupted program left; the time in between does not count as talk. */
    public static CallState resumed(CallDraft draft, Script script, Instant now) {
        CallState state = new CallState(
                draft.clientId(),
                draft.incoming(),
                ScriptWalk.resumed(script, draft.incoming(), draft.steps(), draft.node()));
        state.startedAt = draft.startedAt();
        state.seenAt = now;
        state.millis = draft.seconds() * 1000L;
        draft.notes().forEach(note -> state.notes.add(new NoteLine(note.second(), note.text())));
        draft.intends().forEach(code -> state.intends.add(Fact.valueOf(code)));
        state.captured = draft.captured();
        state.typing = draft.typing();
        return state;
    }

    /** The call as it stands, for the journal; empty before the user has dialled. */
    public Optional<CallDraft> draft(Instant now) {
        Instant start = startedAt;
        return start == null
                ? Optional.empty()
                : Optional.of(new CallDraft(
                        clientId,
                        start,
                        seconds(now),
                        incoming,
                        walk.script().id(),
                        intends.stream().map(Fact::name).toList(),
                        walk.steps().stream()
                                .map(step -> new CallDraft.Step(
                                        step.node().code(), step.answer().code(), step.at()))
                                .toList(),
                        walk.current().code(),
                        notes.stream()
                                .map(note -> new CallDraft.Note(note.second(), note.text()))
                                .toList(),
                        typing,
                        captured));
    }

    /** What stands in the note field and is not entered yet. */
    public String typing() {
        return typing;
    }

    public void typing(String text) {
        typing = text;
    }

    public long clientId() {
        return clientId;
    }

    public boolean isIncoming() {
        return incoming;
    }

    public ScriptWalk walk() {
        return walk;
    }

    /** The call begins when the user dials, which is the first step past the preparation. */
    public void start(Instant now) {
        if (startedAt == null) {
            startedAt = now;
            seenAt = now;
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public Instant startedAt(Instant now) {
        return startedAt == null ? now : startedAt;
    }

    /** How long the call has lasted; a clock that was set, back or far ahead, does not count. */
    public int seconds(Instant now) {
        Instant seen = seenAt;
        if (seen != null) {
            Duration since = Duration.between(seen, now);
            if (!since.isNegative() && since.compareTo(LEAP) < 0) {
                millis += since.toMillis();
            }
            seenAt = now;
        }
        return (int) (millis / 1000);
    }

    public void note(String text, Instant now) {
        start(now);
        notes.add(new NoteLine(seconds(now), text));
    }

    /** Takes the newest line of the notes back, to be changed; empty when there is none. */
    public Optional<String> lastNote() {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(notes.removeLast().text());
    }

    public List<NoteLine> notes() {
        return List.copyOf(notes);
    }

    public Captured captured() {
        return captured;
    }

    public void captured(Captured more) {
        captured = more;
    }

    /** What the user has decided and may speak of. */
    public void intends(Fact what, boolean is) {
        if (is) {
            intends.add(what);
        } else {
            intends.remove(what);
        }
    }

    public boolean intends(Fact what) {
        return intends.contains(what);
    }

    /** The facts of the story with those of this call. */
    public CallFacts facts(CallFacts story, int heardBefore) {
        // in the first talk there was no last time: said again there, an objection is heard as it was at first
        boolean first = story.of(Fact.TALKS) == 0 && heardBefore == 0;
        int raised = first ? 0 : walk.raised(walk.current().code());
        return story.with(Fact.INTENDS_STOP, intends(Fact.INTENDS_STOP))
                .with(Fact.INTENDS_COURT, intends(Fact.INTENDS_COURT))
                .with(Fact.INCOMING, incoming)
                .with(Fact.PLAN_AGREED, plan != null)
                .with(Fact.HEARD, heardBefore + raised);
    }

    /** It is this hour where the client is: what one says first hangs on it. */
    public void hour(LocalTime theirs) {
        int hour = theirs.getHour();
        daytime = hour >= MORNING && hour < NOON ? "morning" : hour >= NOON && hour < EVENING ? "afternoon" : "evening";
    }

    /** "morning", "afternoon" or "evening" where the client is; "any" while that is not known. */
    public String daytime() {
        return daytime;
    }

    /** Which other way to say the line the user chose, counted from the fitting one. */
    public int otherWording() {
        return otherWording;
    }

    public void otherWording(int chosen) {
        otherWording = chosen;
    }

    public @Nullable CallGoal goal() {
        return goal;
    }

    public void goal(@Nullable CallGoal wanted) {
        goal = wanted;
    }

    /** The plan that was agreed while this call was going on, if one was. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /** A plan that was agreed at the table is read back next; one that was taken back leaves the call where it was. */
    public void plan(@Nullable Plan agreed, Instant now) {
        plan = agreed;
        Node before = walk.current();
        if (agreed == null) {
            walk.planTakenBack();
        } else {
            walk.planAgreed(agreed.savedAt(), now);
        }
        if (walk.current() != before) {
            otherWording = 0;
        }
    }

    public Outcome outcome() {
        Outcome chosen = captured.outcome();
        if (chosen != null) {
            return chosen;
        }
        if (plan != null) {
            return Outcome.PLAN;
        }
        Phase phase = walk.current().phase();
        boolean nobodySpoke = phase == Phase.PREPARE || phase == Phase.OPEN;
        Outcome fallback = nobodySpoke ? Outcome.NO_ANSWER : Outcome.NO_COMMITMENT;
        return walk.outcome()
                .filter(one -> one != Outcome.PROMISE || captured.promised() != null)
                .orElse(fallback);
    }

    public Optional<Reason> reason() {
        return walk.reason();
    }
}
