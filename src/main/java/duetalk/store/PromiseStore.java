package duetalk.store;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.promises.Promise;
import duetalk.core.promises.Promises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Promises to pay. */
final class PromiseStore implements Promises {

    private final Handle handle;

    PromiseStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(Promise promise) {
        return Rows.insert(handle.createUpdate("""
                        insert into promise(client_id, entry_id, amount_minor, currency, due_on, method, made_on)
                        values (:client, :entry, :amount, :currency, :due, :method, :made)""")
                .bind("client", promise.clientId())
                .bind("entry", promise.entryId())
                .bind("amount", promise.amount().minor())
                .bind("currency", promise.amount().currency())
                .bind("due", promise.dueOn())
                .bind("method", promise.method().name())
                .bind("made", promise.madeOn()));
    }

    @Override
    public List<Promise> ofClient(long clientId) {
        return handle.createQuery("select * from promise where client_id = :client order by due_on desc, id desc")
                .bind("client", clientId)
                .map((row, context) -> promise(row))
                .list();
    }

    @Override
    public List<Promise> all() {
        return handle.createQuery("select * from promise order by due_on, id")
                .map((row, context) -> promise(row))
                .list();
    }

    @Override
    public void replace(long promiseId, long byPromiseId) {
        handle.execute("update promise set replaced_by = ? where id = ?", byPromiseId, promiseId);
        handle.execute(
                "update follow_up set done_at = current_timestamp where promise_id = ? and done_at is null", promiseId);
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("client_id"),
                Rows.longOrNull(row, "entry_id"),
                Rows.money(row, "amount_minor"),
                Rows.date(row, "due_on"),
                PaymentMethod.valueOf(row.getString("method")),
                Rows.date(row, "made_on"),
                Rows.longOrNull(row, "replaced_by"));
    }
}
