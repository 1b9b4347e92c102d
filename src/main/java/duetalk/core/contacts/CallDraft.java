package duetalk.core.contacts;

import java.time.Instant;
import java.util.List;

/**
 * A call that is still going on, as far as it has come.
 *
 * @param startedAt when the user dialled, or the client rang
 * @param seconds how long it had lasted when this was noted
 * @param incoming whether the client rang
 * @param script the id of the script that it follows, 0 for the standard one
 * @param intends what the user has decided they may speak of, as codes of the script's facts
 * @param steps the way through the script
 * @param node where in the script it stands
 * @param typing what stands in the note field and is not entered yet
 */
public record CallDraft(
        long clientId,
        Instant startedAt,
        int seconds,
        boolean incoming,
        long script,
        List<String> intends,
        List<Step> steps,
        String node,
        List<Note> notes,
        String typing,
        Captured captured) {

    public CallDraft {
        intends = List.copyOf(intends);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** One answer on the way. */
    public record Step(String node, String answer, Instant at) {}

    /** A line of the notes with the second in which it was entered. */
    public record Note(int second, String text) {}
}
