package duetalk.actions.ledger;

import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.imports.Imports;
import duetalk.core.imports.Imports.Kind;
import duetalk.core.imports.Imports.Stayed;
import duetalk.core.imports.Imports.TakenOut;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what came with a file: invoices that were in the book before are as they were, its payments and disputes
 * are cancelled, what it cancelled is entered again, its own invoices and clients leave the lists. What something was
 * added to since stays, with all that the file said of it.
 */
public final class UndoImport {

    private final Stores stores;
    private final long batchId;
    private final String reason;
    private final List<Act> acts;
    private final @Nullable Act whole;
    private final Posting posting;
    private final ImportOrigin origin;
    private final Map<Long, Ledger> ledgers = new HashMap<>();
    private final Set<Long> staying = new LinkedHashSet<>();
    private final Set<Long> restored = new HashSet<>();
    private final List<Entry> touched = new ArrayList<>();

    private UndoImport(Stores stores, long batchId, String reason, Instant now) {
        this.stores = stores;
        this.batchId = batchId;
        this.reason = reason;
        this.origin = new ImportOrigin(stores);
        this.acts = stores.entries().ofFact(batchId).stream()
                .filter(act -> act.kind() == ActKind.IMPORTED || act.kind() == ActKind.PAYMENT_RECORDED)
                .toList();
        this.whole = acts.stream()
                .filter(act -> act.kind() == ActKind.IMPORTED)
                .findFirst()
                .orElse(null);
        Act undo = Act.of(
                        ActKind.UNDONE,
                        now,
                        null,
                        batchId,
                        acts.isEmpty() ? "" : acts.getFirst().subject())
                .because(reason);
        this.posting = Posting.of(stores.entries(), stores.invoices(), whole == null ? undo : undo.undoing(whole.id()));
    }

    /** Takes a batch back as one act. */
    public static Imports.Undone undo(Stores stores, long batchId, String reason, Instant now) {
        return new UndoImport(stores, batchId, reason, now).all();
    }

    private Imports.Undone all() {
        List<Long> own = stores.imports().tagged(batchId, Kind.INVOICE);
        List<Entry> live = live();
        own.stream().filter(invoice -> isUsed(invoice)).forEach(staying::add);
        staying.addAll(stores.imports().usedSince(batchId));
        cancel(live.stream().filter(entry -> !isStaying(entry)).toList());
        repeat();
        versions();
        posting.settle(touched);
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
        touched.stream()
                .map(Entry::invoiceId)
                .filter(Objects::nonNull)
                .filter(invoice -> !own.contains(invoice) && !staying.contains(invoice))
                .forEach(restored::add);
        int back = whole == null ? 0 : stores.imports().putBack(whole.id());
        TakenOut out = stores.imports().takeOut(batchId, posting.actId());
        int payments = (int) touched.stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .filter(entry -> origin.isOfBatch(entry, batchId))
                .count();
        return new Imports.Undone(
                posting.actId(), out.clients(), out.invoices(), payments, restored.size() + back, stayed());
    }

