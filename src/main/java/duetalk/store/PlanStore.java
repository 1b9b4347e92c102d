package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanCopy;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanTerms;
import duetalk.core.plan.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Plans with all their versions. Nothing of an older version is ever changed. */
final class PlanStore implements Plans {

    private static final String VERSIONS = "select p.*, v.* from plan p join plan_version v on v.plan_id = p.id where ";
    private static final String NEWEST =
            VERSIONS + "v.version = (select max(n.version) from plan_version n where n.plan_id = p.id) and ";

    private final Handle handle;

    PlanStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long save(Plan plan) {
        long id = plan.id() == 0 ? begin(plan) : plan.id();
        PlanTerms terms = plan.terms();
        handle.createUpdate("""
                        insert into plan_version(plan_id, version, reason, saved_at, currency, debt_minor,
                            charges_minor, discount_minor, discount_until, interest, interest_minor, yearly_rate,
                            since, cure_days, place)
                        values (:plan, :version, :reason, :saved, :currency, :debt, :charges, :discount, :until,
                            :interest, :added, :rate, :since, :cure, :place)""")
                .bind("plan", id)
                .bind("version", plan.version())
                .bind("reason", plan.reason())
                .bind("saved", Rows.utc(plan.savedAt()))
                .bind("currency", plan.currency())
                .bind("debt", terms.debt().minor())
                .bind("charges", terms.charges().minor())
                .bind("discount", terms.discount().minor())
                .bind("until", terms.discountUntil())
                .bind("interest", terms.interest().name())
                .bind("added", terms.interestAdded().minor())
                .bind("rate", terms.yearlyRate())
                .bind("since", terms.since())
                .bind("cure", terms.cureDays())
                .bind("place", terms.place().name())
                .execute();
        addInstalments(id, plan);
        return id;
    }

    private long begin(Plan plan) {
        long id = Rows.insert(handle.createUpdate("insert into plan(client_id, agreed_on, cancelled_why, known_payment)"
                        + " values (:client, :on, '', :known)")
                .bind("client", plan.clientId())
                .bind("on", plan.agreedOn())
                .bind("known", plan.knownPayment()));
        plan.invoices()
                .forEach(invoice ->
                        handle.execute("insert into plan_invoice(plan_id, invoice_id) values (?, ?)", id, invoice));
        return id;
    }

    private void addInstalments(long id, Plan plan) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into plan_instalment(plan_id, version, number, wished, due, amount_minor, touched)
                values (:plan, :version, :number, :wished, :due, :amount, :touched)""");
        for (Instalment one : plan.schedule()) {
            batch.bind("plan", id)
                    .bind("version", plan.version())
                    .bind("number", one.number())
                    .bind("wished", one.wished())
                    .bind("due", one.due())
                    .bind("amount", one.amount().minor())
                    .bind("touched", one.touched())
                    .add();
        }
        batch.execute();
    }

    @Override
    public Optional<Plan> byId(long planId) {
        return plans(handle.createQuery(NEWEST + "p.id = :id").bind("id", planId), "i.plan_id = :id", planId).stream()
                .findFirst();
    }

    @Override
    public List<Plan> ofClient(long clientId) {
        return plans(
                handle.createQuery(NEWEST + "p.cancelled_act_id is null and p.client_id = :id order by p.id desc")
                        .bind("id", clientId),
                "i.plan_id in (select id from plan where client_id = :id)",
                clientId);
    }

    @Override
    public List<Plan> agreed() {
        return plans(
                handle.createQuery(
                        NEWEST
                                + "p.cancelled_act_id is null and p.agreed_on is not null and p.cancelled_on is null order by p.id"),
                "",
                0);
    }

    @Override
    public List<Plan> versions(long planId) {
        return plans(
                handle.createQuery(VERSIONS + "p.id = :id order by v.version").bind("id", planId),
                "i.plan_id = :id",
                planId);
    }

    /** The rows as plans, with what hangs on them read in one go each. */
    private List<Plan> plans(Query rows, String which, long id) {
        PlanRows parts = new PlanRows(handle, which, id);
        return rows.map((row, context) -> parts.plan(row)).list();
    }

    @Override
    public void takeBack(long planId) {
        handle.execute("""
                delete from plan_version where plan_id = ? and version =
                    (select max(version) from plan_version where plan_id = ?)""", planId, planId);
        handle.execute(
                "delete from plan where id = ? and not exists (select 1 from plan_version where plan_id = ?)",
                planId,
                planId);
    }

    @Override
    public void withdraw(long planId, @Nullable Long actId) {
        handle.execute("update plan set cancelled_act_id = ? where id = ?", actId, planId);
    }

    @Override
    public void cancel(long planId, @Nullable LocalDate on, String why) {
        handle.execute("update plan set cancelled_on = ?, cancelled_why = ? where id = ?", on, why, planId);
    }

    @Override
    public void callIn(long planId, @Nullable LocalDate on) {
        handle.execute("update plan set called_in_on = ? where id = ?", on, planId);
    }

    @Override
    public void choose(long planId, long paymentId, int number) {
        handle.execute("delete from plan_choice where plan_id = ? and payment_id = ?", planId, paymentId);
        if (number > 0) {
            handle.execute(
                    "insert into plan_choice(plan_id, payment_id, number) values (?, ?, ?)", planId, paymentId, number);
        }
    }

    @Override
    public long sign(PlanCopy copy, byte[] content) {
        return Rows.insert(handle.createUpdate("""
                        insert into plan_copy(plan_id, version, name, content, sha256, added_at)
                        values (:plan, :version, :name, :content, :sha256, :at)""")
                .bind("plan", copy.planId())
                .bind("version", copy.version())
                .bind("name", copy.name())
                .bind("content", content)
                .bind("sha256", copy.sha256())
                .bind("at", Rows.utc(copy.addedAt())));
    }

    @Override
    public List<PlanCopy> copies(long planId) {
        return handle.createQuery(
                        "select id, plan_id, version, name, sha256, added_at from plan_copy where plan_id = :id order by id")
                .bind("id", planId)
                .map((row, context) -> new PlanCopy(
                        row.getLong("id"),
                        row.getLong("plan_id"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("sha256"),
                        Rows.instant(row, "added_at")))
                .list();
    }

    @Override
    public byte[] copy(long copyId) {
        return handle.createQuery("select content from plan_copy where id = :id")
                .bind("id", copyId)
                .map((row, context) -> row.getBytes(1))
                .findOne()
                .orElseThrow(() -> new Refusal("FILE_GONE"));
    }

    @Override
    public void dropCopy(long copyId) {
        handle.execute("delete from plan_copy where id = ?", copyId);
    }

    @Override
    public Optional<PlanLimits> limits(long clientId) {
        return handle.createQuery("select * from plan_limits where client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> new PlanLimits(
                        row.getBigDecimal("least_down").stripTrailingZeros(),
                        row.getInt("longest_days"),
                        row.getBigDecimal("biggest_discount").stripTrailingZeros(),
                        row.getBigDecimal("least_total").stripTrailingZeros(),
                        row.getInt("cure_days")))
                .findOne();
    }

    @Override
    public void limits(long clientId, Optional<PlanLimits> limits) {
        handle.execute("delete from plan_limits where client_id = ?", clientId);
        limits.ifPresent(own -> handle.execute(
                """
                insert into plan_limits(client_id, least_down, longest_days, biggest_discount, least_total, cure_days)
                values (?, ?, ?, ?, ?, ?)""",
                clientId,
                own.leastDown(),
                own.longestDays(),
                own.biggestDiscount(),
                own.leastTotal(),
                own.cureDays()));
    }
}
