package duetalk.core.evidence;

import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.StepLetter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a firm step needs, and what of it is missing. */
public final class EvidenceRules {

    private EvidenceRules() {}

    /** What a step can't do without, and what would help it. */
    public record Needs(Set<EvidenceKind> required, Set<EvidenceKind> helpful) {}

    /** What is missing, each in the order of courts. */
    public record Missing(List<EvidenceKind> required, List<EvidenceKind> helpful) {

        /** Whether the step can be taken. */
        public boolean isNothingRequired() {
            return required.isEmpty();
        }
    }

    /**
     * What a step needs. A last letter names its basis and the accounts (facts/domain 3.2); filing needs the proof
     * itself; Israel's fixed sum needs an explicit contract and the confirmed delivery of a warning (Execution Law
     * s. 81A1).
     */
    public static Needs needs(StepLetter letter, Jurisdiction law) {
        Set<EvidenceKind> required = EnumSet.noneOf(EvidenceKind.class);
        Set<EvidenceKind> helpful = EnumSet.noneOf(EvidenceKind.class);
        switch (letter) {
            case NONE, REMINDER, UPDATED_INVOICE, REASON_REQUEST, DEBT_NOTICE -> required.add(EvidenceKind.INVOICE);
            case FIRM_NOTICE, FORMAL_DEMAND -> {
                required.add(EvidenceKind.INVOICE);
                helpful.addAll(Set.of(EvidenceKind.CONTRACT, EvidenceKind.DELIVERY));
            }
            case STOP_OF_SERVICE -> required.addAll(Set.of(EvidenceKind.INVOICE, EvidenceKind.CONTRACT));
            case FINAL_DEMAND, REGISTER_WARNING, FIXED_SUM_WARNING -> {
                required.addAll(Set.of(EvidenceKind.INVOICE, EvidenceKind.STATEMENT, EvidenceKind.IDENTITY));
                helpful.addAll(Set.of(
                        EvidenceKind.CONTRACT, EvidenceKind.DELIVERY, EvidenceKind.REMINDERS, EvidenceKind.INTEREST));
            }
            case REGISTER_ENTRY, FIXED_SUM, HANDOVER -> filing(letter, law, required, helpful);
        }
        helpful.removeAll(required);
        return new Needs(Set.copyOf(required), Set.copyOf(helpful));
    }

    private static void filing(
            StepLetter letter, Jurisdiction law, Set<EvidenceKind> required, Set<EvidenceKind> helpful) {
        required.addAll(Set.of(
                EvidenceKind.INVOICE, EvidenceKind.STATEMENT, EvidenceKind.IDENTITY, EvidenceKind.DEMAND_DELIVERED));
        if (letter == StepLetter.FIXED_SUM) {
            required.add(EvidenceKind.CONTRACT);
        }
        if (law == Jurisdiction.IL || law == Jurisdiction.PL) {
            required.add(EvidenceKind.REMINDERS);
        }
        helpful.addAll(Set.of(
                EvidenceKind.CONTRACT,
                EvidenceKind.DELIVERY,
                EvidenceKind.REMINDERS,
                EvidenceKind.ACKNOWLEDGEMENT,
                EvidenceKind.INTEREST));
    }

    public static Missing missing(StepLetter letter, Jurisdiction law, Set<EvidenceKind> have) {
        Needs needs = needs(letter, law);
        return new Missing(lacking(needs.required(), have), lacking(needs.helpful(), have));
    }

    private static List<EvidenceKind> lacking(Set<EvidenceKind> wanted, Set<EvidenceKind> have) {
        return wanted.stream().filter(kind -> !have.contains(kind)).sorted().toList();
    }
}
