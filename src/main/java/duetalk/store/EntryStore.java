package duetalk.store;

import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.Effect;
import duetalk.core.ledger.Effect.Sum;
import duetalk.core.ledger.Entries;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Acts and entries: inserted, never changed. The sums on invoices and of clients follow each entry at once. */
final class EntryStore implements Entries {

    private static final String ENTRIES = "select e.*, a.at from entry e join act a on a.id = e.act_id ";

    private static final String STANDING = "select e.*, a.at from entry e join act a on a.id = e.act_id"
            + " join standing_entry s on s.entry_id = e.id ";

    private final Handle handle;

    EntryStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(Act act) {
        Money amount = act.amount();
        return Rows.insert(handle.createUpdate("""
                        insert into act(at, kind, client_id, fact_id, on_day, currency, amount_minor, subject, reason,
                            undoes_id, corrects_id)
                        values (:at, :kind, :client, :fact, :on, :currency, :amount, :subject, :reason, :undoes,
                            :corrects)""")
                .bind("at", Rows.utc(act.at()))
                .bind("kind", act.kind().name())
                .bind("client", act.clientId())
                .bind("fact", act.factId())
                .bind("on", act.on())
                .bind("currency", amount == null ? null : amount.currency())
                .bind("amount", amount == null ? null : amount.minor())
                .bind("subject", act.subject())
                .bind("reason", act.reason())
                .bind("undoes", act.undoesId())
                .bind("corrects", act.correctsId()));
    }

    @Override
    public Entry add(long actId, Entry entry) {
        long id = Rows.insert(handle.createUpdate("""
                        insert into entry(act_id, kind, client_id, invoice_id, source_id, charge_id, on_day, currency,
                            amount_minor, detail, note, cancels_id, origin_id)
                        values (:act, :kind, :client, :invoice, :source, :charge, :on, :currency, :amount, :detail,
                            :note, :cancels, :origin)""")
                .bind("act", actId)
                .bind("kind", entry.kind().name())
                .bind("client", entry.clientId())
                .bind("invoice", entry.invoiceId())
                .bind("source", entry.sourceId())
                .bind("charge", entry.chargeId())
                .bind("on", entry.on())
                .bind("currency", entry.currency())
                .bind("amount", entry.amount().minor())
                .bind("detail", entry.detail())
                .bind("note", entry.note())
                .bind("cancels", entry.cancelsId())
                .bind("origin", entry.originId()));
        Long cancelled = entry.cancelsId();
        if (cancelled == null) {
            handle.execute("insert into standing_entry(entry_id, client_id) values (?, ?)", id, entry.clientId());
            follow(entry, 1);
        } else {
            handle.execute("delete from standing_entry where entry_id = ?", cancelled);
            byId(cancelled).ifPresent(other -> follow(other, -1));
        }
        return entry.kept(id, actId, entry.recordedAt());
    }

    private void follow(Entry entry, int sign) {
        Effect.of(entry).forEach((sum, minor) -> {
            if (sum == Sum.CREDIT) {
                credit(entry.clientId(), entry.currency(), sign * minor);
            } else {
                handle.execute(
                        "update invoice set " + column(sum) + " = " + column(sum) + " + ? where id = ?",
                        sign * minor,
                        entry.invoiceId());
            }
        });
    }

    private void credit(long client, String currency, long minor) {
        int changed = handle.execute(
                "update credit_balance set amount_minor = amount_minor + ? where client_id = ? and currency = ?",
                minor,
                client,
                currency);
        if (changed == 0) {
            handle.execute(
                    "insert into credit_balance(client_id, currency, amount_minor) values (?, ?, ?)",
                    client,
                    currency,
                    minor);
        }
    }

    private static String column(Sum sum) {
        return switch (sum) {
            case PAID -> "paid_minor";
            case CREDITED -> "credited_minor";
            case SETTLED -> "settled_minor";
            case WRITTEN_OFF -> "written_off_minor";
            case DISPUTED -> "disputed_minor";
            case CREDIT -> throw new IllegalArgumentException("no sum of an invoice");
        };
    }

    @Override
    public Optional<Act> act(long actId) {
        return handle.createQuery("select * from act where id = :id")
                .bind("id", actId)
                .map((row, c) -> act(row))
                .findOne();
    }

