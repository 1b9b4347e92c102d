package duetalk.core.figures;

/** How well a figure is known. */
public enum Sureness {
    /** Read in the official text, or in two sources that agree. */
    CHECKED,
    /** Read in one source that is not official. */
    ONE_SOURCE,
    /** Remembered or uncertain: to be checked before use. */
    UNCONFIRMED
}
