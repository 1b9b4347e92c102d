package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is still to be paid, by currency and by how late it is. Collects open amounts one by one. */
public final class Ageing {

    private final LocalDate asOf;
    private final long asOfDay;
    private final Map<String, long[]> minorByCurrency = new TreeMap<>();

    public Ageing(LocalDate asOf) {
        this.asOf = asOf;
        this.asOfDay = asOf.toEpochDay();
    }

    /** Open invoices by client, each client with an ageing of its own. */
    public static Map<Long, Ageing> byClient(List<Invoice> invoices, LocalDate asOf) {
        Map<Long, Ageing> clients = new TreeMap<>();
        for (Invoice invoice : invoices) {
            clients.computeIfAbsent(invoice.clientId(), any -> new Ageing(asOf)).add(invoice);
        }
        return clients;
    }

    /** The day for which the days late are counted. */
    public LocalDate asOf() {
        return asOf;
    }

    public void add(Invoice invoice) {
        if (invoice.isOpen()) {
            add(
                    invoice.total().currency(),
                    invoice.due().toEpochDay(),
                    invoice.balance().minor());
        }
    }

    /** Adds an open balance; the due date as days since 1970-01-01. */
    public void add(String currency, long dueDay, long balanceMinor) {
        long[] buckets = minorByCurrency.computeIfAbsent(currency, any -> new long[AgeBucket.values().length]);
        int bucket = AgeBucket.of(asOfDay - dueDay).ordinal();
        buckets[bucket] = new Money(buckets[bucket], currency)
                .plus(new Money(balanceMinor, currency))
                .minor();
    }

    public List<String> currencies() {
        return new ArrayList<>(minorByCurrency.keySet());
    }

    public Money in(String currency, AgeBucket bucket) {
        long[] buckets = minorByCurrency.get(currency);
        return new Money(buckets == null ? 0 : buckets[bucket.ordinal()], currency);
    }

    public Money total(String currency) {
        Money sum = Money.zero(currency);
        for (AgeBucket bucket : AgeBucket.values()) {
            sum = sum.plus(in(currency, bucket));
        }
        return sum;
    }

    /** What is past its due date. */
    public Money overdue(String currency) {
        return total(currency).minus(in(currency, AgeBucket.NOT_DUE));
    }
}
