package duetalk.core.ledger;

/** What an entry of the ledger says. Amounts are positive unless said; the client's credit is what no entry has used. */
public enum EntryKind {
    /** Money received. Its source is the payment that it corrects, if any. */
    PAYMENT,
    /** Less is asked for. */
    CREDIT_NOTE,
    /** Part of a payment counted on an invoice or a charge; negative when it falls back. */
    PAYMENT_ALLOCATION,
    /** Part of a credit note counted on an invoice or a charge; negative when it falls back. */
    CREDIT_ALLOCATION,
    /** A payment that the bank took back. */
    RETURN,
    /**
     * Credit paid back to the client. When the bank takes the money back afterwards it is negative on the payment and
     * comes again on the charge that it becomes.
     */
    REFUND,
    /** Interest, compensation or an agreed fee, asked for beside the principal. */
    CHARGE,
    /** A charge, or part of one, that is no longer asked for. */
    WAIVER,
    /** Given up, of an invoice or a charge. */
    WRITE_OFF,
    /** Money that came for what was written off: it is written off by as much less. */
    RECOVERY,
    /** A bank fee, withheld tax or difference of exchange that closes a small rest. */
    DIFFERENCE,
    /** A part that the client does not accept, or withholds until a paper comes: not asked for meanwhile. */
    DISPUTE,
    /** The end of a dispute, for the whole of its amount. */
    SETTLEMENT,
    /** Takes an earlier entry out of all sums, for every day. Never cancelled itself. */
    CANCELLATION;

    /** Whether money or a credit note comes in with it, to be allocated. */
    public boolean isSource() {
        return this == PAYMENT || this == CREDIT_NOTE;
    }

    public boolean isAllocation() {
        return this == PAYMENT_ALLOCATION || this == CREDIT_ALLOCATION;
    }
}
