package duetalk.ui.call;

import duetalk.actions.CallReport.Promised;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.script.Phase;
import duetalk.core.script.ScriptWalk;
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
    private @Nullable Instant startedAt;
    private @Nullable Promised promised;
    private @Nullable Outcome captured;
    private @Nullable LocalDate callBackOn;
    private @Nullable LocalTime callBackAt;

    /** A line of the notes with the second of the call in which it was written. */
    public record NoteLine(int second, String text) {}

    public CallState(long clientId, ScriptWalk walk) {
        this.clientId = clientId;
        this.walk = walk;
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
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public Instant startedAt(Instant now) {
        return startedAt == null ? now : startedAt;
    }

    public int seconds(Instant now) {
        Instant start = startedAt;
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
