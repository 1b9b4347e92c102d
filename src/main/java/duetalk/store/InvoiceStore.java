package duetalk.store;

import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Credit;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.search.Fold;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Invoices, and what payments and credits have done to them. */
final class InvoiceStore implements Invoices {

    private static final int LONGEST_KEY = 120;
    private static final char AFTER_ALL = '\uffff';

    private final Handle handle;

    InvoiceStore(Handle handle) {
        this.handle = handle;
    }

    /** Numbers are compared without spaces, dashes and case: INV-2026/17 and inv 2026 17 are one. */
    static String numberKey(String number) {
        String key = Fold.key(number).replace(" ", "");
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    @Override
    public long save(Invoice invoice) {
        if (invoice.id() == 0) {
            return Rows.insert(bind(handle.createUpdate("""
                                    insert into invoice(client_id, number, number_key, number_tail, issued, due, currency,
                                        total_minor, subject, disputed_minor, written_off)
                                    values (:client, :number, :key, :tail, :issued, :due, :currency, :total, :subject,
                                        :disputed, :writtenOff)"""), invoice).bind("client", invoice.clientId()));
        }
        bind(handle.createUpdate("""
                                update invoice set number = :number, number_key = :key, number_tail = :tail,
                                    issued = :issued, due = :due, currency = :currency, total_minor = :total,
                                    subject = :subject, disputed_minor = :disputed, written_off = :writtenOff
                                where id = :id"""), invoice).bind("id", invoice.id()).execute();
        return invoice.id();
    }

    private static Update bind(Update update, Invoice invoice) {
        String key = numberKey(invoice.number());
        return update.bind("number", invoice.number())
                .bind("key", key)
                .bind("tail", new StringBuilder(key).reverse().toString())
                .bind("issued", invoice.issued())
                .bind("due", invoice.due())
                .bind("currency", invoice.total().currency())
                .bind("total", invoice.total().minor())
                .bind("subject", invoice.subject())
                .bind("disputed", invoice.disputed().minor())
                .bindByType("writtenOff", invoice.writtenOff(), LocalDate.class);
    }

    @Override
    public Optional<Invoice> byId(long id) {
        return invoices("where id = :id", "")
                .bind("id", id)
                .map((row, c) -> invoice(row))
                .findOne();
    }

    @Override
    public Optional<Invoice> byNumber(long clientId, String number) {
        return invoices("where client_id = :client and number_key = :key", "")
                .bind("client", clientId)
                .bind("key", numberKey(number))
                .map((row, c) -> invoice(row))
                .findOne();
    }

    @Override
    public List<Invoice> ofClient(long clientId) {
        return invoices("where client_id = :client", "order by issued desc, id desc")
                .bind("client", clientId)
                .map((row, c) -> invoice(row))
                .list();
    }

    @Override
    public List<Invoice> open() {
        return invoices("where is_open = true", "order by client_id, due, id")
                .map((row, c) -> invoice(row))
                .list();
    }

    @Override
    public List<Invoice> ofOpenAmount(BigDecimal amount, int limit) {
        return invoices("where is_open = true and balance_minor in (:whole, :hundredths)", "order by due limit :limit")
                .bind("whole", amount)
                .bind("hundredths", amount.movePointRight(2))
                .bind("limit", 4 * limit)
                .map((row, c) -> invoice(row))
                .stream()
                .filter(invoice -> invoice.balance().amount().compareTo(amount) == 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Invoice> disputed() {
        // few invoices are disputed, many are open: H2 would take the index of the open ones by itself
        return handle.createQuery("select * from invoice use index (invoice_disputed)"
                        + " where disputed_minor > 0 and is_open = true order by client_id, due, id")
                .map((row, c) -> invoice(row))
                .list();
    }

    private Query invoices(String where, String order) {
        return handle.createQuery("select * from invoice " + where + " " + order);
    }

    @Override
    public List<NumberHit> byTypedNumber(String typed, int limit) {
        String key = numberKey(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        String tail = new StringBuilder(key).reverse().toString();
        return handle.createQuery("""
                        select id, client_id, number, number_key, min(rank) as best from (
                            (select id, client_id, number, number_key, 0 as rank from invoice
                             where number_key >= :key and number_key < :keyEnd order by number_key limit :limit)
                            union
                            (select id, client_id, number, number_key, 1 as rank from invoice
                             where number_tail >= :tail and number_tail < :tailEnd order by number_tail limit :limit))
                        group by id, client_id, number, number_key order by best, number_key limit :limit""")
                .bind("key", key)
                .bind("keyEnd", key + AFTER_ALL)
                .bind("tail", tail)
                .bind("tailEnd", tail + AFTER_ALL)
                .bind("limit", limit)
                .map((row, c) -> new NumberHit(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    @Override
    public long add(Payment payment) {
        Long invoiceId = payment.invoiceId();
        long id = Rows.insert(handle.createUpdate("""
                        insert into payment(client_id, invoice_id, paid_on, currency, amount_minor, method, note)
                        values (:client, :invoice, :on, :currency, :amount, :method, :note)""")
                .bind("client", payment.clientId())
                .bind("invoice", invoiceId)
                .bind("on", payment.on())
                .bind("currency", payment.amount().currency())
                .bind("amount", payment.amount().minor())
                .bind("method", payment.method().name())
                .bind("note", payment.note()));
        if (invoiceId != null) {
            handle.execute(
                    "update invoice set paid_minor = paid_minor + ? where id = ?",
                    payment.amount().minor(),
                    invoiceId);
        }
        return id;
    }

    @Override
    public void remove(long paymentId) {
        handle.execute("""
                update invoice set paid_minor = paid_minor - (select amount_minor from payment where id = ?)
                where id = (select invoice_id from payment where id = ?)""", paymentId, paymentId);
        handle.execute("delete from payment where id = ?", paymentId);
    }

    @Override
    public long add(Credit credit) {
        long id = Rows.insert(handle.createUpdate("""
                        insert into credit(invoice_id, credited_on, currency, amount_minor, reason)
                        values (:invoice, :on, :currency, :amount, :reason)""")
                .bind("invoice", credit.invoiceId())
                .bind("on", credit.on())
                .bind("currency", credit.amount().currency())
                .bind("amount", credit.amount().minor())
                .bind("reason", credit.reason()));
        handle.execute(
                "update invoice set credited_minor = credited_minor + ? where id = ?",
                credit.amount().minor(),
                credit.invoiceId());
        return id;
    }

    @Override
    public void removeCredit(long creditId) {
        handle.execute("""
                update invoice set credited_minor = credited_minor - (select amount_minor from credit where id = ?)
                where id = (select invoice_id from credit where id = ?)""", creditId, creditId);
        handle.execute("delete from credit where id = ?", creditId);
    }

    @Override
    public List<Payment> paymentsOf(long clientId) {
        return payments(
                handle.createQuery("select * from payment where client_id = :client order by paid_on desc, id desc")
                        .bind("client", clientId));
    }

    @Override
    public List<Payment> paymentsOfPlanned() {
        return payments(handle.createQuery("""
                select p.* from payment p
                where p.client_id in (select client_id from plan where agreed_on is not null and cancelled_on is null)
                order by p.paid_on desc, p.id desc"""));
    }

    @Override
    public List<Payment> paymentsOn(LocalDate day) {
        return payments(handle.createQuery("select * from payment p where p.paid_on = :day order by p.id desc")
                .bind("day", day));
    }

    @Override
    public List<Payment> paymentsOfPromised() {
        return payments(handle.createQuery("""
                select p.* from payment p where p.client_id in (select client_id from promise)
                order by p.paid_on desc, p.id desc"""));
    }

    private static List<Payment> payments(Query query) {
        return query.map((row, c) -> new Payment(
                        row.getLong("id"),
                        row.getLong("client_id"),
                        Rows.longOrNull(row, "invoice_id"),
                        Rows.date(row, "paid_on"),
                        Rows.money(row, "amount_minor"),
                        PaymentMethod.valueOf(row.getString("method")),
                        row.getString("note")))
                .list();
    }

    @Override
    public List<Credit> creditsOf(long clientId) {
        return handle.createQuery("""
                        select c.* from credit c join invoice i on i.id = c.invoice_id
                        where i.client_id = :client order by c.credited_on desc, c.id desc""")
                .bind("client", clientId)
                .map((row, c) -> new Credit(
                        row.getLong("id"),
                        row.getLong("invoice_id"),
                        Rows.date(row, "credited_on"),
                        Rows.money(row, "amount_minor"),
                        row.getString("reason")))
                .list();
    }

    @Override
    public @Nullable LocalDate lastPaymentDay() {
        return handle.createQuery("select max(paid_on) from payment")
                .map((row, c) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .one()
                .orElse(null);
    }

    @Override
    public Ageing ageing(LocalDate asOf) {
        return OpenAmounts.ageing(handle.getConnection(), asOf);
    }

    @Override
    public Ageing ageingNow(LocalDate today) {
        return OpenAmounts.ageingNow(handle.getConnection(), today);
    }

    @Override
    public List<OpenBalance> openBalances(LocalDate today) {
        return OpenAmounts.byClient(handle.getConnection(), today.toEpochDay());
    }

    @Override
    public int count() {
        return handle.createQuery("select count(*) from invoice")
                .mapTo(Integer.class)
                .one();
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("number"),
                Rows.date(row, "issued"),
                Rows.date(row, "due"),
                Rows.money(row, "total_minor"),
                Rows.money(row, "paid_minor"),
                Rows.money(row, "credited_minor"),
                row.getString("subject"),
                Rows.money(row, "disputed_minor"),
                Rows.dateOrNull(row, "written_off"));
    }
}
