package duetalk.core.contacts;

import duetalk.core.promises.Promised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is still going on, as far as it has come.
 *
 * @param startedAt when the user dialled
 * @param seconds how long it had lasted when this was noted
 * @param broken whether the script is the one that follows a broken promise
 * @param steps the way through the script
 * @param node where in the script it stands
 * @param typing what stands in the note field and is not entered yet
 */
public record CallDraft(
        long clientId,
        Instant startedAt,
        int seconds,
        boolean broken,
        List<Step> steps,
        String node,
        List<Note> notes,
        String typing,
        @Nullable Outcome captured,
        @Nullable Promised promised,
        @Nullable LocalDate callBackOn,
        @Nullable LocalTime callBackAt) {

    public CallDraft {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** One answer on the way. */
    public record Step(String node, String answer, Instant at) {}

    /** A line of the notes with the second in which it was entered. */
    public record Note(int second, String text) {}
}
