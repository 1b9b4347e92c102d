package duetalk.core.letters;

/** How a letter went out. The program never sends one itself. */
public enum LetterWay {
    NOT_YET,
    PRINTED,
    POST,
    REGISTERED,
    EMAIL,
    BY_HAND,
    /** It will not go: another one was written in its place. It takes no step. */
    SET_ASIDE
}
