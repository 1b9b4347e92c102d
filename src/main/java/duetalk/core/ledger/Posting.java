package duetalk.core.ledger;

import duetalk.core.Refusal;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the entries of one act into the ledger, and keeps the bounds: nothing is used twice, nothing paid twice. */
public final class Posting {

    private final Entries entries;
    private final Invoices invoices;
    private final Act act;

    private Posting(Entries entries, Invoices invoices, Act act) {
        this.entries = entries;
        this.invoices = invoices;
        this.act = act;
    }

    /** Opens an act. */
    public static Posting of(Entries entries, Invoices invoices, Act act) {
        return new Posting(entries, invoices, act.withId(entries.add(act)));
    }

    /** Goes on with an act that is in the book already. */
    public static Posting within(Entries entries, Invoices invoices, Act act) {
        return new Posting(entries, invoices, act);
    }

    /** The act that all of it belongs to. */
    public long actId() {
        return act.id();
    }

    /** The ledger of a client as it stands with what was posted so far. */
    public Ledger ledger(long client) {
        return Ledger.of(entries.ofClient(client));
    }

    /** Adds an entry to the act; answers it with its id. */
    public Entry add(Entry entry) {
        return entries.add(act.id(), entry);
    }

    /** A payment that counts whole on one invoice: answers it. */
    public Entry pay(Invoice invoice, Money amount, LocalDate on, String method) {
        Entry payment = add(Entry.of(EntryKind.PAYMENT, invoice.clientId(), on, amount, method, ""));
        allocate(payment, invoice, amount);
        return payment;
    }

    /**
     * Counts part of a payment or credit note on an invoice, from the day on which both are there. What is more than
     * open of one that was written off lifts the write-off by as much.
     */
    public Entry allocate(Entry source, Invoice invoice, Money amount) {
        Money above = amount.minus(amount.min(invoice.balance().max(Money.zero(amount.currency()))));
        if (above.isPositive()) {
            recover(source.on(), invoice, above);
        }
        LocalDate on = source.on().isBefore(invoice.issued()) ? invoice.issued() : source.on();
        return add(Entry.allocation(source, invoice.id(), null, on, amount));
    }

    private void recover(LocalDate on, Invoice invoice, Money amount) {
        Money left = amount;
        Ledger ledger = ledger(invoice.clientId());
        for (Entry writeOff : ledger.about(invoice.id())) {
            if (writeOff.kind() == EntryKind.WRITE_OFF && writeOff.chargeId() == null && left.isPositive()) {
                Money part = left.min(ledger.rest(writeOff));
                if (part.isPositive()) {
                    LocalDate day = on.isBefore(writeOff.on()) ? writeOff.on() : on;
                    add(Entry.from(writeOff, EntryKind.RECOVERY, day, part, "", ""));
                    left = left.minus(part);
                }
            }
        }
        if (left.isPositive()) {
            throw new Refusal("PAYMENT_ABOVE_INVOICE", Map.of("invoice", invoice.number(), "amount", left));
        }
    }

    /** Counts part of a payment or credit note on a charge. */
    public Entry allocateToCharge(Entry source, Entry charge, Money amount) {
        LocalDate on = source.on().isBefore(charge.on()) ? charge.on() : source.on();
        return add(Entry.allocation(source, charge.invoiceId(), charge.id(), on, amount));
    }

    /** Lets what was allocated to an invoice beyond what it asks for fall back to the client's credit, newest first. */
    public void release(long invoiceId) {
        Invoice invoice = invoices.byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
        if (invoice.balance().isNegative()) {
            fallBack(invoice, invoice.balance().negate());
        }
    }

