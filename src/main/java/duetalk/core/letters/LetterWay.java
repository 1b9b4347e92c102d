package duetalk.core.letters;

/** How a letter went out. The program never sends one itself. */
public enum LetterWay {
    NOT_YET,
    PRINTED,
    POST,
    REGISTERED,
    EMAIL,
    BY_HAND
}
