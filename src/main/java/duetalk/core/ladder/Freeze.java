package duetalk.core.ladder;

/** What stops the whole ladder. */
public enum Freeze {
    /** Nothing undisputed is left; a dispute of a part stops only that part. */
    DISPUTE,
    PROMISE_RUNNING,
    PLAN_RUNNING,
    HARDSHIP,
    INSOLVENT,
    DECEASED,
    STOP_CONTACT,
    /** A legal pause, such as Breathing Space in England since 4 May 2021, or somebody vulnerable. */
    BREATHING_SPACE
}
