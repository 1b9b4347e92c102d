package duetalk.core.recovery;

import duetalk.core.clients.ClientKind;
import duetalk.core.evidence.EvidenceKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * A debt whose worth is to be weighed.
 *
 * @param debt the undisputed principal
 * @param vat the VAT in it
 * @param charges interest and compensation that a court could award
 * @param defended percent chance that the claim is defended, so that a hearing has to be paid
 * @param asCompany whether the user is a company (Israel's small claims court takes only people)
 */
public record RecoveryCase(
        Jurisdiction law,
        ClientKind kind,
        Money debt,
        Money vat,
        Money charges,
        LocalDate issued,
        LocalDate supplied,
        LocalDate due,
        BigDecimal defended,
        boolean asCompany,
        Set<EvidenceKind> have) {

    public RecoveryCase {
        have = Set.copyOf(have);
    }

    Money claim() {
        return debt.plus(charges);
    }
}
