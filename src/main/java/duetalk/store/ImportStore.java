package duetalk.store;

import duetalk.core.imports.ImportBatch;
import duetalk.core.imports.Imports;
import java.time.Instant;
import java.util.Optional;
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
                        row.getInt("payments")))
                .findOne();
    }

    @Override
    public Undone takeOut(long batchId, long actId, int payments) {
        int invoices = handle.execute("""
                update invoice i set cancelled_act_id = ? where import_id = ? and cancelled_act_id is null
                    and not exists (select 1 from entry e where e.invoice_id = i.id and e.kind <> 'CANCELLATION'
                        and not exists (select 1 from entry c where c.cancels_id = e.id))
                    and not exists (select 1 from attachment a where a.invoice_id = i.id)
                    and not exists (select 1 from plan_invoice l where l.invoice_id = i.id)
                    and not exists (select 1 from promise_invoice p where p.invoice_id = i.id)
                    and not exists (select 1 from contact_invoice t where t.invoice_id = i.id)""", actId, batchId);
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
        int kept = handle.createQuery("select count(*) from client where import_id = :id and cancelled_act_id is null")
                .bind("id", batchId)
                .mapTo(Integer.class)
                .one();
        handle.execute("update import_batch set undone = true where id = ?", batchId);
        return new Undone(clients, invoices, payments, kept);
    }
}
