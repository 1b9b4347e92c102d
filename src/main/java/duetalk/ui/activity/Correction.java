package duetalk.ui.activity;

/** Where a payment is corrected: another screen's sheet. */
@FunctionalInterface
public interface Correction {

    /** Opens the sheet for the payment of an act; {@code then} runs when it was corrected. */
    void open(long actId, Runnable then);
}
