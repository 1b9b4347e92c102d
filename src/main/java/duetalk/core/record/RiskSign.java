package duetalk.core.record;

import java.util.EnumSet;
import java.util.Set;

/**
 * A plain sign of how careful to be with a client, and why. Facts that the book holds, never a score.
 *
 * @param reasons in the order of their weight
 */
public record RiskSign(Level level, Set<Reason> reasons) {

    private static final int FEW = 2;
    private static final long LONG_LATE = 60;
    private static final long MUCH_LATE = 30;
    private static final long OFTEN_PERCENT = 50;

    /** How careful to be. */
    public enum Level {
        /** Too little is known. */
        UNKNOWN,
        CALM,
        CAREFUL,
        HIGH
    }

    /** What the sign goes by. */
    public enum Reason {
        WRITTEN_OFF_BEFORE,
        PROMISES_BROKEN,
        VERY_LATE_NOW,
        LATE_NOW,
        OFTEN_LATE,
        MUCH_LATE_ON_AVERAGE,
        DISPUTES
    }

    public static RiskSign of(PaymentRecord record) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        note(reasons, Reason.WRITTEN_OFF_BEFORE, record.writtenOff() > 0);
        note(
                reasons,
                Reason.PROMISES_BROKEN,
                record.promisesBroken() >= FEW || record.promisesBroken() > record.promisesKept());
        note(reasons, Reason.VERY_LATE_NOW, record.oldestDaysLate() > LONG_LATE);
        note(reasons, Reason.LATE_NOW, record.oldestDaysLate() > MUCH_LATE && record.oldestDaysLate() <= LONG_LATE);
        note(
                reasons,
                Reason.OFTEN_LATE,
                record.paidInvoices() > FEW && record.paidLate() * 100L > OFTEN_PERCENT * record.paidInvoices());
        note(reasons, Reason.MUCH_LATE_ON_AVERAGE, record.averageDaysLate().orElse(0) > MUCH_LATE);
        note(reasons, Reason.DISPUTES, record.disputedInvoices() >= FEW);
        return new RiskSign(level(record, reasons), reasons);
    }

    private static void note(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static Level level(PaymentRecord record, Set<Reason> reasons) {
        boolean heavy = reasons.contains(Reason.WRITTEN_OFF_BEFORE)
                || reasons.contains(Reason.PROMISES_BROKEN) && reasons.contains(Reason.VERY_LATE_NOW)
                || reasons.size() > FEW;
        if (heavy) {
            return Level.HIGH;
        }
        if (!reasons.isEmpty()) {
            return Level.CAREFUL;
        }
        boolean nothingKnown = record.paidInvoices() == 0 && record.promisesKept() == 0;
        return nothingKnown ? Level.UNKNOWN : Level.CALM;
    }
}
