package duetalk.store;

import duetalk.core.imports.ImportBatch;
import duetalk.core.imports.Imports;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What came from which file. */
final class ImportStore implements Imports {

    private final Handle handle;

    ImportStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long open(String fileName, Instant at) {
        return Rows.insert(handle.createUpdate("insert into import_batch(file_name, at) values (:name, :at)")
                .bind("name", fileName)
                .bind("at", Rows.utc(at)));
    }

    @Override
    public void tag(long batchId, Kind kind, long id) {
        handle.execute("update " + table(kind) + " set import_id = ? where id = ?", batchId, id);
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case CLIENT -> "client";
            case INVOICE -> "invoice";
        };
    }

    @Override
    public Optional<ImportBatch> newest() {
        return handle.createQuery("""
                        select b.id, b.at, b.file_name,
                            (select count(*) from client where import_id = b.id) as clients,
                            (select count(*) from invoice where import_id = b.id) as invoices,
                            (select count(*) from act a join entry e on e.act_id = a.id and e.kind = 'PAYMENT'
                                where a.fact_id = b.id and a.kind in ('IMPORTED', 'PAYMENT_RECORDED')) as payments
                        from import_batch b where b.undone = false order by b.id desc limit 1""")
                .map((row, context) -> new ImportBatch(
                        row.getLong("id"),
                        Rows.instant(row, "at"),
                        row.getString("file_name"),
                        row.getInt("clients"),
                        row.getInt("invoices"),
                        row.getInt("payments"),
                        changed(row.getLong("id"))))
                .findOne();
    }

    /** Invoices that a batch did something to and that had not come with it. */
    private int changed(long batchId) {
        return handle.createQuery("""
                        select count(*) from invoice where coalesce(import_id, 0) <> :batch and id in (
                            select e.invoice_id from act a join entry e on e.act_id = a.id
                                where a.fact_id = :batch and a.kind = 'IMPORTED'
                            union select v.invoice_id from act a join invoice_version v on v.act_id = a.id
                                where a.fact_id = :batch and a.kind = 'IMPORTED'
                            union select i.id from act a join invoice i on i.cancelled_act_id = a.id
                                where a.fact_id = :batch and a.kind = 'IMPORTED')""")
                .bind("batch", batchId)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Long> tagged(long batchId, Kind kind) {
        return handle.createQuery("select id from " + table(kind)
                        + " where import_id = :batch and cancelled_act_id is null order by id")
                .bind("batch", batchId)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public Set<Long> usedSince(long batchId) {
        return new HashSet<>(
                handle.createQuery("""
                        select i.id from invoice i where i.import_id = :batch and i.cancelled_act_id is null and (
                            exists (select 1 from attachment a where a.invoice_id = i.id)
                            or exists (select 1 from plan_invoice l where l.invoice_id = i.id)
                            or exists (select 1 from promise_invoice p where p.invoice_id = i.id)
                            or exists (select 1 from contact_invoice t where t.invoice_id = i.id)
                            or exists (select 1 from letter_invoice t where t.invoice_id = i.id)
                            or exists (select 1 from invoice_version v where v.invoice_id = i.id
                                and not exists (select 1 from act u where u.undoes_id = v.act_id)))""").bind("batch", batchId).mapTo(Long.class).list());
    }

    @Override
    public int putBack(long actId) {
        return handle.execute("update invoice set cancelled_act_id = null where cancelled_act_id = ?", actId);
    }

    @Override
    public TakenOut takeOut(long batchId, long actId) {
        Set<Long> used = usedSince(batchId);
        int invoices = 0;
        for (long id : tagged(batchId, Kind.INVOICE)) {
            if (!used.contains(id)) {
                invoices += handle.execute("""
                        update invoice i set cancelled_act_id = ? where id = ?
                            and not exists (select 1 from entry e where e.invoice_id = i.id and e.kind <> 'CANCELLATION'
                                and not exists (select 1 from entry c where c.cancels_id = e.id))""", actId, id);
            }
        }
        int clients = handle.execute("""
                update client c set cancelled_act_id = ? where import_id = ? and cancelled_act_id is null
                    and not exists (select 1 from invoice i where i.client_id = c.id and i.cancelled_act_id is null)
                    and not exists (select 1 from entry e where e.client_id = c.id and e.kind <> 'CANCELLATION'
                        and not exists (select 1 from entry x where x.cancels_id = e.id))
                    and not exists (select 1 from contact_entry e where e.client_id = c.id)
                    and not exists (select 1 from follow_up f where f.client_id = c.id)
                    and not exists (select 1 from letter l where l.client_id = c.id)
                    and not exists (select 1 from letter_draft d where d.client_id = c.id)
                    and not exists (select 1 from plan n where n.client_id = c.id)""", actId, batchId);
        handle.execute("update import_batch set undone = true where id = ?", batchId);
        return new TakenOut(clients, invoices);
    }
}
