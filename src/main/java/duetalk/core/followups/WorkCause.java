package duetalk.core.followups;

import duetalk.core.ladder.Proposal;
import duetalk.core.promises.PromiseRules.Standing;
import org.jspecify.annotations.Nullable;

/** A reason to be on the list, with what is behind it. */
record WorkCause(
        WorkReason reason,
        @Nullable FollowUp followUp,
        @Nullable Standing promise,
        @Nullable Proposal step) {

    static WorkCause of(WorkReason reason) {
        return new WorkCause(reason, null, null, null);
    }
}
