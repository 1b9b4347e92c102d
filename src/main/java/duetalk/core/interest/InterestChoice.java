package duetalk.core.interest;

import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Terms;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.InterestBasis.Why;
import java.math.BigDecimal;

/** Which late interest a client may be asked for: by the law of the contract, what they are, and what was agreed. */
public final class InterestChoice {

    private InterestChoice() {}

    public static InterestBasis of(Jurisdiction law, ClientKind kind, Terms terms) {
        return switch (terms.lateFee()) {
            case NONE -> InterestBasis.none(law, Why.NOT_ASKED);
            case STATUTORY -> byLaw(law, kind);
            case FLAT_MONTHLY -> InterestBasis.none(law, MonthlyFee.why(law, terms));
            case PERCENT_A_YEAR -> byContract(law, terms);
        };
    }

    /**
     * What the law gives without any agreement.
     *
     * <p>Poland: act of 8 March 2013 on late payment in commercial transactions, art. 7, 8 and 4(3) (business, sole
     * trader, public body; a lower rate for public healthcare); else Civil Code art. 481. United Kingdom: Late
     * Payment of Commercial Debts (Interest) Act 1998, not from consumers. Israel: law of 2017 on payment to
     * suppliers, s. 4, not from consumers; its rates are not shipped. Iran: Civil Procedure Code art. 522 and
     * ruling 850. Elsewhere in the EU: directive 2011/7/EU, not from consumers.
     */
    public static InterestBasis byLaw(Jurisdiction law, ClientKind kind) {
        return switch (law) {
            case PL -> poland(kind);
            case GB -> unlessConsumer(law, kind, InterestMode.FIXED_AT_START);
            case EU -> unlessConsumer(law, kind, InterestMode.SEGMENTED_HALF_YEAR);
            case IL ->
                kind == ClientKind.CONSUMER
                        ? InterestBasis.none(law, Why.CONSUMER)
                        : new InterestBasis(InterestMode.TEXT_ONLY, law, null, null, Why.BY_LAW);
            case IR -> new InterestBasis(InterestMode.INDEX_RATIO, law, FigureKind.PRICE_INDEX, null, Why.BY_LAW);
            case ANY -> InterestBasis.none(law, Why.NO_RULE);
        };
    }

    private static InterestBasis poland(ClientKind kind) {
        return switch (kind) {
            case BUSINESS, SOLE_TRADER, PUBLIC_BODY ->
                basis(Jurisdiction.PL, InterestMode.SEGMENTED_HALF_YEAR, FigureKind.COMMERCIAL_RATE);
            case PUBLIC_HEALTH ->
                basis(Jurisdiction.PL, InterestMode.SEGMENTED_HALF_YEAR, FigureKind.PUBLIC_HEALTH_RATE);
            case CONSUMER -> basis(Jurisdiction.PL, InterestMode.SEGMENTED_BY_DAY, FigureKind.CIVIL_RATE);
        };
    }

    private static InterestBasis unlessConsumer(Jurisdiction law, ClientKind kind, InterestMode mode) {
        return kind == ClientKind.CONSUMER
                ? InterestBasis.none(law, Why.CONSUMER)
                : basis(law, mode, FigureKind.COMMERCIAL_RATE);
    }

    private static InterestBasis basis(Jurisdiction law, InterestMode mode, FigureKind kind) {
        return new InterestBasis(mode, law, kind, null, Why.BY_LAW);
    }

    private static InterestBasis byContract(Jurisdiction law, Terms terms) {
        BigDecimal rate = terms.lateFeeValue();
        if (law == Jurisdiction.IR) {
            return InterestBasis.none(law, Why.LAWYERS_MATTER);
        }
        if (rate == null) {
            return InterestBasis.none(law, Why.NO_RATE);
        }
        if (InterestMode.CONTRACT_RATE.needsConsent() && terms.consentOn() == null) {
            return InterestBasis.none(law, Why.NO_CONSENT);
        }
        return new InterestBasis(
                InterestMode.CONTRACT_RATE,
                law,
                law == Jurisdiction.PL ? FigureKind.CIVIL_RATE : null,
                rate,
                Why.BY_CONTRACT);
    }
}
