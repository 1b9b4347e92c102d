package duetalk.core.ladder;

/** How a step speaks. Each is one away from the next; none is skipped. */
public enum Tone {
    SERVICE,
    WARM,
    FACTUAL,
    FIRM,
    FORMAL
}