    @Override
    public List<Entry> ofClient(long clientId) {
        return handle.createQuery(ENTRIES + "where e.client_id = :client order by e.id")
                .bind("client", clientId)
                .map((row, c) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> standingOf(long clientId) {
        return handle.createQuery("select e.*, a.at from standing_entry s join entry e on e.id = s.entry_id"
                        + " join act a on a.id = e.act_id where s.client_id = :client order by e.id")
                .bind("client", clientId)
                .map((row, c) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> standingOfAct(long actId) {
        return handle
                .createQuery("select distinct coalesce(origin_id, id) from entry"
                        + " where act_id = :act and cancels_id is null")
                .bind("act", actId)
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(root -> ofRoot(root, STANDING).stream())
                .sorted(Comparator.comparingLong(Entry::id))
                .toList();
    }

    @Override
    public List<Entry> sameAs(Entry entry) {
        return ofRoot(entry.root(), ENTRIES);
    }

    @Override
    public Optional<Entry> standingFor(Entry entry) {
        return ofRoot(entry.root(), STANDING).stream().findFirst();
    }

    /** Two questions with an index each; as one H2 would read every entry. */
    private List<Entry> ofRoot(long root, String from) {
        List<Entry> entries = new ArrayList<>();
        for (String which : List.of("where e.id = :root", "where e.origin_id = :root order by e.id")) {
            entries.addAll(handle.createQuery(from + which)
                    .bind("root", root)
                    .map((row, c) -> entry(row))
                    .list());
        }
        return entries;
    }

    @Override
    public List<Entry> ofAct(long actId) {
        return handle.createQuery(ENTRIES + "where e.act_id = :act order by e.id")
                .bind("act", actId)
                .map((row, c) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> returnedSince(LocalDate day) {
        return handle.createQuery(ENTRIES + """
                        where e.kind = 'RETURN' and e.on_day >= :day
                            and not exists (select 1 from entry c where c.cancels_id = e.id)""")
                .bind("day", day)
                .map((row, c) -> entry(row))
                .list();
    }

    @Override
    public Optional<Entry> byId(long entryId) {
        return handle.createQuery(ENTRIES + "where e.id = :id")
                .bind("id", entryId)
                .map((row, c) -> entry(row))
                .findOne();
    }

    @Override
    public Optional<Act> undoneBy(long actId) {
        return Optional.ofNullable(undone(List.of(actId)).get(actId));
    }

    @Override
    public List<Act> newest(ActKind.@Nullable Group group, @Nullable Long clientId, @Nullable Long before, int limit) {
        Optional<Act> last = before == null ? Optional.empty() : act(before);
        String where = (last.isEmpty() ? "" : " and at <= :at and (at < :at or id < :before)")
                + (clientId == null ? "" : " and client_id = :client")
                + (group == null ? "" : " and kind in (" + kinds(group) + ")");
        var query = handle.createQuery(
                        "select * from act where true" + where + " order by at desc, id desc limit :limit")
                .bind("limit", limit);
        last.ifPresent(act -> query.bind("at", Rows.utc(act.at())).bind("before", act.id()));
        if (clientId != null) {
            query.bind("client", clientId);
        }
        return query.map((row, c) -> act(row)).list();
    }

    private static String kinds(ActKind.Group group) {
        return Arrays.stream(ActKind.values())
                .filter(kind -> kind.group() == group)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    @Override
    public long count() {
        return handle.createQuery("select count(*) from act").mapTo(Long.class).one();
    }

    @Override
    public Map<Long, Act> undone(List<Long> actIds) {
        Map<Long, Act> undone = new HashMap<>();
        if (actIds.isEmpty()) {
            return undone;
        }
        handle.createQuery("select * from act where undoes_id in (<ids>) union all"
                        + " select * from act a where corrects_id in (<ids>)"
                        + " and not exists (select 1 from act u where u.undoes_id = a.id)")
                .bindList("ids", actIds)
                .map((row, c) -> act(row))
                .forEach(act -> {
                    Long which = act.undoesId() == null ? act.correctsId() : act.undoesId();
                    if (which != null) {
                        undone.putIfAbsent(which, act);
                    }
                });
        return undone;
    }

    @Override
    public Set<Long> doneAgain(List<Long> actIds) {
        return actIds.isEmpty()
                ? Set.of()
                : handle.createQuery("select distinct corrects_id from act where corrects_id in (<ids>)")
                        .bindList("ids", actIds)
                        .mapTo(Long.class)
                        .set();
    }

    @Override
    public List<Act> ofFact(long factId) {
        return handle.createQuery("select * from act where fact_id = :fact order by id")
                .bind("fact", factId)
                .map((row, c) -> act(row))
                .list();
    }

    @Override
    public List<Act> laterAbout(Act act) {
        return handle.createQuery("select * from act where fact_id = :fact and id > :id order by id")
                .bind("fact", act.factId())
                .bind("id", act.id())
                .map((row, c) -> act(row))
                .list();
    }

    @Override
    public void keepParts(long actId, List<ActPart> parts) {
        parts.forEach(part -> handle.execute(
                "insert into act_part(act_id, part, row_id) values (?, ?, ?)",
                actId,
                part.part().name(),
                part.rowId()));
    }

    @Override
    public List<ActPart> partsOf(long actId) {
        return handle.createQuery("select part, row_id from act_part where act_id = :act order by part, row_id")
                .bind("act", actId)
                .map((row, c) -> new ActPart(ActPart.Part.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    @Override
    public void keepVersion(long actId, Invoice before) {
        handle.execute(
                """
                insert into invoice_version(act_id, invoice_id, client_id, number, issued, due, currency, total_minor,
                    subject)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                actId,
                before.id(),
                before.clientId(),
                before.number(),
                before.issued(),
                before.due(),
                before.total().currency(),
                before.total().minor(),
                before.subject());
    }

    @Override
    public List<Act> versionsAfter(long invoiceId, long actId) {
        return handle.createQuery("select a.* from act a join invoice_version v on v.act_id = a.id"
                        + " where v.invoice_id = :invoice and a.id > :act order by a.id")
                .bind("invoice", invoiceId)
                .bind("act", actId)
                .map((row, c) -> act(row))
                .list();
    }

    @Override
    public List<Invoice> versionsBefore(long actId) {
        return handle.createQuery("select * from invoice_version where act_id = :act order by invoice_id")
                .bind("act", actId)
                .map((row, c) -> version(row))
                .list();
    }

    @Override
    public List<Version> versionsOf(long invoiceId) {
        return handle.createQuery("select v.*, a.at from invoice_version v join act a on a.id = v.act_id"
                        + " where v.invoice_id = :invoice order by v.act_id")
                .bind("invoice", invoiceId)
                .map((row, c) -> new Version(Rows.instant(row, "at"), version(row)))
                .list();
    }

    private static Invoice version(ResultSet row) throws SQLException {
        Money none = Money.zero(row.getString("currency"));
        return new Invoice(
                row.getLong("invoice_id"),
                row.getLong("client_id"),
                row.getString("number"),
                Rows.date(row, "issued"),
                Rows.date(row, "due"),
                Rows.money(row, "total_minor"),
                none,
                none,
                none,
                row.getString("subject"),
                none,
                none);
    }

    @Override
    public Map<Long, List<Money>> creditBalances() {
        Map<Long, List<Money>> balances = new HashMap<>();
        handle.createQuery("select * from credit_balance where amount_minor <> 0 order by client_id, currency")
                .map((row, c) -> Map.entry(row.getLong("client_id"), Rows.money(row, "amount_minor")))
                .forEach(one -> balances.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                        .add(one.getValue()));
        return balances;
    }

    @Override
    public List<Money> creditOf(long clientId) {
        return handle.createQuery(
                        "select * from credit_balance where client_id = :client and amount_minor <> 0 order by currency")
                .bind("client", clientId)
                .map((row, c) -> Rows.money(row, "amount_minor"))
                .list();
    }

    @Override
    public Set<Long> withCharges() {
        return handle.createQuery("select distinct client_id from entry where kind = 'CHARGE'")
                .mapTo(Long.class)
                .set();
    }

    @Override
    public List<Long> wrongSums() {
        return new KeptSums(handle).wrong();
    }

    @Override
    public void rebuild(long clientId) {
        new KeptSums(handle).rebuild(clientId);
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("id"),
                Rows.instant(row, "at"),
                ActKind.valueOf(row.getString("kind")),
                Rows.longOrNull(row, "client_id"),
                Rows.longOrNull(row, "fact_id"),
                Rows.dateOrNull(row, "on_day"),
                row.getString("currency") == null ? null : Rows.money(row, "amount_minor"),
                row.getString("subject"),
                row.getString("reason"),
                Rows.longOrNull(row, "undoes_id"),
                Rows.longOrNull(row, "corrects_id"));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("act_id"),
                Rows.instant(row, "at"),
                EntryKind.valueOf(row.getString("kind")),
                row.getLong("client_id"),
                Rows.longOrNull(row, "invoice_id"),
                Rows.longOrNull(row, "source_id"),
                Rows.longOrNull(row, "charge_id"),
                Rows.date(row, "on_day"),
                Rows.money(row, "amount_minor"),
                row.getString("detail"),
                row.getString("note"),
                Rows.longOrNull(row, "cancels_id"),
                Rows.longOrNull(row, "origin_id"));
    }
}
