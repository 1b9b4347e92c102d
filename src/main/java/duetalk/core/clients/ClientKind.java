package duetalk.core.clients;

/** What the client is before the law: it decides which interest, letters and deadlines apply. */
public enum ClientKind {
    BUSINESS,
    SOLE_TRADER,
    CONSUMER,
    PUBLIC_BODY,
    PUBLIC_HEALTH
}
