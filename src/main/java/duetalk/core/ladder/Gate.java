package duetalk.core.ladder;

/** What must hold before a step may be used. Sources: facts/domain 8, rules 11 to 18. */
public enum Gate {
    /** The day that the ladder names. */
    PLANNED_DAY,
    /** The stage's least days since the due date. */
    STAGE_DAYS,
    /** The last contact was too short a while ago. */
    CONTACT_GAP,
    /** The client still has time to answer the step before. */
    ANSWER_AWAITED,
    /** Nothing legal before 30 days late. */
    LEGAL_DAYS,
    /** A day of rest where the client is. */
    DAY_OF_REST,
    /** The user has not decided on the consequence that it names. */
    INTENTION,
    /** No stop of work was agreed on record. */
    SUSPENSION,
    /** England: a person or sole trader must get the enclosures of the protocol with the letter. */
    ENCLOSURES,
    /** Israel: no act of collection before a consumer's debt notice, nor for 14 days after it. */
    DEBT_NOTICE,
    /** Israel: a debt notice goes within four months of the due date or not at all. */
    DEBT_NOTICE_TOO_LATE,
    /** Israel: a fixed sum needs a registered warning, its delivery confirmed, and 30 days. */
    FIXED_SUM_WARNING,
    /** Israel: too large to be filed as a fixed sum. */
    FIXED_SUM_LIMIT,
    /** Poland: a debtors' register takes only debts of a size, 30 days late, 30 days after a registered warning. */
    REGISTER_AMOUNT,
    REGISTER_OVERDUE,
    REGISTER_WARNING,
    /** Not due yet: nothing may be demanded. */
    NOT_DUE
}
