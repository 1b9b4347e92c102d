package duetalk.ui.today;

import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Freeze;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A sign for each reason; the same one in the list and one by one. */
final class WorkIcons {

    private WorkIcons() {}

    /** Beside the time: a call now, a call later, or what may be done instead. */
    static Ikon when(WorkItem item) {
        CallBan ban = item.ban();
        if (ban != null) {
            return ban.why() == Freeze.STOP_CONTACT ? Material2OutlinedMZ.MAIL : Material2OutlinedMZ.PAUSE;
        }
        return item.mayCallNow() ? Material2OutlinedMZ.PHONE : Material2OutlinedMZ.SCHEDULE;
    }

    static Ikon of(WorkReason reason) {
        return switch (reason) {
            case CALL_BACK -> Material2OutlinedMZ.PHONE_CALLBACK;
            case PAYMENT_RETURNED -> Material2OutlinedMZ.UNDO;
            case CREDIT_COVERS -> Material2OutlinedAL.ACCOUNT_BALANCE_WALLET;
            case PAUSED -> Material2OutlinedMZ.PAUSE;
            case PROMISE_BROKEN, INSTALMENT_LATE -> Material2OutlinedAL.CANCEL;
            case PROMISE_DUE, INSTALMENT_DUE -> Material2OutlinedAL.FLAG;
            case LADDER_STEP -> Material2OutlinedMZ.STAIRS;
            case FOLLOW_UP -> Material2OutlinedMZ.TODAY;
            case LETTER_DEADLINE -> Material2OutlinedMZ.MAIL;
            case DISPUTE_WAITING -> Material2OutlinedAL.HELP_OUTLINE;
            case NEXT_ATTEMPT -> Material2OutlinedMZ.REPLAY;
            case NEWLY_OVERDUE -> Material2OutlinedAL.HOURGLASS_EMPTY;
            case LONG_SILENCE -> Material2OutlinedMZ.SCHEDULE;
        };
    }
}
