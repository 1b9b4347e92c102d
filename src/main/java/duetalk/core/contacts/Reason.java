package duetalk.core.contacts;

/** Why the client has not paid, as they said it. */
public enum Reason {
    FORGOT,
    LOST_INVOICE,
    UNEXPECTED_CHARGE,
    SHORT_OF_MONEY,
    WAITS_FOR_OWN_CLIENT,
    DISSATISFIED,
    DISPUTE,
    UNCLEAR_TERMS,
    REFUSES,
    OTHER
}
