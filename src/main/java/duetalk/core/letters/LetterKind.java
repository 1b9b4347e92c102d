package duetalk.core.letters;

/** The kinds of letter that the program has a pattern for. */
public enum LetterKind {
    REMINDER
}
