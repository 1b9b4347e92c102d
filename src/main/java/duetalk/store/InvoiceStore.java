package duetalk.store;

import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Credit;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices;
import duetalk.core.invoices.Payment;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Ledger;
import duetalk.core.search.Fold;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                                        total_minor, subject)
                                    values (:client, :number, :key, :tail, :issued, :due, :currency, :total,
                                        :subject)"""), invoice));
        }
        bind(handle.createUpdate("""
                                update invoice set client_id = :client, number = :number, number_key = :key,
                                    number_tail = :tail, issued = :issued, due = :due, currency = :currency,
                                    total_minor = :total, subject = :subject
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
                .bind("client", invoice.clientId());
    }

    @Override
    public void cancel(long invoiceId, @Nullable Long actId) {
        handle.createUpdate("update invoice set cancelled_act_id = :act where id = :id")
                .bind("act", actId)
                .bind("id", invoiceId)
                .execute();
    }

    @Override
    public boolean isCancelled(long invoiceId) {
        return handle.createQuery("select cancelled_act_id is not null from invoice where id = :id")
                .bind("id", invoiceId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true);
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
        return invoices(
                        "where client_id = :client and number_key = :key and cancelled_act_id is null",
                        "order by id desc limit 1")
                .bind("client", clientId)
                .bind("key", numberKey(number))
                .map((row, c) -> invoice(row))
                .findOne();
    }

    @Override
    public List<Invoice> ofClient(long clientId) {
        return invoices("where client_id = :client and cancelled_act_id is null", "order by issued desc, id desc")
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

    @Override
    public List<Invoice> openNamed() {
        return handle.createQuery("""
                        select * from invoice where is_open = true and client_id in (
                            select l.client_id from letter_invoice n join letter l on l.id = n.letter_id)""").map((row, c) -> invoice(row)).list();
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
                             where number_key >= :key and number_key < :keyEnd and cancelled_act_id is null order by number_key limit :limit)
                            union
                            (select id, client_id, number, number_key, 1 as rank from invoice
                             where number_tail >= :tail and number_tail < :tailEnd and cancelled_act_id is null
                             order by number_tail limit :limit))
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
    public List<Payment> paymentsOf(long clientId) {
        return ledger(clientId).payments();
    }

    @Override
    public List<Credit> creditsOf(long clientId) {
        return ledger(clientId).creditNotes();
    }

    private Ledger ledger(long clientId) {
        return Ledger.of(new EntryStore(handle).standingOf(clientId));
    }

    @Override
    public List<Payment> paymentsOfPlanned() {
        return payments(
                "select client_id from plan where agreed_on is not null and cancelled_on is null and cancelled_act_id is null");
    }

    @Override
    public List<Payment> paymentsOfPromised() {
        return payments("select client_id from promise where cancelled_act_id is null");
    }

    @Override
    public List<Payment> paymentsOn(LocalDate day) {
        return payments("select client_id from entry where kind = 'PAYMENT' and on_day = date '" + day + "'").stream()
                .filter(payment -> payment.on().equals(day))
                .toList();
    }

    @Override
    public Map<Long, List<String>> numbersPaidBy(List<Long> actIds) {
        Map<Long, List<String>> numbers = new HashMap<>();
        if (!actIds.isEmpty()) {
            handle.createQuery("select e.act_id, i.number, min(e.id) as first from entry e"
                            + " join invoice i on i.id = e.invoice_id where e.act_id in (<ids>)"
                            + " and e.kind = 'PAYMENT_ALLOCATION' group by e.act_id, i.id, i.number order by first")
                    .bindList("ids", actIds)
                    .map((row, c) -> Map.entry(row.getLong("act_id"), row.getString("number")))
                    .forEach(one -> numbers.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return numbers;
    }

    /** The payments of the clients whose ids a query answers, each judged with all entries of the client. */
    private List<Payment> payments(String clients) {
        Map<Long, List<Entry>> entries = new LinkedHashMap<>();
        handle.createQuery("select e.*, a.at from standing_entry s join entry e on e.id = s.entry_id"
                        + " join act a on a.id = e.act_id where s.client_id in (" + clients + ") order by e.id")
                .map((row, c) -> EntryStore.entry(row))
                .forEach(entry -> entries.computeIfAbsent(entry.clientId(), any -> new ArrayList<>())
                        .add(entry));
        return entries.values().stream()
                .flatMap(ofClient -> Ledger.of(ofClient).payments().stream())
                .sorted(Comparator.comparing(Payment::on)
                        .thenComparingLong(Payment::id)
                        .reversed())
                .toList();
    }

    @Override
    public @Nullable LocalDate lastPaymentDay() {
        return handle.createQuery("select max(e.on_day) from entry e where e.kind = 'PAYMENT'"
                        + " and not exists (select 1 from entry c where c.cancels_id = e.id)")
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
        return handle.createQuery("select count(*) from invoice where cancelled_act_id is null")
                .mapTo(Integer.class)
                .one();
    }

    static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getString("number"),
                Rows.date(row, "issued"),
                Rows.date(row, "due"),
                Rows.money(row, "total_minor"),
                Rows.money(row, "paid_minor"),
                Rows.money(row, "credited_minor"),
                Rows.money(row, "settled_minor"),
                row.getString("subject"),
                Rows.money(row, "disputed_minor"),
                Rows.money(row, "written_off_minor"));
    }
}
