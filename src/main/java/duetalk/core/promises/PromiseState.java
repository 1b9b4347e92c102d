package duetalk.core.promises;

/** What became of a promise. */
public enum PromiseState {
    PENDING,
    KEPT,
    PART,
    BROKEN,
    MOVED
}
