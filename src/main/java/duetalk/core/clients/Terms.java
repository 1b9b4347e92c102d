package duetalk.core.clients;

import duetalk.core.Refusal;
import duetalk.core.figures.Jurisdiction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a client. Without {@code consentOn} no agreed fee may be charged and no stop of work
 * mentioned: consent must be on record.
 *
 * @param term from the invoice date to the due date
 * @param lateFee what was agreed for paying late
 * @param lateFeeValue percent a year, or whole units of the client's currency a month; null for the other fees
 * @param suspensionClause the clause that lets work be paused, empty when there is none
 * @param consentOn when the client agreed to these terms, null when there is no proof
 * @param law whose law the contract is under, null for that of the client's country
 */
public record Terms(
        PaymentTerm term,
        LateFee lateFee,
        @Nullable BigDecimal lateFeeValue,
        String suspensionClause,
        @Nullable LocalDate consentOn,
        @Nullable Jurisdiction law) {

    private static final Pattern CLAUSE_WORD = Pattern.compile(
            "^((§+|clause|section|par\\.|paragraf|pkt|punkt|art\\.|סעיף|ס[׳']|بند|ماده)\\s*)+",
            Pattern.CASE_INSENSITIVE);

    private static final BigDecimal HIGHEST_VALUE = new BigDecimal("1000000000");

    public static final Terms USUAL = new Terms(PaymentTerm.net(30), LateFee.NONE, null, "", null, null);

    public Terms {
        if (lateFeeValue != null
                && (lateFeeValue.signum() < 0
                        || lateFeeValue.compareTo(HIGHEST_VALUE) > 0
                        || lateFee == LateFee.PERCENT_A_YEAR
                                && lateFeeValue.compareTo(BigDecimal.valueOf(1_000)) > 0)) {
            throw new Refusal("LATE_FEE_OUT_OF_RANGE");
        }
    }

    /** The number of the clause that lets work be paused, without the sign or the word that stands before it anyway. */
    public String clauseNumber() {
        return clauseNumber(suspensionClause);
    }

    /** The same of any clause as it was typed. */
    public static String clauseNumber(String clause) {
        String bare = CLAUSE_WORD.matcher(clause.strip()).replaceFirst("");
        return bare.isBlank() ? clause.strip() : bare;
    }

    public boolean lateFeeMayBeMentioned() {
        return consentOn != null && lateFee != LateFee.NONE;
    }

    public boolean suspensionMayBeMentioned() {
        return consentOn != null && !suspensionClause.isBlank();
    }
}
