package duetalk.core.ladder;

/** How a step speaks. Each is one away from the next; none is skipped. */
public enum Tone {
    SERVICE,
    WARM,
    FACTUAL,
    FIRM,
    FORMAL;

    /** How a stage speaks. */
    public static Tone of(int stage) {
        return switch (stage) {
            case 0 -> SERVICE;
            case 1 -> WARM;
            case 2 -> FACTUAL;
            case 3 -> FIRM;
            default -> FORMAL;
        };
    }
}
