package duetalk.actions.ledger;

import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the ledger says of one invoice, cancelled at one client and entered at another. */
final class MovedEntries {

    /** What is only there because of the money on the invoice: it goes where the money goes. */
    private static final Set<EntryKind> WITH_THE_MONEY =
            Set.of(EntryKind.PAYMENT_ALLOCATION, EntryKind.RECOVERY, EntryKind.DIFFERENCE);

    private final Stores stores;
    private final Posting posting;
    private final Invoice invoice;
    private final long to;
    private final boolean moneyToo;
    private final Ledger before;
    private final List<Entry> about;
    private final Map<Long, Long> ids = new HashMap<>();
    private final List<Entry> entered = new ArrayList<>();

    MovedEntries(Stores stores, Posting posting, Invoice invoice, long to, boolean moneyToo) {
        this.stores = stores;
        this.posting = posting;
        this.invoice = invoice;
        this.to = to;
        this.moneyToo = moneyToo;
        this.before = posting.ledger(invoice.clientId());
        this.about = before.about(invoice.id());
    }

    /** Answers what was cancelled and what was entered. */
    List<Entry> move() {
        List<Entry> sources = sources();
        Map<Long, Entry> wanted = new LinkedHashMap<>();
        about.forEach(entry -> wanted.put(entry.id(), entry));
        for (Entry source : sources) {
            wanted.put(source.id(), source);
            before.drawingOn(source.id()).forEach(entry -> wanted.put(entry.id(), entry));
        }
        List<Entry> touched = new ArrayList<>(posting.cancel(List.copyOf(wanted.values()), ""));
        sources.forEach(this::divide);
        about.stream()
                .filter(entry -> moneyToo || !WITH_THE_MONEY.contains(entry.kind()))
                .sorted(Comparator.comparingLong(Entry::id))
                .forEach(entry -> enter(entry, entry.of(to).back(known(entry.sourceId()), known(entry.chargeId()))));
        touched.addAll(entered);
        return touched;
    }

    /** The payments and credit notes of which something is on the invoice, and its notes that nothing has used. */
    private List<Entry> sources() {
        List<Entry> sources = new ArrayList<>(onInvoice());
        before.live().stream()
                .filter(entry -> entry.kind() == EntryKind.CREDIT_NOTE)
                .filter(note -> before.drawingOn(note.id()).isEmpty() && isForInvoice(note))
                .forEach(sources::add);
        return sources;
    }

    private List<Entry> onInvoice() {
        return about.stream()
                .filter(entry -> entry.kind().isAllocation())
                .filter(entry -> moneyToo || entry.kind() == EntryKind.CREDIT_ALLOCATION)
                .map(Entry::sourceId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(before::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What of it was for other things stays with what draws on that, the rest comes in at the other client. */
    private void divide(Entry source) {
        Money moved = moved(source);
        Money kept = source.amount().minus(moved);
        if (kept.isPositive()) {
            Entry stays = enter(source.ofAmount(kept).again(first(source), null));
            before.drawingOn(source.id()).stream()
                    .filter(entry -> !entry.isAbout(invoice.id()))
                    .forEach(entry -> enter(entry.again(stays.id(), entry.chargeId())));
            ids.put(source.id(), stays.id());
        }
        if (moved.isPositive()) {
            Entry goes = source.ofAmount(moved).of(to);
            // a part stands for no other: two entries can't both be taken back with the act that entered the whole
            enter(source, kept.isPositive() ? goes.again(null, null) : goes.back(null, null));
        }
    }

    private Money moved(Entry source) {
        boolean whole = source.kind() == EntryKind.CREDIT_NOTE
                && isForInvoice(source)
                && before.drawingOn(source.id()).stream().allMatch(entry -> entry.isAbout(invoice.id()));
        if (whole) {
            return source.amount();
        }
        return about.stream()
                .filter(entry -> entry.kind().isAllocation() && entry.drawsOn(source.id()))
                .map(Entry::amount)
                .reduce(Money.zero(source.currency()), Money::plus);
    }

    private boolean isForInvoice(Entry note) {
        return ReopenedInvoices.namedBy(stores.entries(), note)
                .filter(named -> named == invoice.id())
                .isPresent();
    }

    private static @Nullable Long first(Entry source) {
        if (source.kind() != EntryKind.PAYMENT) {
            return null;
        }
        return source.sourceId() == null ? Long.valueOf(source.id()) : source.sourceId();
    }

    private void enter(Entry old, Entry again) {
        ids.put(old.id(), enter(again).id());
    }

    private Entry enter(Entry entry) {
        Entry kept = stores.entries().add(posting.actId(), entry);
        entered.add(kept);
        return kept;
    }

    private @Nullable Long known(@Nullable Long old) {
        return old == null ? null : ids.getOrDefault(old, old);
    }
}
