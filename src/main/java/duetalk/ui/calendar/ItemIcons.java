package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A sign for each kind of item. */
final class ItemIcons {

    private ItemIcons() {}

    static Ikon of(CalendarItem.Kind kind) {
        return switch (kind) {
            case CALL_BACK -> Material2OutlinedMZ.PHONE_CALLBACK;
            case PROMISE -> Material2OutlinedAL.FLAG;
            case INSTALMENT -> Material2OutlinedMZ.PAYMENTS;
            case DEADLINE -> Material2OutlinedMZ.MAIL;
            case STEP -> Material2OutlinedMZ.STAIRS;
            case NEXT_ATTEMPT -> Material2OutlinedMZ.REPLAY;
            case PUT_OFF -> Material2OutlinedAL.ALARM;
            case PLAN_SIGNED -> Material2OutlinedAL.EDIT;
            case CHECK -> Material2OutlinedMZ.TODAY;
        };
    }
}
