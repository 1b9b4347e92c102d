package duetalk.ui.call;

import java.util.function.LongSupplier;

/**
 * The digits that have just chosen answers. What is typed right behind them tells whether they were the beginning of a
 * note, as in "3 invoices never came": then they are given back to it.
 */
final class DigitsTyped {

    /** Nobody chooses an answer, listens and begins a note within so many nanoseconds. */
    private static final long RIGHT_BEHIND = 1_500_000_000L;

    private final LongSupplier nanos;
    private final StringBuilder digits = new StringBuilder();
    private long last;

    DigitsTyped(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** This digit chose an answer. */
    void add(String digit) {
        if (!isRightBehind()) {
            digits.setLength(0);
        }
        digits.append(digit);
        last = nanos.getAsLong();
    }

    /** Whether what is typed now comes right behind a digit. */
    boolean isRightBehind() {
        return !digits.isEmpty() && nanos.getAsLong() - last < RIGHT_BEHIND;
    }

    /** They were answers: something else was done since. */
    void forget() {
        digits.setLength(0);
    }

    /** They were the beginning of a note; each had chosen one answer. */
    String take() {
        String taken = digits.toString();
        digits.setLength(0);
        return taken;
    }
}
