package duetalk.core.letters;

/** The kinds of letter that the program has a pattern for. */
public enum LetterKind {
    /** Tone stage 1: assumes an oversight. */
    REMINDER,
    /** Tone stage 2: asks for the reason and a day; still names no consequence. */
    SECOND_REMINDER
}
