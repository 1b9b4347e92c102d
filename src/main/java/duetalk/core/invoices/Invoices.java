package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invoices of the book with their payments and credits. */
public interface Invoices {

    /** Adds an invoice with id 0, else changes the one of that id (never its payments); answers its id. */
    long save(Invoice invoice);

    Optional<Invoice> byId(long id);

    /** An invoice of this client with this number, folded as search folds it. */
    Optional<Invoice> byNumber(long clientId, String number);

    List<Invoice> ofClient(long clientId);

    /** Every open invoice, oldest due first within each client. */
    List<Invoice> open();

    /** Client ids whose invoice numbers begin with, or end in, what was typed; at most {@code limit}. */
    List<NumberHit> byTypedNumber(String typed, int limit);

    /** Adds a payment and counts it on its invoice; answers its id. */
    long add(Payment payment);

    /** Takes a payment back that was recorded by mistake, and off its invoice. */
    void remove(long paymentId);

    long add(Credit credit);

    List<Payment> paymentsOf(long clientId);

    List<Credit> creditsOf(long clientId);

    /** The newest day on which a payment came, null when none ever did. */
    @Nullable
    LocalDate lastPaymentDay();

    /** Open amounts of the whole book by age as of a day, with only what had been issued and paid by then. */
    Ageing ageing(LocalDate asOf);

    /** Open amounts of the whole book by age as they stand, counted to a day: the quick way. */
    Ageing ageingNow(LocalDate today);

    /** Open amounts by client: one row per client and currency; overdue is what was due before today. */
    List<OpenBalance> openBalances(LocalDate today);

    int count();

    /** An invoice found by typing its number. */
    record NumberHit(long invoiceId, long clientId, String number) {}

    /** What one client still has to pay in one currency. */
    record OpenBalance(long clientId, Money balance, Money overdue, LocalDate oldestDue, int invoices) {}
}
