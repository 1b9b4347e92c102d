package duetalk.core.ladder;

import duetalk.core.Refusal;

/**
 * A step that the user marked by hand: done outside the program, or skipped.
 *
 * @param reason why it was skipped, in the user's words
 */
public record LadderNote(long id, long clientId, StepTaken step, boolean skipped, String reason) {

    /** Refuses a skip without a reason. */
    public LadderNote {
        if (skipped && reason.isBlank()) {
            throw new Refusal("SKIP_WITHOUT_REASON");
        }
    }
}
