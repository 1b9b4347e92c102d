package duetalk.core.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a client. Without {@code consentOn} no late fee may be charged and no stop of work
 * mentioned: consent must be on record.
 *
 * @param paymentDays days from the invoice date to the due date
 * @param lateFee what was agreed for paying late
 * @param suspensionClause the clause that lets work be paused, empty when there is none
 * @param consentOn when the client agreed to these terms, null when there is no proof
 */
public record Terms(
        int paymentDays,
        LateFee lateFee,
        String suspensionClause,
        @Nullable LocalDate consentOn) {

    public static final Terms USUAL = new Terms(30, LateFee.NONE, "", null);

    public boolean lateFeeMayBeMentioned() {
        return consentOn != null && lateFee != LateFee.NONE;
    }

    public boolean suspensionMayBeMentioned() {
        return consentOn != null && !suspensionClause.isBlank();
    }
}
