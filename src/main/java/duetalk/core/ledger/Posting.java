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

    /** The ledger of a client as it stands with what was posted so far; without what is cancelled. */
    public Ledger ledger(long client) {
        return Ledger.of(entries.standingOf(client));
    }

    /**
     * Adds an entry to the act; answers it with its id.
     *
     * @throws Refusal AMOUNT_TOO_LARGE; INVOICE_GONE when something would count on an invoice that was taken out
     */
    public Entry add(Entry entry) {
        entry.amount().sane();
        Long invoice = entry.invoiceId();
        boolean counts =
                entry.kind() != EntryKind.CANCELLATION && !entry.amount().isNegative();
        if (counts && invoice != null && invoices.isCancelled(invoice)) {
            throw new Refusal("INVOICE_GONE");
        }
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
            Money left = recover(source.on(), invoice, above);
            if (left.isPositive()) {
                throw new Refusal("PAYMENT_ABOVE_INVOICE", Map.of("invoice", invoice.number(), "amount", left));
            }
        }
        LocalDate on = source.on().isBefore(invoice.issued()) ? invoice.issued() : source.on();
        return add(Entry.allocation(source, invoice.id(), null, on, amount));
    }

    /** Lifts the write-offs of an invoice by an amount; answers how much is left when they are all lifted. */
    private Money recover(LocalDate on, Invoice invoice, Money amount) {
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
        return left;
    }

    /** Counts part of a payment or credit note on a charge. */
    public Entry allocateToCharge(Entry source, Entry charge, Money amount) {
        LocalDate on = source.on().isBefore(charge.on()) ? charge.on() : source.on();
        return add(Entry.allocation(source, charge.invoiceId(), charge.id(), on, amount));
    }

    /**
     * Takes off an invoice what is beyond it: less of it is written off, then what was allocated falls back to the
     * client's credit, newest first.
     */
    public void release(long invoiceId) {
        Invoice invoice = invoices.byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
        Money beyond = invoice.balance().negate();
        Money above = beyond.isPositive() ? recover(LocalDate.MIN, invoice, beyond) : beyond;
        if (above.isPositive()) {
            fallBack(invoice, above);
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
                giveUpAgain(ledger, share, part, day);
                left = left.minus(part);
            }
        }
    }

    /** What a share had lifted of a write-off is written off again when the share falls back. */
    private void giveUpAgain(Ledger ledger, Entry share, Money amount, LocalDate on) {
        Long invoice = share.invoiceId();
        if (invoice == null || share.chargeId() != null) {
            return;
        }
        Money left = amount;
        for (Entry recovery : ledger.about(invoice)) {
            boolean mine = recovery.kind() == EntryKind.RECOVERY
                    && recovery.actId() == share.actId()
                    && recovery.amount().isPositive();
            if (mine && left.isPositive()) {
                Money part = left.min(recovery.amount());
                Entry writeOff =
                        ledger.byId(Objects.requireNonNull(recovery.sourceId())).orElseThrow();
                LocalDate day = on.isBefore(recovery.on()) ? recovery.on() : on;
                add(Entry.from(writeOff, EntryKind.RECOVERY, day, part.negate(), "", ""));
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

    /**
     * Puts entries that were cancelled into the book again, as new ones that stand for them. Money whose invoice or
     * charge is gone meanwhile stays with the client's credit; what fell back of money that is gone does not come
     * again. Answers how many came back.
     *
     * @throws Refusal SOURCE_GONE when what they draw on is cancelled; ACT_STANDS when one is back already
     */
    public int repeat(List<Entry> cancelled) {
        List<Entry> inOrder =
                cancelled.stream().sorted(Comparator.comparingLong(Entry::id)).toList();
        int back = 0;
        for (Entry entry : inOrder) {
            if (entries.standingFor(entry).isPresent()) {
                throw new Refusal("ACT_STANDS");
            }
            if (hasNoPlace(entry)) {
                continue;
            }
            // the source of a payment is only the first payment of those for which it stands
            Long source =
                    entry.kind() == EntryKind.PAYMENT ? entry.sourceId() : standing(entry.sourceId(), "SOURCE_GONE");
            add(entry.back(source, standing(entry.chargeId(), "CHARGE_GONE")));
            back++;
        }
        return back;
    }

    /** What it was counted on is gone; or what it lifted, or fell back from: there is nothing to lift or to fall. */
    private boolean hasNoPlace(Entry entry) {
        boolean takesOff = entry.kind() == EntryKind.RECOVERY || entry.amount().isNegative();
        if (takesOff && isGone(entry.sourceId())) {
            return true;
        }
        Long invoice = entry.invoiceId();
        return entry.kind().isAllocation()
                && (isGone(entry.chargeId()) || invoice != null && invoices.isCancelled(invoice));
    }

    private boolean isGone(@Nullable Long entryId) {
        return entryId != null
                && entries.byId(entryId).flatMap(entries::standingFor).isEmpty();
    }

    private @Nullable Long standing(@Nullable Long entryId, String otherwise) {
        if (entryId == null) {
            return null;
        }
        return entries.byId(entryId)
                .flatMap(entries::standingFor)
                .map(Entry::id)
                .orElseThrow(() -> new Refusal(otherwise));
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
            boolean drawnOn = source.kind().isSource()
                    || source.kind() == EntryKind.WRITE_OFF
                    || source.kind() == EntryKind.DISPUTE;
            if (drawnOn && ledger.rest(source).isNegative()) {
                throw new Refusal(
                        "USED_SINCE", Map.of("amount", ledger.rest(source).negate()));
            }
            if (source.kind().isSource()) {
                checkShares(ledger, source);
            }
        }
        for (Charge charge : ledger.charges()) {
            if (charge.left().isNegative()) {
                throw new Refusal("USED_SINCE", Map.of("amount", charge.left().negate()));
            }
        }
    }

    /** Nothing can fall back that was not allocated. */
    private static void checkShares(Ledger ledger, Entry source) {
        Map<String, Money> sums = new HashMap<>();
        ledger.drawingOn(source.id()).stream()
                .filter(entry -> entry.kind().isAllocation())
                .forEach(entry -> sums.merge(entry.invoiceId() + " " + entry.chargeId(), entry.amount(), Money::plus));
        sums.values().stream().filter(Money::isNegative).findFirst().ifPresent(sum -> {
            throw new Refusal("USED_SINCE", Map.of("amount", sum.negate()));
        });
    }

    private static Map<Long, List<Entry>> byClient(List<Entry> entries) {
        Map<Long, List<Entry>> clients = new HashMap<>();
        entries.forEach(entry -> clients.computeIfAbsent(entry.clientId(), any -> new ArrayList<>())
                .add(entry));
        return clients;
    }
}
