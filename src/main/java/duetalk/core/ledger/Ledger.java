package duetalk.core.ledger;

import duetalk.core.invoices.Credit;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one client, ready to be asked. Two times, two questions: {@link #asOf} a day is what counted by then
 * with all that is known now; {@link #asKnownAt} is what had come into the book by a moment.
 */
public final class Ledger {

    private final List<Entry> entries;
    private final Map<Long, Entry> live = new LinkedHashMap<>();
    private final Map<Long, List<Entry>> bySource = new HashMap<>();
    private final Map<Long, List<Entry>> byInvoice = new HashMap<>();

    private Ledger(List<Entry> entries, @Nullable LocalDate until) {
        this.entries = entries;
        Set<Long> cancelled = new HashSet<>();
        entries.forEach(entry -> {
            if (entry.cancelsId() != null) {
                cancelled.add(entry.cancelsId());
            }
        });
        entries.stream()
                .filter(entry -> entry.kind() != EntryKind.CANCELLATION && !cancelled.contains(entry.id()))
                .filter(entry -> until == null || !entry.on().isAfter(until))
                .sorted(Comparator.comparingLong(Entry::id))
                .forEach(this::keep);
    }

    private void keep(Entry entry) {
        live.put(entry.id(), entry);
        if (entry.sourceId() != null && entry.kind() != EntryKind.PAYMENT) {
            bySource.computeIfAbsent(entry.sourceId(), any -> new ArrayList<>()).add(entry);
        }
        if (entry.invoiceId() != null) {
            byInvoice
                    .computeIfAbsent(entry.invoiceId(), any -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** The live entries that draw on another. */
    public List<Entry> drawingOn(long sourceId) {
        return bySource.getOrDefault(sourceId, List.of());
    }

    /** The live entries about an invoice. */
    public List<Entry> about(long invoiceId) {
        return byInvoice.getOrDefault(invoiceId, List.of());
    }

    public static Ledger of(List<Entry> entries) {
        return new Ledger(List.copyOf(entries), null);
    }

    /** What counted by the end of a day, cancellations of any later time included. */
    public Ledger asOf(LocalDate day) {
        return new Ledger(entries, day);
    }

    /** What the book said at a moment. */
    public Ledger asKnownAt(Instant moment) {
        return of(entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(moment))
                .toList());
    }

    /** The entries that are not cancelled, oldest first. */
    public List<Entry> live() {
        return List.copyOf(live.values());
    }

    public Optional<Entry> byId(long id) {
        return Optional.ofNullable(live.get(id));
    }

    /** All entries of an act, cancelled ones and cancellations too. */
    public List<Entry> ofAct(long actId) {
        return entries.stream().filter(entry -> entry.actId() == actId).toList();
    }

    /** The entry that a cancellation points to; empty when it is of another client. */
    public Optional<Entry> cancelledBy(Entry cancellation) {
        return entries.stream()
                .filter(entry -> Objects.equals(entry.id(), cancellation.cancelsId()))
                .findFirst();
    }

    /** What is left of a payment or credit note: not allocated, returned or refunded. */
    public Money rest(Entry source) {
        Money rest = source.amount();
        for (Entry entry : drawingOn(source.id())) {
            rest = rest.minus(entry.amount());
        }
        return rest;
    }

    /** Payments and credit notes of which something is left, oldest first. */
    public List<Entry> unused(String currency) {
        return live.values().stream()
                .filter(entry -> entry.kind().isSource() && entry.currency().equals(currency))
                .filter(entry -> rest(entry).isPositive())
                .sorted(Comparator.comparing(Entry::on).thenComparingLong(Entry::id))
                .toList();
    }

    /** What stands to the client's credit in a currency; never below zero in a book that is right. */
    public Money credit(String currency) {
        Money credit = Money.zero(currency);
        for (Entry entry : live.values()) {
            if (entry.currency().equals(currency)) {
                credit = credit.plus(new Money(Effect.ofKind(entry, Effect.Sum.CREDIT), currency));
            }
        }
        return credit;
    }

    /** The client's credit in each currency that has any. */
    public Map<String, Money> credits() {
        Map<String, Money> sums = new TreeMap<>();
        live.values().stream()
                .map(Entry::currency)
                .distinct()
                .forEach(currency -> sums.put(currency, credit(currency)));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    /** An invoice with what the entries have done to it. */
    public Invoice on(Invoice invoice) {
        return invoice.with(
                sum(invoice, Effect.Sum.PAID),
                sum(invoice, Effect.Sum.CREDITED),
                sum(invoice, Effect.Sum.SETTLED),
                sum(invoice, Effect.Sum.DISPUTED),
                sum(invoice, Effect.Sum.WRITTEN_OFF));
    }

    private Money sum(Invoice invoice, Effect.Sum sum) {
        Money all = Money.zero(invoice.total().currency());
        for (Entry entry : about(invoice.id())) {
            all = all.plus(new Money(Effect.ofKind(entry, sum), entry.currency()));
        }
        return all;
    }

    /** The charges, oldest first, also those that nothing is left of. */
    public List<Charge> charges() {
        return live.values().stream()
                .filter(entry -> entry.kind() == EntryKind.CHARGE)
                .map(this::charge)
                .toList();
    }

    private Charge charge(Entry booked) {
        long id = booked.id();
        return new Charge(
                id,
                booked.invoiceId(),
                ChargeKind.valueOf(booked.detail()),
                booked.on(),
                booked.amount(),
                sum(booked, entry -> entry.kind().isAllocation() && Objects.equals(entry.chargeId(), id)),
                sum(booked, entry -> entry.kind() == EntryKind.WAIVER && entry.drawsOn(id)),
                sum(booked, entry -> entry.kind() == EntryKind.WRITE_OFF && Objects.equals(entry.chargeId(), id)));
    }

    private Money sum(Entry booked, Predicate<Entry> which) {
        return live.values().stream()
                .filter(which)
                .map(Entry::amount)
                .reduce(Money.zero(booked.currency()), Money::plus);
    }

    /** The disputes that nobody has settled, oldest first. */
    public List<Dispute> disputes() {
        return live.values().stream()
                .filter(entry -> entry.kind() == EntryKind.DISPUTE)
                .filter(entry -> drawingOn(entry.id()).isEmpty())
                .map(entry -> new Dispute(
                        entry.id(),
                        entry.clientId(),
                        Objects.requireNonNull(entry.invoiceId()),
                        DisputeKind.valueOf(entry.detail()),
                        entry.on(),
                        entry.amount(),
                        entry.note()))
                .toList();
    }

    /**
     * The payments as they count, newest first: a share for each invoice, less what fell back, and one for the rest.
     * What the bank took back is in none of them.
     */
    public List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        for (Entry source : live.values()) {
            if (source.kind() == EntryKind.PAYMENT) {
                shares(source).forEach(share -> payments.add(payment(source, share)));
                Money rest = rest(source);
                if (rest.isPositive()) {
                    payments.add(payment(source, source.ofAmount(rest)));
                }
            }
        }
        payments.sort(
                Comparator.comparing(Payment::on).thenComparingLong(Payment::id).reversed());
        return payments;
    }

    private static Payment payment(Entry source, Entry share) {
        Long first = source.sourceId();
        return new Payment(
                share.id(),
                first == null ? source.root() : first,
                source.clientId(),
                share.invoiceId(),
                share.on(),
                share.amount(),
                PaymentMethod.valueOf(source.detail()),
                source.note());
    }

    /** The credit notes as they count, newest first: a share for each invoice. */
    public List<Credit> creditNotes() {
        List<Credit> notes = new ArrayList<>();
        for (Entry source : live.values()) {
            if (source.kind() == EntryKind.CREDIT_NOTE) {
                shares(source).stream()
                        .filter(share -> share.invoiceId() != null)
                        .forEach(share -> notes.add(new Credit(
                                share.id(),
                                Objects.requireNonNull(share.invoiceId()),
                                share.on(),
                                share.amount(),
                                source.note())));
            }
        }
        notes.sort(
                Comparator.comparing(Credit::on).thenComparingLong(Credit::id).reversed());
        return notes;
    }

    /** The allocations of a payment or credit note; what fell back is taken off the newest to the same invoice. */
    public List<Entry> shares(Entry source) {
        List<Entry> shares = new ArrayList<>();
        List<Entry> back = new ArrayList<>();
        for (Entry entry : drawingOn(source.id())) {
            if (entry.kind().isAllocation()) {
                (entry.amount().isNegative() ? back : shares).add(entry);
            }
        }
        for (Entry one : back) {
            takeOff(shares, one);
        }
        return shares;
    }

    private static void takeOff(List<Entry> shares, Entry back) {
        Money left = back.amount().negate();
        for (int i = shares.size() - 1; i >= 0 && left.isPositive(); i--) {
            Entry share = shares.get(i);
            boolean same = Objects.equals(share.invoiceId(), back.invoiceId())
                    && Objects.equals(share.chargeId(), back.chargeId());
            if (same) {
                Money part = left.min(share.amount());
                left = left.minus(part);
                if (part.equals(share.amount())) {
                    shares.remove(i);
                } else {
                    shares.set(i, share.ofAmount(share.amount().minus(part)));
                }
            }
        }
    }
}