    private List<Entry> live() {
        return acts.stream()
                .flatMap(act -> stores.entries().ofAct(act.id()).stream())
                .filter(entry -> entry.kind() != EntryKind.CANCELLATION)
                .map(this::standing)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The entry, or the one that was entered again in its place. */
    private Optional<Entry> standing(Entry entry) {
        Ledger ledger = ledger(entry.clientId());
        if (ledger.byId(entry.id()).isPresent()) {
            return Optional.of(entry);
        }
        return ledger.live().stream()
                .filter(one -> one.id() > entry.id()
                        && one.kind() == entry.kind()
                        && one.on().equals(entry.on())
                        && one.amount().equals(entry.amount())
                        && Objects.equals(one.invoiceId(), entry.invoiceId()))
                .filter(one -> !acts.stream().map(Act::id).toList().contains(one.actId()))
                .filter(one -> origin.isOfBatch(one, batchId))
                .findFirst();
    }

    private Ledger ledger(long client) {
        return ledgers.computeIfAbsent(client, any -> Ledger.of(stores.entries().ofClient(any)));
    }

    /** Whether an invoice of the batch has money or a dispute that did not come with it. */
    private boolean isUsed(long invoiceId) {
        Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
        return ledger(invoice.clientId()).about(invoiceId).stream()
                .anyMatch(entry -> !origin.isOfBatch(entry, batchId));
    }

    private boolean isStaying(Entry entry) {
        boolean own = entry.invoiceId() != null && staying.contains(entry.invoiceId());
        return own
                || ledger(entry.clientId()).drawingOn(entry.id()).stream()
                        .anyMatch(one -> one.invoiceId() != null && staying.contains(one.invoiceId()));
    }

    /** Cancels client by client; where something later rests on an entry, the others one by one. */
    private void cancel(List<Entry> entries) {
        Map<Long, List<Entry>> clients = new LinkedHashMap<>();
        entries.forEach(entry -> clients.computeIfAbsent(entry.clientId(), any -> new ArrayList<>())
                .add(entry));
        clients.forEach((client, theirs) -> {
            try {
                touched.addAll(posting.cancel(theirs, reason));
            } catch (Refusal restsOnIt) {
                theirs.forEach(this::cancelOne);
            }
        });
    }

    private void cancelOne(Entry entry) {
        if (posting.ledger(entry.clientId()).byId(entry.id()).isEmpty()) {
            return;
        }
        try {
            touched.addAll(posting.cancel(List.of(entry), reason));
        } catch (Refusal restsOnIt) {
            ledger(entry.clientId()).drawingOn(entry.id()).stream()
                    .map(Entry::invoiceId)
                    .filter(Objects::nonNull)
                    .forEach(staying::add);
            if (entry.invoiceId() != null) {
                staying.add(entry.invoiceId());
            }
        }
    }

    /** Enters again what the batch had cancelled, where what came in its place is gone. */
    private void repeat() {
        List<Entry> cancelled = acts.stream()
                .flatMap(act -> stores.entries().ofAct(act.id()).stream())
                .filter(entry -> entry.kind() == EntryKind.CANCELLATION)
                .map(Entry::cancelsId)
                .filter(Objects::nonNull)
                .map(stores.entries()::byId)
                .flatMap(Optional::stream)
                .toList();
        Set<Long> skipped = new HashSet<>();
        for (Entry entry : cancelled) {
            boolean stays = cancelled.stream()
                    .anyMatch(one -> (one.id() == entry.id() || one.drawsOn(entry.id()))
                            && one.invoiceId() != null
                            && staying.contains(one.invoiceId()));
            if (stays) {
                skipped.add(entry.id());
            }
        }
        List<Entry> again = cancelled.stream()
                .filter(entry -> !skipped.contains(entry.id()))
                .toList();
        posting.repeat(again);
        touched.addAll(again);
    }

    private void versions() {
        if (whole == null) {
            return;
        }
        for (Invoice before : stores.entries().versionsBefore(whole.id())) {
            boolean changedSince = stores.entries().versionsAfter(before.id(), whole.id()).stream()
                    .filter(act -> act.kind() != ActKind.UNDONE)
                    .anyMatch(act -> stores.entries().undoneBy(act.id()).isEmpty());
            if (changedSince) {
                staying.add(before.id());
                continue;
            }
            Invoice now = stores.invoices().byId(before.id()).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            stores.invoices().save(now.saying(before));
            posting.release(before.id());
            restored.add(before.id());
        }
    }

    private List<Stayed> stayed() {
        List<Stayed> stayed = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        staying.addAll(stores.imports().tagged(batchId, Kind.INVOICE));
        for (long id : staying) {
            Invoice invoice = stores.invoices().byId(id).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            named.add(invoice.clientId());
            stayed.add(new Stayed(name(invoice.clientId()), invoice.number()));
        }
        stores.imports().tagged(batchId, Kind.CLIENT).stream()
                .filter(client -> !named.contains(client))
                .forEach(client -> stayed.add(new Stayed(name(client), "")));
        return stayed;
    }

    private String name(long clientId) {
        return stores.clients().card(clientId).map(card -> card.client().name()).orElse("");
    }
}