    private void fallBack(Invoice invoice, Money amount) {
        Ledger ledger = ledger(invoice.clientId());
        List<Entry> shares = new ArrayList<>();
        ledger.live().stream()
                .filter(entry -> entry.kind().isSource())
                .forEach(source -> ledger.shares(source).stream()
                        .filter(share -> share.isAbout(invoice.id()) && share.chargeId() == null)
                        .forEach(shares::add));
        shares.sort(Comparator.comparing(Entry::on).thenComparingLong(Entry::id).reversed());
        Money left = amount;
        for (Entry share : shares) {
            Money part = left.min(share.amount());
            if (part.isPositive()) {
                Entry source =
                        ledger.byId(Objects.requireNonNull(share.sourceId())).orElseThrow();
                add(Entry.allocation(source, share.invoiceId(), null, share.on(), part.negate()));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new Refusal("INVOICE_BELOW_SETTLED", Map.of("invoice", invoice.number(), "amount", left));
        }
    }

    /** Lets all that was allocated from a source fall back, from a day on, newest first, until so much is free. */
    public void free(Entry source, Money wanted, LocalDate on) {
        Ledger ledger = ledger(source.clientId());
        Money left = wanted.minus(wanted.min(ledger.rest(source)));
        List<Entry> shares = new ArrayList<>(ledger.shares(source));
        shares.sort(Comparator.comparing(Entry::on).thenComparingLong(Entry::id).reversed());
        for (Entry share : shares) {
            Money part = left.min(share.amount());
            if (part.isPositive()) {
                LocalDate day = on.isBefore(share.on()) ? share.on() : on;
                add(Entry.allocation(source, share.invoiceId(), share.chargeId(), day, part.negate()));
                left = left.minus(part);
            }
        }
    }

    /** Cancels entries with all that falls back with them; answers what was cancelled. */
    public List<Entry> cancel(List<Entry> wanted, String reason) {
        List<Entry> cancelled = new ArrayList<>();
        byClient(wanted).forEach((client, entries) -> {
            List<Entry> all = Cancellation.of(entries, ledger(client));
            all.forEach(entry -> add(entry.cancellation(reason)));
            cancelled.addAll(all);
        });
        return cancelled;
    }

    /** Puts entries that were cancelled into the book again, as new ones. */
    public void repeat(List<Entry> cancelled) {
        Map<Long, Long> ids = new HashMap<>();
        cancelled.stream().sorted(Comparator.comparingLong(Entry::id)).forEach(entry -> {
            Long source = known(ids, entry.sourceId());
            if (entry.kind() != EntryKind.PAYMENT && source != null && !isLive(source)) {
                throw new Refusal("SOURCE_GONE");
            }
            Entry again = add(entry.again(source, known(ids, entry.chargeId())));
            ids.put(entry.id(), again.id());
        });
    }

    private boolean isLive(long entryId) {
        return entries.byId(entryId)
                .filter(entry -> ledger(entry.clientId()).byId(entryId).isPresent())
                .isPresent();
    }

    private static @Nullable Long known(Map<Long, Long> ids, @Nullable Long old) {
        return old == null ? null : ids.getOrDefault(old, old);
    }

    /** Looks that nothing is used twice, and lets fall back what an invoice no longer needs. */
    public void settle(List<Entry> touched) {
        touched.stream()
                .filter(entry -> entry.invoiceId() != null)
                .map(Entry::invoiceId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::release);
        byClient(touched).keySet().forEach(client -> check(ledger(client)));
    }

    private static void check(Ledger ledger) {
        for (Entry source : ledger.live()) {
            boolean drawnOn = source.kind().isSource() || source.kind() == EntryKind.WRITE_OFF;
            if (drawnOn && ledger.rest(source).isNegative()) {
                throw new Refusal(
                        "USED_SINCE", Map.of("amount", ledger.rest(source).negate()));
            }
        }
        for (Charge charge : ledger.charges()) {
            if (charge.left().isNegative()) {
                throw new Refusal("USED_SINCE", Map.of("amount", charge.left().negate()));
            }
        }
    }

    private static Map<Long, List<Entry>> byClient(List<Entry> entries) {
        Map<Long, List<Entry>> clients = new HashMap<>();
        entries.forEach(entry -> clients.computeIfAbsent(entry.clientId(), any -> new ArrayList<>())
                .add(entry));
        return clients;
    }
}
