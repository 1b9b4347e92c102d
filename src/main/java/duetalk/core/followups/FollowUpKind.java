package duetalk.core.followups;

/** What is to be done on a day. */
public enum FollowUpKind {
    CALL_BACK,
    PROMISE,
    NEXT_ATTEMPT,
    PUT_OFF,
    CHECK
}
