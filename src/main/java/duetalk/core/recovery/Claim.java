package duetalk.core.recovery;

import duetalk.core.figures.Jurisdiction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is a claim from.
 *
 * @param handedOverOn the day on which a work was handed over, null when it is not known or there is none
 */
public record Claim(ClaimKind kind, @Nullable LocalDate handedOverOn) {

    /** What most who work for themselves are paid for, under every law and by every kind of client. */
    public static final Claim USUAL = new Claim(ClaimKind.SERVICE, null);

    /** Only a work is handed over. */
    public Claim {
        handedOverOn = kind == ClaimKind.WORK ? handedOverOn : null;
    }

    /**
     * The day from which limitation is counted: the due date; in Poland for a work the day of handing over, whatever
     * term the invoice gives (Civil Code art. 646). Where that day is not known it is the date of issue, if that is
     * earlier than the due date: rather too early than too late.
     */
    public LocalDate countedFrom(Jurisdiction law, LocalDate issued, LocalDate due) {
        if (law != Jurisdiction.PL || kind != ClaimKind.WORK) {
            return due;
        }
        LocalDate handedOver = handedOverOn;
        return handedOver != null ? handedOver : issued.isBefore(due) ? issued : due;
    }
}
