package duetalk.store;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.promises.Promise;
import duetalk.core.promises.Promises;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Promises to pay. */
final class PromiseStore implements Promises {

    private final Handle handle;

    PromiseStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(Promise promise) {
        long id = Rows.insert(handle.createUpdate("""
                        insert into promise(client_id, entry_id, amount_minor, currency, due_on, method, made_on)
                        values (:client, :entry, :amount, :currency, :due, :method, :made)""")
                .bind("client", promise.clientId())
                .bind("entry", promise.entryId())
                .bind("amount", promise.amount().minor())
                .bind("currency", promise.amount().currency())
                .bind("due", promise.dueOn())
                .bind("method", promise.method().name())
                .bind("made", promise.madeOn()));
        promise.invoices()
                .forEach(invoice -> handle.execute(
                        "insert into promise_invoice(promise_id, invoice_id) values (?, ?)", id, invoice));
        return id;
    }

    @Override
    public List<Promise> ofClient(long clientId) {
        Map<Long, List<Long>> invoices = invoices();
        return handle.createQuery(
                        "select * from promise where client_id = :client and cancelled_act_id is null order by due_on desc, id desc")
                .bind("client", clientId)
                .map((row, context) -> promise(row, invoices))
                .list();
    }

    @Override
    public List<Promise> all() {
        Map<Long, List<Long>> invoices = invoices();
        return handle.createQuery("select * from promise where cancelled_act_id is null order by due_on, id")
                .map((row, context) -> promise(row, invoices))
                .list();
    }

    /** Which invoices promises are about; most are about all of a client's, and have no row. */
    private Map<Long, List<Long>> invoices() {
        Map<Long, List<Long>> invoices = new HashMap<>();
        handle.createQuery("select promise_id, invoice_id from promise_invoice order by promise_id, invoice_id")
                .map((row, context) -> invoices.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                        .add(row.getLong(2)))
                .list();
        return invoices;
    }

    @Override
    public void replace(long promiseId, long byPromiseId) {
        handle.execute("update promise set replaced_by = ? where id = ?", byPromiseId, promiseId);
        handle.execute(
                "update follow_up set done_at = current_timestamp where promise_id = ? and done_at is null", promiseId);
    }

    @Override
    public void movedInto(long promiseId, long planId) {
        handle.execute("update promise set plan_id = ? where id = ?", planId, promiseId);
    }

    @Override
    public void runAgain(long promiseId) {
        handle.execute("update promise set replaced_by = null, plan_id = null where id = ?", promiseId);
    }

    @Override
    public Optional<Promise> byId(long promiseId) {
        return handle.createQuery("select * from promise where id = :id")
                .bind("id", promiseId)
                .map((row, context) -> promise(row, invoices()))
                .findOne();
    }

    @Override
    public void withdraw(long promiseId, @Nullable Long actId) {
        if (actId != null) {
            handle.execute("delete from follow_up where promise_id = ?", promiseId);
        }
        handle.execute("update promise set cancelled_act_id = ? where id = ?", actId, promiseId);
    }

    private static Promise promise(ResultSet row, Map<Long, List<Long>> invoices) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("client_id"),
                Rows.longOrNull(row, "entry_id"),
                Rows.money(row, "amount_minor"),
                Rows.date(row, "due_on"),
                PaymentMethod.valueOf(row.getString("method")),
                Rows.date(row, "made_on"),
                invoices.getOrDefault(row.getLong("id"), List.of()),
                Rows.longOrNull(row, "replaced_by"),
                Rows.longOrNull(row, "plan_id"));
    }
}
