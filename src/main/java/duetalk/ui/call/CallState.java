package duetalk.ui.call;

import duetalk.core.contacts.CallDraft;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.promises.Promised;
import duetalk.core.script.Phase;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptWalk;
import duetalk.core.script.StandardScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that is going on: where it is in the script and what was captured. It outlives the screen that shows it. */
public final class CallState {

    private final long clientId;
    private final ScriptWalk walk;
    private final List<NoteLine> notes = new ArrayList<>();
    private final boolean broken;
    private String typing = "";
    private @Nullable Instant startedAt;
    private @Nullable Instant countsFrom;
    private @Nullable Promised promised;
    private @Nullable Outcome captured;
    private @Nullable LocalDate callBackOn;
    private @Nullable LocalTime callBackAt;

    /** A line of the notes with the second of the call in which it was written. */
    public record NoteLine(int second, String text) {}

    public CallState(long clientId, boolean broken) {
        this(clientId, broken, new ScriptWalk(StandardScript.of(broken)));
    }

    private CallState(long clientId, boolean broken, ScriptWalk walk) {
        this.clientId = clientId;
        this.broken = broken;
        this.walk = walk;
    }

    /** A call that an interrupted program left; the time in between does not count as talk. */
    public static CallState resumed(CallDraft draft, Instant now) {
        Script script = StandardScript.of(draft.broken());
        CallState state = new CallState(
                draft.clientId(), draft.broken(), ScriptWalk.resumed(script, draft.steps(), draft.node()));
        state.startedAt = draft.startedAt();
        state.countsFrom = now.minusSeconds(draft.seconds());
        draft.notes().forEach(note -> state.notes.add(new NoteLine(note.second(), note.text())));
        state.captured = draft.captured();
        state.promised = draft.promised();
        state.callBackOn = draft.callBackOn();
        state.callBackAt = draft.callBackAt();
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
                        broken,
                        walk.steps().stream()
                                .map(step -> new CallDraft.Step(
                                        step.node().code(), step.answer().code(), step.at()))
                                .toList(),
                        walk.current().code(),
                        notes.stream()
                                .map(note -> new CallDraft.Note(note.second(), note.text()))
                                .toList(),
                        typing,
                        captured,
                        promised,
                        callBackOn,
                        callBackAt));
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

    public ScriptWalk walk() {
        return walk;
    }

    /** The call begins when the user dials, which is the first step past the preparation. */
    public void start(Instant now) {
        if (startedAt == null) {
            startedAt = now;
            countsFrom = now;
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public Instant startedAt(Instant now) {
        return startedAt == null ? now : startedAt;
    }

    public int seconds(Instant now) {
        Instant start = countsFrom;
        return start == null
                ? 0
                : (int) Math.max(0, Duration.between(start, now).toSeconds());
    }

    public void note(String text, Instant now) {
        start(now);
        notes.add(new NoteLine(seconds(now), text));
    }

    public List<NoteLine> notes() {
        return List.copyOf(notes);
    }

    public void promise(@Nullable Promised what) {
        promised = what;
        captured = what == null ? null : Outcome.PROMISE;
    }

    public @Nullable Promised promised() {
        return promised;
    }

    public void callBack(LocalDate day, @Nullable LocalTime hour) {
        callBackOn = day;
        callBackAt = hour;
        captured = Outcome.CALL_BACK;
    }

    public @Nullable LocalDate callBackOn() {
        return callBackOn;
    }

    public @Nullable LocalTime callBackAt() {
        return callBackAt;
    }

    /** An outcome that a key captured; it counts more than what the script came to. */
    public void capture(Outcome outcome) {
        captured = outcome;
    }

    public Outcome outcome() {
        Outcome chosen = captured;
        if (chosen != null) {
            return chosen;
        }
        Phase phase = walk.current().phase();
        boolean nobodySpoke = phase == Phase.PREPARE || phase == Phase.OPEN;
        Outcome fallback = nobodySpoke ? Outcome.NO_ANSWER : Outcome.NO_COMMITMENT;
        return walk.outcome()
                .filter(one -> one != Outcome.PROMISE || promised != null)
                .orElse(fallback);
    }

    public Optional<Reason> reason() {
        return walk.reason();
    }
}
