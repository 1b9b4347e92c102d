package duetalk.core.imports;

/** What the list of another program says of an invoice in its column of states. */
public enum ImportState {
    OPEN,
    PART_PAID,
    PAID,
    OVERDUE,
    /** Withdrawn there: nothing of it is owed. */
    CANCELLED
}
