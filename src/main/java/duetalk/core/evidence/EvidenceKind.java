package duetalk.core.evidence;

/** What proves a debt, in the order in which courts expect it (facts/domain 2.3). */
public enum EvidenceKind {
    CONTRACT,
    INVOICE,
    DELIVERY,
    STATEMENT,
    REMINDERS,
    DEMAND_DELIVERED,
    ACKNOWLEDGEMENT,
    INTEREST,
    IDENTITY,
    BOUNCED_CHEQUE
}
