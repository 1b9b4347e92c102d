package duetalk.core.ledger;

import java.util.EnumMap;
import java.util.Map;

/** What an entry adds to the sums of its invoice and of its client, in minor units of its currency. */
public final class Effect {

    private Effect() {}

    /** The sums that follow from entries; all but the client's credit are an invoice's. */
    public enum Sum {
        PAID,
        CREDITED,
        SETTLED,
        WRITTEN_OFF,
        DISPUTED,
        CREDIT
    }

    /** All that an entry adds; a cancellation adds nothing by itself, it takes back what the other one added. */
    public static Map<Sum, Long> of(Entry entry) {
        Map<Sum, Long> sums = new EnumMap<>(Sum.class);
        for (Sum sum : Sum.values()) {
            long minor = ofKind(entry, sum);
            if (minor != 0) {
                sums.put(sum, minor);
            }
        }
        return sums;
    }

    static long ofKind(Entry entry, Sum sum) {
        long minor = entry.amount().minor();
        boolean onInvoice = entry.invoiceId() != null && entry.chargeId() == null;
        return switch (entry.kind()) {
            case PAYMENT, CREDIT_NOTE -> sum == Sum.CREDIT ? minor : 0;
            case PAYMENT_ALLOCATION -> allocated(sum, Sum.PAID, onInvoice, minor);
            case CREDIT_ALLOCATION -> allocated(sum, Sum.CREDITED, onInvoice, minor);
            case RETURN -> sum == Sum.CREDIT ? -minor : 0;
            // what was paid back of money that the bank took again is a charge, not credit
            case REFUND -> sum == Sum.CREDIT && entry.chargeId() == null ? -minor : 0;
            case WRITE_OFF -> sum == Sum.WRITTEN_OFF && onInvoice ? minor : 0;
            case RECOVERY -> sum == Sum.WRITTEN_OFF && onInvoice ? -minor : 0;
            case DIFFERENCE -> sum == Sum.SETTLED ? minor : 0;
            case DISPUTE -> sum == Sum.DISPUTED ? minor : 0;
            case SETTLEMENT -> sum == Sum.DISPUTED ? -minor : 0;
            case CHARGE, WAIVER, CANCELLATION -> 0;
        };
    }

    private static long allocated(Sum sum, Sum target, boolean onInvoice, long minor) {
        if (sum == Sum.CREDIT) {
            return -minor;
        }
        return sum == target && onInvoice ? minor : 0;
    }
}
