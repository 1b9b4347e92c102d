package duetalk.core.matching;

/** How far a match may be trusted. */
public enum Trust {
    /** Nothing else can be meant. */
    SURE,
    /** By far the likeliest, but something else may be meant: to be looked at before it is recorded. */
    LIKELY,
    /** One of several: the user has to say. */
    POSSIBLE
}
