package duetalk.core.figures;

/**
 * The kinds of figure that rules ask for. Every one is dated data with its source; none is written into a rule.
 */
public enum FigureKind {
    /** Late interest between businesses, percent a year. */
    COMMERCIAL_RATE(FigureGroup.RATES, FigureUnit.PERCENT),
    /** The same when a public healthcare body owes (Poland). */
    PUBLIC_HEALTH_RATE(FigureGroup.RATES, FigureUnit.PERCENT),
    /** Late interest under the civil code, percent a year (Poland, art. 481). */
    CIVIL_RATE(FigureGroup.RATES, FigureUnit.PERCENT),
    /** Israel's quarterly shekel rate. */
    SHEKEL_RATE(FigureGroup.RATES, FigureUnit.PERCENT),
    /** Israel's late supplement. */
    LATE_SUPPLEMENT(FigureGroup.RATES, FigureUnit.PERCENT),
    /** The yearly price index (Iran). */
    PRICE_INDEX(FigureGroup.RATES, FigureUnit.INDEX),
    /** How many times the civil rate an agreed rate may be at most. */
    CONTRACT_RATE_CAP(FigureGroup.RATES, FigureUnit.COUNT),

    /** Fixed compensation by the size of the debt. */
    COMPENSATION(FigureGroup.COMPENSATION, FigureUnit.MONEY),
    /** The national bank's average rate of the euro on its first day, in the currency of the row (Poland, art. 10). */
    EURO_RATE(FigureGroup.COMPENSATION, FigureUnit.MONEY),

    /** Whether a due date on a day of rest moves to the next working day. */
    DUE_DATE_MOVES(FigureGroup.DEADLINES, FigureUnit.SWITCH),
    /** Years until a claim lapses. */
    LIMITATION(FigureGroup.DEADLINES, FigureUnit.YEARS),
    /** The same for a service (Poland). */
    LIMITATION_OF_SERVICE(FigureGroup.DEADLINES, FigureUnit.YEARS),
    /** The same for a work with a result, from handing over (Poland). */
    LIMITATION_OF_WORK(FigureGroup.DEADLINES, FigureUnit.YEARS),
    /** The same for a sale (Poland). */
    LIMITATION_OF_SALE(FigureGroup.DEADLINES, FigureUnit.YEARS),
    /** The same for a cheque or promissory note. */
    LIMITATION_OF_CHEQUE(FigureGroup.DEADLINES, FigureUnit.YEARS),
    /** Whether limitation runs on to the end of its last calendar year. */
    LIMITATION_TO_YEAR_END(FigureGroup.DEADLINES, FigureUnit.SWITCH),
    /** Days after the due date from which VAT may be taken back. */
    VAT_RELIEF_AFTER_DAYS(FigureGroup.DEADLINES, FigureUnit.DAYS),
    /** Months after which VAT may be taken back. */
    VAT_RELIEF_AFTER_MONTHS(FigureGroup.DEADLINES, FigureUnit.MONTHS),
    /** Months within which VAT may be taken back. */
    VAT_RELIEF_WITHIN(FigureGroup.DEADLINES, FigureUnit.MONTHS),

    /** Years that accounts must be kept, from the end of the year of the document. */
    RECORDS_KEPT(FigureGroup.DEADLINES, FigureUnit.YEARS),

    /** The largest claim that the short procedure takes. */
    SMALL_CLAIMS_LIMIT(FigureGroup.COURT, FigureUnit.MONEY),
    /** The fee for filing, by the size of the claim. */
    COURT_FEE(FigureGroup.COURT, FigureUnit.MONEY),
    /** The fee for filing as a share of the claim, by its size. */
    COURT_FEE_SHARE(FigureGroup.COURT, FigureUnit.PERCENT),
    COURT_FEE_LEAST(FigureGroup.COURT, FigureUnit.MONEY),
    COURT_FEE_MOST(FigureGroup.COURT, FigureUnit.MONEY),
    /** The fee is rounded up to a multiple of this. */
    COURT_FEE_STEP(FigureGroup.COURT, FigureUnit.MONEY),
    /** The fee for filing with an electronic court as a share of the ordinary fee (Poland). */
    ECOURT_FEE_SHARE(FigureGroup.COURT, FigureUnit.PERCENT),
    ECOURT_FEE_LEAST(FigureGroup.COURT, FigureUnit.MONEY),
    /** Years since the due date within which an electronic court takes a claim (Poland). */
    ECOURT_WITHIN(FigureGroup.COURT, FigureUnit.YEARS),
    /** The fee for a hearing, by the size of the claim, when the claim is defended. */
    HEARING_FEE(FigureGroup.COURT, FigureUnit.MONEY),
    /** The largest sum that can be filed as a fixed sum (Israel). */
    FIXED_SUM_LIMIT(FigureGroup.COURT, FigureUnit.MONEY),

