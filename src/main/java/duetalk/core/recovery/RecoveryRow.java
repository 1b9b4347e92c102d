package duetalk.core.recovery;

import duetalk.core.evidence.EvidenceKind;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a way brings after all it costs.
 *
 * @param low net money at the lowest chance; can be less than nothing
 * @param cashOut what has to be paid beforehand
 * @param notBefore the first day on which it is open, null when it is open now
 * @param missing evidence that it needs and that is not there
 * @param obstacles why it can't be taken; empty when it can
 */
public record RecoveryRow(
        Option option,
        Money low,
        Money likely,
        Money high,
        Money cashOut,
        BigDecimal hours,
        int days,
        @Nullable LocalDate notBefore,
        List<EvidenceKind> missing,
        Set<Obstacle> obstacles) {

    /** Why a way is closed. */
    public enum Obstacle {
        /** The claim is larger than the short procedure takes. */
        ABOVE_LIMIT,
        /** The limit or fee of this year is not known here. */
        LIMIT_UNKNOWN,
        /** A factor takes only invoices that are not due yet. */
        ONLY_BEFORE_DUE,
        /** The court takes no companies. */
        PEOPLE_ONLY,
        /** The law gives no VAT back here, or not any more. */
        NO_VAT_RELIEF
    }
}
