package duetalk.ui.activity;

import duetalk.core.contacts.Outcome;
import duetalk.core.ledger.Act;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The picture of each kind of act. */
final class ActIcons {

    private ActIcons() {}

    /** Of a contact it is that of a letter when something was sent: how, only the log knows. */
    static Ikon of(Act act) {
        return switch (act.kind()) {
            case INVOICE_ENTERED, INVOICE_CORRECTED, INVOICE_CANCELLED, INVOICE_MOVED ->
                Material2OutlinedAL.DESCRIPTION;
            case PAYMENT_RECORDED, PAYMENT_CORRECTED, PAYMENT_RETURNED -> Material2OutlinedMZ.PAYMENTS;
            case CREDIT_NOTE_RECORDED, CREDIT_USED, CREDIT_REFUNDED -> Material2OutlinedMZ.SWAP_HORIZ;
            case CHARGE_BOOKED, CHARGE_WAIVED, DIFFERENCE_RECORDED -> Material2OutlinedAL.ADD;
            case WRITTEN_OFF -> Material2OutlinedMZ.MONEY_OFF;
            case DISPUTE_OPENED, DISPUTE_SETTLED -> Material2OutlinedMZ.WARNING;
            case UNDONE -> Material2OutlinedMZ.UNDO;
            case IMPORTED -> Material2OutlinedAL.ARCHIVE;
            case CLIENTS_MERGED, CLIENT_ENTERED -> Material2OutlinedMZ.PEOPLE_ALT;
            case CLIENT_CHANGED -> Material2OutlinedAL.EDIT;
            case PROMISE_MADE, PROMISE_CANCELLED -> Material2OutlinedAL.FLAG;
            case PLAN_AGREED, PLAN_CHANGED, PLAN_CALLED_IN, PLAN_ENDED -> Material2OutlinedAL.DATE_RANGE;
            case CONTACT_LOGGED, CONTACT_ADDED_TO ->
                act.subject().equals(Outcome.SENT.name()) ? Material2OutlinedMZ.MAIL : Material2OutlinedMZ.PHONE;
            case LETTER_KEPT -> Material2OutlinedMZ.MAIL;
        };
    }
}
