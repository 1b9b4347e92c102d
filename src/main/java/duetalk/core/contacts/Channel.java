package duetalk.core.contacts;

/** How a contact was made. */
public enum Channel {
    CALL,
    /** They rang. */
    INCOMING_CALL,
    LETTER,
    EMAIL,
    MESSAGE,
    VISIT
}
