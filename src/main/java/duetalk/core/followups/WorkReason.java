package duetalk.core.followups;

/** Why a client is on today's list, in the order in which they are called. */
public enum WorkReason {
    CALL_BACK,
    PROMISE_BROKEN,
    PROMISE_DUE,
    FOLLOW_UP,
    NEXT_ATTEMPT,
    NEWLY_OVERDUE,
    LONG_SILENCE
}
