package duetalk.core.ladder;

/** From what a step's days are counted. */
public enum Anchor {
    DUE_DATE,
    /** The end of the month in which the debt was due. */
    END_OF_MONTH,
    /** The day by which the step before asked for an answer; the day of that step when it asked for none. */
    PREVIOUS_DEADLINE
}
