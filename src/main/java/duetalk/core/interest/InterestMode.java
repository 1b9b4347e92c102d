package duetalk.core.interest;

/** How late interest is reckoned. */
public enum InterestMode {
    /** By the rate of each half-year (Poland between businesses, Directive 2011/7/EU). */
    SEGMENTED_HALF_YEAR,
    /** By the rate of the first day, for the life of the debt (United Kingdom). */
    FIXED_AT_START,
    /** By the rate of each day (Poland, Civil Code art. 481). */
    SEGMENTED_BY_DAY,
    /** By the growth of a price index since the demand (Iran, unification ruling 850 of 1403/5/16). */
    INDEX_RATIO,
    /** Said in words without a figure: the official rates are not known here (Israel). */
    TEXT_ONLY,
    /** By the agreed rate; in Poland at most twice the civil one. */
    CONTRACT_RATE,
    NONE;

    /** Whether it may be charged only when the client's consent is on record. */
    public boolean needsConsent() {
        return this == CONTRACT_RATE;
    }
}
