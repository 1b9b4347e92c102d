package duetalk.ui.today;

/** Opens the entry of a payment. */
public interface PaymentEntry {

    void open(long clientId, Runnable after);

    void openForAnyone(Runnable after);
}
