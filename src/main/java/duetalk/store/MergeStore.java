package duetalk.store;

import duetalk.core.clients.Merging;
import duetalk.core.ledger.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Moves rows from client to client, each of them noted, so that it finds back. */
final class MergeStore implements Merging {

    private static final List<String> TABLES = List.of(
            "invoice",
            "entry",
            "act",
            "person",
            "phone",
            "contact_entry",
            "promise",
            "follow_up",
            "letter",
            "plan",
            "ladder_note",
            "day_mark",
            "attachment");

    private static final String STOP = "do_not_contact";
    private static final String REST = "ladder_rest";
    private static final String TALKS = "('NO_COMMITMENT', 'CALL_BACK', 'DISPUTE', 'HARDSHIP', 'REFUSED', 'SAYS_PAID',"
            + " 'NEEDS_DOCUMENTS', 'PROMISE', 'PLAN', 'PAID')";

    private final Handle handle;

    MergeStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void merge(long actId, long from, long into) {
        for (String table : TABLES) {
            handle.execute(
                    "insert into merged_row(act_id, table_name, row_id, client_id) select ?, ?, id, client_id from "
                            + table + " where client_id = ?",
                    actId,
                    table,
                    from);
            handle.execute("update " + table + " set client_id = ? where client_id = ?", into, from);
        }
        handle.execute("update invoice_version set client_id = ? where client_id = ?", into, from);
        carry(actId, from, into);
        handle.execute("update client set merged_into = ?, cancelled_act_id = ? where id = ?", into, actId, from);
        reckon(from, into);
    }

    /** That they may not be called, or not be asked by law, goes with them. */
    private void carry(long actId, long from, long into) {
        int stopped = handle.execute(
                "update client set do_not_contact = true where id = ? and do_not_contact = false"
                        + " and exists (select 1 from client where id = ? and do_not_contact = true)",
                into,
                from);
        int rests = handle.execute(
                "update ladder_rest set client_id = ? where client_id = ?"
                        + " and not exists (select 1 from ladder_rest where client_id = ?)",
                into,
                from,
                into);
        note(actId, STOP, stopped, from);
        note(actId, REST, rests, from);
    }

    private void note(long actId, String what, int many, long from) {
        if (many > 0) {
            handle.execute(
                    "insert into merged_row(act_id, table_name, row_id, client_id) values (?, ?, 0, ?)",
                    actId,
                    what,
                    from);
        }
    }

    private void reckon(long... clients) {
        KeptSums sums = new KeptSums(handle);
        for (long client : clients) {
            sums.rebuild(client);
            handle.execute(
                    "update client c set last_entry_id = (select e.id from contact_entry e where e.client_id = c.id"
                            + " order by e.at desc, e.id desc limit 1), last_talk_at = (select max(e.at) from"
                            + " contact_entry e where e.client_id = c.id and e.corrects_id is null and e.channel in"
                            + " ('CALL', 'INCOMING_CALL', 'VISIT') and e.outcome in " + TALKS
                            + "), last_heard_at = (select max(e.at) from contact_entry e where e.client_id = c.id"
                            + " and e.corrects_id is null and e.outcome not in ('NO_ANSWER', 'BUSY', 'VOICEMAIL',"
                            + " 'WRONG_NUMBER', 'THIRD_PARTY')) where c.id = ?",
                    client);
        }
    }

    private long gone(long actId) {
        return handle.createQuery("select id from client where cancelled_act_id = :act and merged_into is not null")
                .bind("act", actId)
                .mapTo(Long.class)
                .one();
    }

    private long stayed(long gone) {
        return handle.createQuery("select merged_into from client where id = :id")
                .bind("id", gone)
                .mapTo(Long.class)
                .one();
    }

    private Set<Long> moved(long actId, String table) {
        return handle.createQuery("select row_id from merged_row where act_id = :act and table_name = :table")
                .bind("act", actId)
                .bind("table", table)
                .mapTo(Long.class)
                .set();
    }

