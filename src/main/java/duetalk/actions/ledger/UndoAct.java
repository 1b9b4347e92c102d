package duetalk.actions.ledger;

import duetalk.actions.undo.Undoing;
import duetalk.actions.undo.Undoings;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.ledger.Posting;
import duetalk.core.ledger.ReopenedInvoices;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes an act back, just after it or a year later: what it entered is cancelled, what it had cancelled is entered
 * again, an invoice that it changed is as before. The act stays visible, and so does this one.
 */
public final class UndoAct {

    private final Book book;

    public UndoAct(Book book) {
        this.book = book;
    }

    /**
     * Answers the id of the act that takes it back.
     *
     * @throws Refusal ACT_GONE; UNDO_STAYS for what took something back itself; EVIDENCE_STAYS for what was said or
     *     sent; UNDONE_ALREADY; USED_SINCE, DEPENDS_ON_IT and others when something later rests on it
     */
    public long undo(long actId, String reason, Instant now) {
        return book.write(stores -> {
            refuseEvidence(stores, actId);
            return within(stores, actId, Clean.line(reason), now);
        });
    }

    /** The same as a part of what an action takes back, without a reason; that may be evidence too. */
    public static long within(Stores stores, long actId, Instant now) {
        return within(stores, actId, "", now);
    }

    static long within(Stores stores, long actId, String reason, Instant now) {
        Act act = undoable(stores, actId);
        if (act.kind() == ActKind.IMPORTED && act.factId() != null) {
            return UndoImport.undo(stores, act.factId(), reason, now).actId();
        }
        Undoings.of(act.kind()).ifPresent(one -> one.check(stores, act));
        Act undo = new Act(
                0,
                now,
                ActKind.UNDONE,
                act.clientId(),
                act.factId(),
                act.on(),
                act.amount(),
                act.subject(),
                reason,
                actId,
                null);
        Posting posting = Posting.of(stores.entries(), stores.invoices(), undo);
        undo(stores, posting, act, reason);
        Undoings.of(act.kind()).ifPresent(one -> one.undo(stores, act, undo.withId(posting.actId())));
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
        return posting.actId();
    }

    /** Enters again what an act did that was taken back: as a new act of the same kind. */
    public long redo(long actId, Instant now) {
        return book.write(stores -> {
            Act act = stores.entries().act(actId).orElseThrow(() -> new Refusal("ACT_GONE"));
            Act undo = stores.entries()
                    .undoneBy(actId)
                    .filter(one -> one.kind() == ActKind.UNDONE)
                    .orElseThrow(() -> new Refusal("ACT_STANDS"));
            if (!isRepeatable(act.kind())) {
                throw new Refusal("REDO_IMPOSSIBLE");
            }
            if (stores.entries().undoneBy(undo.id()).isPresent()) {
                throw new Refusal("REDONE_ALREADY");
            }
            Act again = new Act(
                    0,
                    now,
                    act.kind(),
                    act.clientId(),
                    act.factId(),
                    act.on(),
                    act.amount(),
                    act.subject(),
                    act.reason(),
                    null,
                    undo.id());
            Posting posting = Posting.of(stores.entries(), stores.invoices(), again);
            Undoings.of(act.kind()).ifPresent(one -> one.redo(stores, act, undo, again.withId(posting.actId())));
            if (act.kind() == ActKind.PAYMENT_RETURNED) {
                ReturnPayment.again(stores, posting, act);
            } else {
                repeat(stores, posting, act);
            }
            return posting.actId();
        });
    }

    private static void repeat(Stores stores, Posting posting, Act act) {
        List<Entry> entered = entered(stores, act);
        refuseElsewhere(stores, entered);
        refuseMoreThanOpen(stores, entered);
        if (posting.repeat(entered) == 0 && Undoings.of(act.kind()).isEmpty()) {
            throw new Refusal("REDO_IMPOSSIBLE");
        }
        stores.entries().versionsBefore(posting.actId()).forEach(before -> posting.release(before.id()));
        posting.settle(entered);
        new ReopenedInvoices(stores.entries(), stores.invoices(), posting).settle();
    }

    /** What was entered about an invoice before it was given to another client can't be entered at the first again. */
    private static void refuseElsewhere(Stores stores, List<Entry> entered) {
        for (Entry entry : entered) {
            Long invoice = entry.invoiceId();
            boolean elsewhere = invoice != null
                    && stores.invoices()
                            .byId(invoice)
                            .filter(one -> one.clientId() != entry.clientId())
                            .isPresent();
            if (elsewhere) {
                throw new Refusal("REDO_IMPOSSIBLE");
            }
        }
    }

    /** A write-off of more than is open by now would be lifted at once, and say another sum than it is. */
    private static void refuseMoreThanOpen(Stores stores, List<Entry> entered) {
        for (Entry entry : entered) {
            Long invoice = entry.chargeId() == null ? entry.invoiceId() : null;
            boolean more = entry.kind() == EntryKind.WRITE_OFF
                    && invoice != null
                    && stores.invoices()
                            .byId(invoice)
                            .filter(one -> entry.amount().compareTo(one.balance()) > 0)
                            .isPresent();
            if (more) {
                throw new Refusal("REDO_IMPOSSIBLE");
            }
        }
    }

