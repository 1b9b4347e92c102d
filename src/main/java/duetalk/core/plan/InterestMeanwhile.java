package duetalk.core.plan;

/** What happens to late interest while a plan runs. The user chooses; nothing is chosen for them. */
public enum InterestMeanwhile {
    /** It stops on the day of the agreement. */
    STOP,
    /** It goes on, and is asked for with the last instalment. */
    RUN,
    /** It goes on, and is forgiven when the plan is kept. */
    WAIVED_IF_KEPT
}