    /** The least days after the due date at which a stage may be used; the tier is the stage. */
    STAGE_DAYS(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days late before anything legal may be written at all. */
    LEGAL_NOTICE_DAYS(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days that a company gets to answer the last letter. */
    ANSWER_DAYS_COMPANY(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days that a person or sole trader gets to answer the last letter. */
    ANSWER_DAYS_PERSON(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days after a consumer's debt notice in which nothing may be done (Israel). */
    DEBT_NOTICE_REST(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Months after the due date within which a consumer's debt notice must go (Israel). */
    DEBT_NOTICE_WITHIN(FigureGroup.LADDER, FigureUnit.MONTHS),
    /** Days from the registered warning until a fixed sum may be filed (Israel). */
    FIXED_SUM_WARNING(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days late before an entry in a debtors' register (Poland). */
    REGISTER_OVERDUE(FigureGroup.LADDER, FigureUnit.DAYS),
    /** Days from the registered warning until an entry in a debtors' register (Poland). */
    REGISTER_WARNING(FigureGroup.LADDER, FigureUnit.DAYS),
    /** The least debt of a business for an entry in a debtors' register (Poland). */
    REGISTER_LEAST_BUSINESS(FigureGroup.LADDER, FigureUnit.MONEY),
    /** The least debt of a consumer for an entry in a debtors' register (Poland). */
    REGISTER_LEAST_CONSUMER(FigureGroup.LADDER, FigureUnit.MONEY),

    CALL_FROM(FigureGroup.CONTACT, FigureUnit.HOUR),
    CALL_UNTIL(FigureGroup.CONTACT, FigureUnit.HOUR),
    /** Until when on a half day, and on the eve of a day of rest where eves are half days. */
    CALL_UNTIL_HALF_DAY(FigureGroup.CONTACT, FigureUnit.HOUR),
    HALF_DAY(FigureGroup.CONTACT, FigureUnit.WEEKDAY),
    ATTEMPTS_A_DAY(FigureGroup.CONTACT, FigureUnit.COUNT),
    ATTEMPTS_IN_SEVEN_DAYS(FigureGroup.CONTACT, FigureUnit.COUNT),
    /** Days without a call after a conversation. */
    REST_AFTER_TALK(FigureGroup.CONTACT, FigureUnit.DAYS),

    /** Days that a promised payment may arrive later. */
    PROMISE_GRACE(FigureGroup.AGREEMENT, FigureUnit.DAYS),
    /** The share of a promise that counts as keeping it. */
    PROMISE_THRESHOLD(FigureGroup.AGREEMENT, FigureUnit.PERCENT),
    /** Working days that a missed instalment may be made good. */
    CURE_DAYS(FigureGroup.AGREEMENT, FigureUnit.DAYS),

    /** What a collection agency keeps, by the size of the debt. */
    AGENCY_SHARE(FigureGroup.RECOVERY, FigureUnit.PERCENT),
    /** What a factor pays at once. */
    FACTORING_ADVANCE(FigureGroup.RECOVERY, FigureUnit.PERCENT),
    /** What a factor keeps. */
    FACTORING_FEE(FigureGroup.RECOVERY, FigureUnit.PERCENT),
    /** What a lawyer's letter costs. */
    LAWYER_LETTER(FigureGroup.RECOVERY, FigureUnit.MONEY),
    /** Surveys of agencies: the lowest chance of being paid, by months late. */
    SURVEY_CHANCE_LOW(FigureGroup.RECOVERY, FigureUnit.PERCENT),
    /** Surveys of agencies: the highest chance of being paid, by months late. */
    SURVEY_CHANCE_HIGH(FigureGroup.RECOVERY, FigureUnit.PERCENT);

    private final FigureGroup group;
    private final FigureUnit unit;

    FigureKind(FigureGroup group, FigureUnit unit) {
        this.group = group;
        this.unit = unit;
    }

    public FigureGroup group() {
        return group;
    }

    public FigureUnit unit() {
        return unit;
    }

    /** Whether it changes by itself, so that it is known only up to the day on which it was last verified. */
    public boolean isVolatile() {
        return group == FigureGroup.RATES && this != CONTRACT_RATE_CAP;
    }
}