    /** What an act entered of itself; what fell back because it changed an invoice is reckoned anew. */
    private static List<Entry> entered(Stores stores, Act act) {
        boolean changed = act.kind() == ActKind.INVOICE_CORRECTED;
        return stores.entries().ofAct(act.id()).stream()
                .filter(entry -> entry.kind() != EntryKind.CANCELLATION)
                .filter(entry -> !changed
                        || entry.kind() != EntryKind.RECOVERY && !entry.kind().isAllocation())
                .toList();
    }

    /** Whether an act of this kind can be done again once it was taken back. */
    public static boolean isRepeatable(ActKind kind) {
        return kind.isRepeatable()
                || Undoings.of(kind).filter(Undoing::isRepeatable).isPresent();
    }

    private static void refuseEvidence(Stores stores, long actId) {
        if (stores.entries().act(actId).filter(act -> act.kind().isEvidence()).isPresent()) {
            throw new Refusal("EVIDENCE_STAYS");
        }
    }

    private static Act undoable(Stores stores, long actId) {
        Act act = stores.entries().act(actId).orElseThrow(() -> new Refusal("ACT_GONE"));
        if (act.kind() == ActKind.UNDONE) {
            throw new Refusal("UNDO_STAYS");
        }
        if (stores.entries().undoneBy(actId).isPresent()) {
            throw new Refusal("UNDONE_ALREADY");
        }
        return act;
    }

    /** Undoes within an act that is open already. */
    static void undo(Stores stores, Posting posting, Act act, String reason) {
        if (act.kind() == ActKind.INVOICE_CANCELLED && act.factId() != null) {
            stores.invoices().cancel(act.factId(), null);
        }
        List<Entry> touched = new ArrayList<>(posting.cancel(stores.entries().standingOfAct(act.id()), reason));
        List<Entry> before = cancelledBy(stores, act);
        posting.repeat(before);
        touched.addAll(before);
        if (act.kind() == ActKind.INVOICE_ENTERED && act.factId() != null) {
            cancelInvoice(stores, act.factId(), act.id());
        }
        touched.addAll(versions(stores, posting, act));
        if (act.kind() == ActKind.CLIENTS_MERGED) {
            MergeClients.part(stores, posting, act);
        }
        posting.settle(touched);
    }

    /** What an act has cancelled and nobody has taken back for itself; credit notes go home by themselves. */
    private static List<Entry> cancelledBy(Stores stores, Act act) {
        return stores.entries().ofAct(act.id()).stream()
                .map(Entry::cancelsId)
                .filter(Objects::nonNull)
                .map(stores.entries()::byId)
                .flatMap(Optional::stream)
                .filter(entry -> act.kind() != ActKind.PAYMENT_CORRECTED || entry.kind() != EntryKind.CREDIT_ALLOCATION)
                .filter(entry -> !owners(stores, entry).isEmpty())
                .toList();
    }

    /** The acts that entered it, first or again, and stand; newest first. One that only put it back is none of them. */
    static List<Act> owners(Stores stores, Entry entry) {
        return stores.entries().sameAs(entry).reversed().stream()
                .flatMap(one -> stores
                        .entries()
                        .act(one.actId())
                        .filter(act -> one.id() == entry.root() || act.kind() != ActKind.UNDONE)
                        .stream())
                .distinct()
                // what fell back by an undoing stays when the undone act is done again: nobody cancels it
                .filter(act -> act.kind() == ActKind.UNDONE
                        || stores.entries().undoneBy(act.id()).isEmpty())
                .toList();
    }

    /** The invoices that an act changed are as before; what they ask less for falls back. Answers what went with them. */
    private static List<Entry> versions(Stores stores, Posting posting, Act act) {
        List<Entry> moved = new ArrayList<>();
        for (Invoice before : stores.entries().versionsBefore(act.id())) {
            refuseChangedSince(stores, act, before);
            Invoice now = stores.invoices().byId(before.id()).orElseThrow(() -> new Refusal("INVOICE_GONE"));
            stores.entries().keepVersion(posting.actId(), now);
            stores.invoices().save(now.saying(before));
            if (now.clientId() != before.clientId()) {
                // what was entered at the other client since goes along, but the money that came there
                moved.addAll(new MovedEntries(stores, posting, now, before.clientId(), false).move());
            }
            posting.release(before.id());
        }
        return moved;
    }

    private static void refuseChangedSince(Stores stores, Act act, Invoice before) {
        boolean changed = stores.entries().laterAbout(act).stream()
                .filter(later -> later.kind() == ActKind.INVOICE_CORRECTED || later.kind() == ActKind.INVOICE_MOVED)
                .filter(later -> later.undoesId() == null)
                .anyMatch(later -> stores.entries().undoneBy(later.id()).isEmpty());
        if (changed) {
            throw new Refusal("INVOICE_CHANGED_SINCE", Map.of("invoice", before.number()));
        }
    }

    /** Takes an invoice out that nothing rests on. */
    static void cancelInvoice(Stores stores, long invoiceId, long actId) {
        Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow(() -> new Refusal("INVOICE_GONE"));
        boolean used = !Ledger.of(stores.entries().standingOf(invoice.clientId()))
                .about(invoiceId)
                .isEmpty();
        if (used) {
            throw new Refusal("INVOICE_HAS_MONEY", Map.of("invoice", invoice.number()));
        }
        stores.invoices().cancel(invoiceId, actId);
    }
}
