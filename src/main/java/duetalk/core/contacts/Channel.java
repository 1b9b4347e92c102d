package duetalk.core.contacts;

/** How a contact was made. */
public enum Channel {
    CALL,
    LETTER,
    EMAIL,
    MESSAGE,
    VISIT
}
