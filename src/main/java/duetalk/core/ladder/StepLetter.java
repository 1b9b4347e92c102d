package duetalk.core.ladder;

/** Which letter a step proposes. */
public enum StepLetter {
    NONE,
    REMINDER,
    UPDATED_INVOICE,
    REASON_REQUEST,
    FIRM_NOTICE,
    STOP_OF_SERVICE,
    /** What an Israeli consumer must get before anything else. */
    DEBT_NOTICE,
    FORMAL_DEMAND,
    FINAL_DEMAND,
    /** A Polish registered warning of an entry in a debtors' register. */
    REGISTER_WARNING,
    /** The entry itself, which a register makes. */
    REGISTER_ENTRY,
    /** A registered warning of such a filing, which goes outside the program (Israel, Execution Law s. 81A1). */
    FIXED_SUM_WARNING,
    /** Filing a fixed sum at the Israeli execution office. */
    FIXED_SUM,
    /** Handing over to an agency, a lawyer or a court. */
    HANDOVER;

    /**
     * How far it goes on the ladder (facts/domain, 3.1).
     *
     * @param ofCall the stage of a call, which has none of its own
     */
    public int stage(int ofCall) {
        return switch (this) {
            case NONE -> ofCall;
            case REMINDER -> 1;
            case UPDATED_INVOICE, REASON_REQUEST, DEBT_NOTICE -> 2;
            case FIRM_NOTICE, STOP_OF_SERVICE -> 3;
            case FORMAL_DEMAND, REGISTER_WARNING -> 4;
            case FINAL_DEMAND, FIXED_SUM_WARNING -> 5;
            case REGISTER_ENTRY, FIXED_SUM, HANDOVER -> 6;
        };
    }

    /** Whether it names a consequence, so that it needs the user's own decision. */
    public boolean namesConsequence() {
        return switch (this) {
            case STOP_OF_SERVICE,
                    FINAL_DEMAND,
                    REGISTER_WARNING,
                    REGISTER_ENTRY,
                    FIXED_SUM_WARNING,
                    FIXED_SUM,
                    HANDOVER -> true;
            case NONE, REMINDER, UPDATED_INVOICE, REASON_REQUEST, FIRM_NOTICE, DEBT_NOTICE, FORMAL_DEMAND -> false;
        };
    }

    /** Whether it is about legal steps, which nobody may speak of early. */
    public boolean isLegal() {
        return switch (this) {
            case FORMAL_DEMAND,
                    FINAL_DEMAND,
                    REGISTER_WARNING,
                    REGISTER_ENTRY,
                    FIXED_SUM_WARNING,
                    FIXED_SUM,
                    HANDOVER -> true;
            case NONE, REMINDER, UPDATED_INVOICE, REASON_REQUEST, FIRM_NOTICE, STOP_OF_SERVICE, DEBT_NOTICE -> false;
        };
    }
}
