package duetalk.core.ledger;

/** Why a part is not asked for as a debt for the time being. */
public enum DisputeKind {
    /** The client does not accept it. */
    DISPUTED,
    /** Tax withheld, while the certificate is missing: asked for as a paper, not as a debt. */
    WITHHELD
}
