package duetalk.core.recovery;

/** What can be done with a debt. Dropping it stands beside the others as an equal. */
public enum Option {
    SELF,
    DISCOUNT,
    PLAN,
    AGENCY,
    FACTORING,
    LAWYER_LETTER,
    SMALL_CLAIMS,
    LAWSUIT,
    WRITE_OFF
}
