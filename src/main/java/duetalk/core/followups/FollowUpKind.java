package duetalk.core.followups;

/** What is to be done on a day. */
public enum FollowUpKind {
    CALL_BACK,
    PROMISE,
    NEXT_ATTEMPT,
    PUT_OFF,
    /** An instalment of a plan: shown from the plan itself, never kept as a follow-up. */
    INSTALMENT,
    /** Whether the signed copy of a plan has come back. */
    PLAN_SIGNED,
    CHECK
}
