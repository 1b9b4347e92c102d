package duetalk.store;

import duetalk.core.calendar.Place;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rows of plans with what hangs on them: instalments, invoices and payments that were counted by hand, read at once. */
final class PlanRows {

    private final Handle handle;
    private final Map<String, List<Instalment>> instalments = new HashMap<>();
    private final Map<Long, List<Long>> invoices = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> chosen = new HashMap<>();

    PlanRows(Handle handle, String which, long id) {
        this.handle = handle;
        String where = which.isEmpty() ? "" : " where " + which;
        query("""
                select i.*, v.currency from plan_instalment i
                join plan_version v on v.plan_id = i.plan_id and v.version = i.version""" + where + " order by i.plan_id, i.version, i.number", which, id)
                .map((row, context) -> instalments
                        .computeIfAbsent(key(row), any -> new java.util.ArrayList<>())
                        .add(instalment(row)))
                .list();
        query("select i.* from plan_invoice i" + where + " order by i.invoice_id", which, id)
                .map((row, context) -> invoices.computeIfAbsent(
                                row.getLong("plan_id"), any -> new java.util.ArrayList<>())
                        .add(row.getLong("invoice_id")))
                .list();
        query("select i.* from plan_choice i" + where, which, id)
                .map((row, context) -> chosen.computeIfAbsent(row.getLong("plan_id"), any -> new HashMap<>())
                        .put(row.getLong("payment_id"), row.getInt("number")))
                .list();
    }

    private Query query(String sql, String which, long id) {
        Query query = handle.createQuery(sql);
        return which.isEmpty() ? query : query.bind("id", id);
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getLong("plan_id") + " " + row.getInt("version");
    }

    private static Instalment instalment(ResultSet row) throws SQLException {
        return new Instalment(
                row.getInt("number"),
                Rows.date(row, "wished"),
                Rows.date(row, "due"),
                Rows.money(row, "amount_minor"),
                row.getBoolean("touched"));
    }

    Plan plan(ResultSet row) throws SQLException {
        long id = row.getLong("plan_id");
        return new Plan(
                id,
                row.getLong("client_id"),
                row.getInt("version"),
                row.getString("reason"),
                invoices.getOrDefault(id, List.of()),
                instalments.getOrDefault(key(row), List.of()),
                terms(row),
                Rows.dateOrNull(row, "agreed_on"),
                Rows.instant(row, "saved_at"),
                Rows.dateOrNull(row, "cancelled_on"),
                Rows.dateOrNull(row, "called_in_on"),
                row.getLong("known_payment"),
                chosen.getOrDefault(id, Map.of()));
    }

    private static PlanTerms terms(ResultSet row) throws SQLException {
        return new PlanTerms(
                Rows.money(row, "debt_minor"),
                Rows.money(row, "charges_minor"),
                Rows.money(row, "discount_minor"),
                Rows.dateOrNull(row, "discount_until"),
                InterestMeanwhile.valueOf(row.getString("interest")),
                new Money(row.getLong("interest_minor"), row.getString("currency")),
                row.getBigDecimal("yearly_rate"),
                Rows.date(row, "since"),
                row.getInt("cure_days"),
                Place.valueOf(row.getString("place")));
    }
}