    @Override
    public List<Entry> across(long actId) {
        Set<Long> before = moved(actId, "entry");
        Set<Long> invoices = moved(actId, "invoice");
        EntryStore store = new EntryStore(handle);
        long stayed = stayed(gone(actId));
        Map<Long, Boolean> leaves = leaving(actId, store.ofClient(stayed), before, invoices);
        return store.standingOf(stayed).stream()
                .filter(entry -> entry.kind().isAllocation() && entry.invoiceId() != null)
                .filter(entry -> leaves.getOrDefault(Objects.requireNonNull(entry.sourceId()), false)
                        != invoices.contains(entry.invoiceId()))
                .toList();
    }

    private static Map<Long, Boolean> leaving(long actId, List<Entry> all, Set<Long> before, Set<Long> invoices) {
        Map<Long, Boolean> leaves = new HashMap<>();
        for (Entry entry : all) {
            leaves.put(entry.id(), leaves(entry, actId, all, before, invoices, leaves));
        }
        return leaves;
    }

    @Override
    public void part(long actId) {
        long gone = gone(actId);
        long stayed = stayed(gone);
        Set<Long> entries = backWith(actId, stayed);
        for (String table : TABLES) {
            handle.execute(
                    "update " + table + " set client_id = ? where client_id = ? and id in"
                            + " (select row_id from merged_row where act_id = ? and table_name = ?)",
                    gone,
                    stayed,
                    actId,
                    table);
        }
        entries.forEach(id -> handle.execute("update entry set client_id = ? where id = ?", gone, id));
        handle.execute(
                "update act a set client_id = ? where client_id = ? and id > ? and exists (select 1 from entry e"
                        + " where e.act_id = a.id) and not exists (select 1 from entry e where e.act_id = a.id"
                        + " and e.client_id <> ?)",
                gone,
                stayed,
                actId,
                gone);
        handle.execute(
                "update invoice_version v set client_id = (select i.client_id from invoice i where i.id = v.invoice_id)"
                        + " where client_id in (?, ?)",
                gone,
                stayed);
        withTheirInvoices("promise", gone, stayed);
        withTheirInvoices("plan", gone, stayed);
        putBack(actId, gone, stayed);
        reckon(gone, stayed);
    }

    /** What was promised or agreed since for invoices of the other alone goes with them. */
    private void withTheirInvoices(String what, long gone, long stayed) {
        String own = what + "_invoice where " + what + "_id = p.id";
        handle.execute(
                "update " + what + " p set client_id = ? where client_id = ? and exists (select 1 from " + own
                        + ") and not exists (select 1 from " + what + "_invoice l join invoice i on i.id = l.invoice_id"
                        + " where l." + what + "_id = p.id and i.client_id <> ?)",
                gone,
                stayed,
                gone);
    }

    private void putBack(long actId, long gone, long stayed) {
        if (!moved(actId, STOP).isEmpty()) {
            handle.execute("update client set do_not_contact = false where id = ?", stayed);
        }
        if (!moved(actId, REST).isEmpty()) {
            handle.execute("update ladder_rest set client_id = ? where client_id = ?", gone, stayed);
        }
        handle.execute("update client set merged_into = null, cancelled_act_id = null where id = ?", gone);
    }

    /** The entries made since that go with the invoices of the one who leaves. */
    private Set<Long> backWith(long actId, long stayed) {
        Set<Long> before = moved(actId, "entry");
        Set<Long> invoices = moved(actId, "invoice");
        Map<Long, Boolean> leaves = leaving(actId, new EntryStore(handle).ofClient(stayed), before, invoices);
        Set<Long> since = new HashSet<>();
        leaves.forEach((id, goes) -> {
            if (goes && !before.contains(id)) {
                since.add(id);
            }
        });
        return since;
    }

    private static boolean leaves(
            Entry entry, long actId, List<Entry> all, Set<Long> before, Set<Long> invoices, Map<Long, Boolean> known) {
        if (entry.actId() < actId) {
            return before.contains(entry.id());
        }
        if (entry.cancelsId() != null) {
            return known.getOrDefault(entry.cancelsId(), false);
        }
        if (entry.kind().isSource()) {
            return all.stream()
                    .filter(share -> share.kind().isAllocation() && share.drawsOn(entry.id()))
                    .map(Entry::invoiceId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .filter(invoices::contains)
                    .isPresent();
        }
        if (entry.sourceId() != null) {
            return known.getOrDefault(entry.sourceId(), false);
        }
        return entry.invoiceId() != null && invoices.contains(entry.invoiceId());
    }
}
