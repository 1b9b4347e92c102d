package duetalk.letters;

import duetalk.core.letters.LetterKind;
import java.util.List;

/** In which order the sentences, tables and so on of each kind of letter stand. Words begin with a letter, groups with #. */
final class LetterPattern {

    static final String TABLE = "#table";
    static final String PAYMENT = "#payment";
    static final String SIGNATURE = "#signature";
    static final String SCHEDULE = "#schedule";
    static final String ACCEPTANCE = "#acceptance";

    private static final String PAID = "letter.reminder.paid";
    private static final String CONTACT = "letter.reminder.contact";

    private LetterPattern() {}

    /** The message of a kind's subject. */
    static String subject(LetterKind kind) {
        return "letter." + name(kind) + ".subject";
    }

    private static String name(LetterKind kind) {
        return switch (kind) {
            case REMINDER -> "reminder";
            case STATEMENT -> "statement";
            case SECOND_REMINDER -> "second";
            case CONTRACT -> "contract";
            case FIRM_NOTICE -> "firm";
            case STOP_OF_SERVICE -> "stop";
            case FORMAL_DEMAND -> "formal";
            case FINAL_DEMAND -> "final";
            case HANDOVER -> "handover";
            case DEBT_NOTICE -> "notice";
            case REGISTER_WARNING -> "register";
            case FIXED_SUM_WARNING -> "fixed";
            case PLAN_OFFER -> "offer";
            case PLAN_AGREEMENT -> "agreement";
            case MISSED_INSTALMENT -> "missed";
            case REST_CALLED_IN -> "rest";
            case SETTLEMENT -> "settlement";
            case THANKS -> "thanks";
            case CONFIRMATION -> "confirmation";
            case DISPUTE_ANSWER -> "dispute";
            case CHARGES -> "charges";
        };
    }

    /** Everything under the subject. */
    static List<String> of(LetterKind kind) {
        String own = "letter." + name(kind);
        String before = own + ".before";
        String after = own + ".after";
        String greeting = "letter.reminder.greeting";
        String closing = kind.isFormal() ? "letter.closing.formal" : "letter.closing";
        return switch (kind) {
            case THANKS -> List.of(greeting, before, after, closing, SIGNATURE);
            case PLAN_OFFER ->
                List.of(greeting, before, TABLE, SCHEDULE, after, PAID, CONTACT, PAYMENT, closing, SIGNATURE);
            case PLAN_AGREEMENT ->
                List.of(greeting, before, TABLE, SCHEDULE, after, PAYMENT, closing, SIGNATURE, ACCEPTANCE);
            case CONFIRMATION -> List.of(greeting, before, after, TABLE, PAYMENT, closing, SIGNATURE);
            case DISPUTE_ANSWER -> List.of(greeting, before, after, TABLE, PAYMENT, closing, SIGNATURE);
            default -> List.of(greeting, before, TABLE, after, PAID, CONTACT, PAYMENT, closing, SIGNATURE);
        };
    }
}
