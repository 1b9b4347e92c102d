package duetalk.core.letters;

/**
 * What the user may say they will do. It stands in a letter only when they ticked that they intend it and can, and it
 * is allowed (facts/domain, section 8, rule 12).
 */
public enum Consequence {
    /** Stops the work, as was agreed on record. */
    STOP_WORK(3),
    /** Asks for the interest that the law or the agreement gives. */
    INTEREST(4),
    /** Asks for the fixed compensation that the law gives between businesses. */
    COMPENSATION(4),
    /** Goes to court. */
    COURT(5),
    /** Hands the matter to somebody else. */
    HANDOVER(6);

    private final int leastStage;

    Consequence(int leastStage) {
        this.leastStage = leastStage;
    }

    /** The first stage whose letters may name it. */
    public int leastStage() {
        return leastStage;
    }

    /** What a kind of letter says by its nature; null for one that says nothing of the kind. */
    public static @org.jspecify.annotations.Nullable Consequence of(LetterKind kind) {
        return switch (kind) {
            case STOP_OF_SERVICE -> STOP_WORK;
            case FINAL_DEMAND -> COURT;
            case HANDOVER -> HANDOVER;
            default -> null;
        };
    }
}
