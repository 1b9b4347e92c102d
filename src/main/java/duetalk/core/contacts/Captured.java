package duetalk.core.contacts;

import duetalk.core.promises.Promised;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written down in the middle of a call, besides the notes.
 *
 * @param outcome what a key said that the call has come to; it counts more than what the script came to
 * @param callBackAt the hour in the client's own time, null when any will do
 * @param disputes what the client does not accept
 * @param reached other people and numbers that were named
 */
public record Captured(
        @Nullable Outcome outcome,
        @Nullable Promised promised,
        @Nullable LocalDate callBackOn,
        @Nullable LocalTime callBackAt,
        List<Disputed> disputes,
        List<Reached> reached) {

    public static final Captured NOTHING = new Captured(null, null, null, null, List.of(), List.of());

    public Captured {
        disputes = List.copyOf(disputes);
        reached = List.copyOf(reached);
    }

    public Captured with(@Nullable Outcome another) {
        return new Captured(another, promised, callBackOn, callBackAt, disputes, reached);
    }

    /** A promise makes the outcome one. */
    public Captured with(Promised what) {
        return new Captured(Outcome.PROMISE, what, callBackOn, callBackAt, disputes, reached);
    }

    public Captured callingBack(LocalDate day, @Nullable LocalTime hour) {
        return new Captured(Outcome.CALL_BACK, promised, day, hour, disputes, reached);
    }

    /** Another dispute; one about the same invoice takes the place of the one before. */
    public Captured with(Disputed dispute) {
        List<Disputed> all = new ArrayList<>(disputes);
        all.removeIf(one -> one.invoiceId() == dispute.invoiceId());
        all.add(dispute);
        Outcome came = promised == null ? Outcome.DISPUTE : outcome;
        return new Captured(came, promised, callBackOn, callBackAt, all, reached);
    }

    public Captured with(Reached another) {
        List<Reached> all = new ArrayList<>(reached);
        all.add(another);
        return new Captured(outcome, promised, callBackOn, callBackAt, disputes, all);
    }

    /** Takes back what was captured by mistake. */
    public Captured withoutPromise() {
        return new Captured(
                outcome == Outcome.PROMISE ? null : outcome, null, callBackOn, callBackAt, disputes, reached);
    }
}
