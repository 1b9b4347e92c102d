package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The invoices of the book with their payments and credits. */
public interface Invoices {

    /**
     * Adds an invoice with id 0, else changes what is written on the one of that id, never what the ledger says of it;
     * answers its id.
     */
    long save(Invoice invoice);

    /** Takes an invoice out of all lists by an act, or with null puts it back. */
    void cancel(long invoiceId, @Nullable Long actId);

    /** Whether it was taken out by an act. */
    boolean isCancelled(long invoiceId);

    Optional<Invoice> byId(long id);

    /** An invoice of this client with this number, folded as search folds it. */
    Optional<Invoice> byNumber(long clientId, String number);

    List<Invoice> ofClient(long clientId);

    /** Every open invoice, oldest due first within each client. */
    List<Invoice> open();

    /** Client ids whose invoice numbers begin with, or end in, what was typed; at most {@code limit}. */
    List<NumberHit> byTypedNumber(String typed, int limit);

    /** The payments of a client as they count today, newest first. */
    List<Payment> paymentsOf(long clientId);

    /** The payments of every client who has agreed a plan. */
    List<Payment> paymentsOfPlanned();

    /** The credit notes of a client as they count on invoices today, newest first. */
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

    /** Open invoices of which exactly this much is open, in whole units of whatever currency; at most {@code limit}. */
    List<Invoice> ofOpenAmount(BigDecimal amount, int limit);

    /** Every open invoice of the clients to whom a letter went that kept its list of invoices. */
    List<Invoice> openNamed();

    /** The open invoices of which a part is disputed. */
    List<Invoice> disputed();

    /** The payments that came on a day. */
    List<Payment> paymentsOn(LocalDate day);

    /** The payments of every client who has promised something. */
    List<Payment> paymentsOfPromised();

    /** The numbers of the invoices that the payments of acts count on, or counted on before, by act. */
    Map<Long, List<String>> numbersPaidBy(List<Long> actIds);

    int count();

    /** An invoice found by typing its number. */
    record NumberHit(long invoiceId, long clientId, String number) {}

    /**
     * What one client still has to pay in one currency.
     *
     * @param nextDue the first day, not before the day asked about, on which something falls due; null for none
     */
    record OpenBalance(
            long clientId,
            Money balance,
            Money overdue,
            LocalDate oldestDue,
            @Nullable LocalDate nextDue,
            int invoices) {

        /** The same sums of invoices at hand: by client, one row for each currency. */
        public static Map<Long, List<OpenBalance>> byClient(List<Invoice> invoices, LocalDate today) {
            Map<Long, Map<String, OpenBalance>> sums = new HashMap<>();
            for (Invoice invoice : invoices) {
                if (invoice.isOpen()) {
                    sums.computeIfAbsent(invoice.clientId(), any -> new TreeMap<>())
                            .merge(invoice.total().currency(), of(invoice, today), OpenBalance::plus);
                }
            }
            Map<Long, List<OpenBalance>> balances = new HashMap<>();
            sums.forEach((client, byCurrency) -> balances.put(client, List.copyOf(byCurrency.values())));
            return balances;
        }

        private static OpenBalance of(Invoice invoice, LocalDate today) {
            Money balance = invoice.balance();
            Money overdue = invoice.due().isBefore(today) ? balance : Money.zero(balance.currency());
            LocalDate next = invoice.due().isBefore(today) ? null : invoice.due();
            return new OpenBalance(invoice.clientId(), balance, overdue, invoice.due(), next, 1);
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }

        private OpenBalance plus(OpenBalance other) {
            return new OpenBalance(
                    clientId,
                    balance.plus(other.balance),
                    overdue.plus(other.overdue),
                    oldestDue.isBefore(other.oldestDue) ? oldestDue : other.oldestDue,
                    earlier(nextDue, other.nextDue),
                    invoices + other.invoices);
        }
    }
}
