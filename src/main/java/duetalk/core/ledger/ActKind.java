package duetalk.core.ledger;

/** What the user can do that Activity lists. */
public enum ActKind {
    INVOICE_ENTERED(Group.MONEY),
    INVOICE_CORRECTED(Group.MONEY),
    INVOICE_CANCELLED(Group.MONEY),
    INVOICE_MOVED(Group.MONEY),
    PAYMENT_RECORDED(Group.MONEY),
    PAYMENT_CORRECTED(Group.MONEY),
    PAYMENT_RETURNED(Group.MONEY),
    CREDIT_NOTE_RECORDED(Group.MONEY),
    CREDIT_USED(Group.MONEY),
    CREDIT_REFUNDED(Group.MONEY),
    CHARGE_BOOKED(Group.MONEY),
    CHARGE_WAIVED(Group.MONEY),
    WRITTEN_OFF(Group.MONEY),
    DIFFERENCE_RECORDED(Group.MONEY),
    DISPUTE_OPENED(Group.MONEY),
    DISPUTE_SETTLED(Group.MONEY),
    /** An earlier act taken back. */
    UNDONE(Group.MONEY),
    IMPORTED(Group.MONEY),
    CLIENTS_MERGED(Group.SETTINGS),
    CLIENT_ENTERED(Group.SETTINGS),
    CLIENT_CHANGED(Group.SETTINGS),
    PROMISE_MADE(Group.TALKS),
    PROMISE_CANCELLED(Group.TALKS),
    PLAN_AGREED(Group.TALKS),
    PLAN_CHANGED(Group.TALKS),
    PLAN_CALLED_IN(Group.TALKS),
    PLAN_ENDED(Group.TALKS),
    CONTACT_LOGGED(Group.TALKS),
    /** Something added to an entry of the log; the entry stays as it is. */
    CONTACT_ADDED_TO(Group.TALKS),
    LETTER_KEPT(Group.LETTERS);

    private final Group group;

    ActKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether it consists of nothing but entries, so that it can be entered again as it was. */
    public boolean isRepeatable() {
        return switch (this) {
            case PAYMENT_RECORDED,
                    CREDIT_NOTE_RECORDED,
                    CREDIT_USED,
                    CREDIT_REFUNDED,
                    CHARGE_BOOKED,
                    CHARGE_WAIVED,
                    WRITTEN_OFF,
                    DIFFERENCE_RECORDED,
                    DISPUTE_OPENED,
                    DISPUTE_SETTLED,
                    PAYMENT_RETURNED -> true;
            default -> false;
        };
    }

    /** What was said or left the computer: it is only ever added to. */
    public boolean isEvidence() {
        return this == CONTACT_LOGGED || this == CONTACT_ADDED_TO || this == LETTER_KEPT;
    }

    /** By what the list of acts is narrowed. */
    public enum Group {
        MONEY,
        TALKS,
        LETTERS,
        SETTINGS
    }
}
