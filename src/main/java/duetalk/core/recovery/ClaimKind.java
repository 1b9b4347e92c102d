package duetalk.core.recovery;

/** What a claim is from, as far as limitation tells claims apart. */
public enum ClaimKind {
    SERVICE,
    /** A sale, an order or a work (two years in Poland). */
    SALE,
    CHEQUE
}
