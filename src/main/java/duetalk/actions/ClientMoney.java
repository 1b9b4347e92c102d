package duetalk.actions;

import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.demand.Demand;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page of a client shows of their money: payments whole, what may be asked, and what was done besides. */
public final class ClientMoney {

    private static final int NEWEST_ACTS = 200;

    /** Acts that the stream of a client shows beside contacts, payments, promises and plans. */
    private static final Set<ActKind> SHOWN = Set.of(
            ActKind.INVOICE_CANCELLED,
            ActKind.INVOICE_MOVED,
            ActKind.PAYMENT_RETURNED,
            ActKind.CREDIT_NOTE_RECORDED,
            ActKind.CREDIT_USED,
            ActKind.CREDIT_REFUNDED,
            ActKind.CHARGE_BOOKED,
            ActKind.CHARGE_WAIVED,
            ActKind.WRITTEN_OFF,
            ActKind.DIFFERENCE_RECORDED,
            ActKind.DISPUTE_OPENED,
            ActKind.DISPUTE_SETTLED);

    /** Acts that are shown where their invoice stands, wherever it stood when they were done. */
    private static final Set<ActKind> WITH_THEIR_INVOICE = Set.of(
            ActKind.CREDIT_NOTE_RECORDED,
            ActKind.CHARGE_BOOKED,
            ActKind.CHARGE_WAIVED,
            ActKind.WRITTEN_OFF,
            ActKind.DISPUTE_OPENED,
            ActKind.DISPUTE_SETTLED);

    private final Book book;

    public ClientMoney(Book book) {
        this.book = book;
    }

    /**
     * The money of one client.
     *
     * @param receipts newest first, also those that the bank took back
     * @param demands what may be asked, by currency
     * @param acts what else was done with their money and stands, newest first; those of an invoice that came from
     *     another client too
     */
    public record Money(Story story, List<Receipt> receipts, List<Demand> demands, List<Act> acts) {}

    public Money of(long clientId, LocalDate today) {
        Story story = new ClientStory(book).of(clientId, today);
        return book.read(stores -> {
            List<Act> acts = new ArrayList<>(stores.entries().newest(ActKind.Group.MONEY, clientId, null, NEWEST_ACTS));
            Set<Long> known = new HashSet<>();
            acts.forEach(act -> known.add(act.id()));
            Set<Long> own = new HashSet<>();
            story.invoices().forEach(invoice -> own.add(invoice.id()));
            acts.removeIf(act -> WITH_THEIR_INVOICE.contains(act.kind()) && isElsewhere(stores, act, own));
            own.forEach(invoice -> stores.entries().ofFact(invoice).stream()
                    .filter(act -> act.kind() == ActKind.INVOICE_MOVED || WITH_THEIR_INVOICE.contains(act.kind()))
                    .filter(act -> known.add(act.id()))
                    .forEach(acts::add));
            acts.sort(Comparator.comparing(Act::at).thenComparingLong(Act::id).reversed());
            Map<Long, Act> undone =
                    stores.entries().undone(acts.stream().map(Act::id).toList());
            return new Money(
                    story,
                    Receipt.of(Ledger.of(stores.entries().ofClient(clientId))),
                    WhatIsAsked.of(story, today),
                    acts.stream()
                            .filter(act -> SHOWN.contains(act.kind()) && !undone.containsKey(act.id()))
                            .toList());
        });
    }

    /** Whether the invoice that an act is about was given to another client since. */
    private static boolean isElsewhere(Stores stores, Act act, Set<Long> own) {
        Long invoice = act.factId();
        return invoice != null
                && !own.contains(invoice)
                && !stores.invoices().isCancelled(invoice)
                && stores.invoices().byId(invoice).isPresent();
    }
}
