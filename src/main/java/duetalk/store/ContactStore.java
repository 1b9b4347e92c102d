package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.contacts.CallGoal;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.core.contacts.Contacts;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The contact log. No SQL here changes an entry; only undo removes one, the moment after it was saved. */
final class ContactStore implements Contacts {

    private final Handle handle;

    ContactStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(ContactEntry entry) {
        Money balance = entry.balance();
        Reason reason = entry.reason();
        long id = Rows.insert(handle.createUpdate("""
                        insert into contact_entry(client_id, at, channel, outcome, reason, person, seconds, notes, path,
                            balance_minor, currency, corrects_id)
                        values (:client, :at, :channel, :outcome, :reason, :person, :seconds, :notes, :path,
                            :balance, :currency, :corrects)""")
                .bind("client", entry.clientId())
                .bind("at", Rows.utc(entry.at()))
                .bind("channel", entry.channel().name())
                .bind("outcome", entry.outcome().name())
                .bind("reason", reason == null ? null : reason.name())
                .bind("person", entry.person())
                .bind("seconds", entry.seconds())
                .bind("notes", entry.notes())
                .bind("path", entry.path())
                .bindByType("balance", balance == null ? null : balance.minor(), Long.class)
                .bind("currency", balance == null ? null : balance.currency())
                .bind("corrects", entry.correctsId()));
        handle.execute("""
                update client set last_entry_id = ? where id = ? and (last_entry_id is null
                    or (select at from contact_entry where id = last_entry_id) <= ?)""", id, entry.clientId(), Rows.utc(entry.at()));
        if (entry.isTalk()) {
            notBefore("last_talk_at", entry);
        }
        if (entry.isHeard()) {
            notBefore("last_heard_at", entry);
        }
        return id;
    }

    @Override
    public void about(long entryId, List<About> invoices) {
        invoices.forEach(about -> handle.execute(
                "insert into contact_invoice(entry_id, invoice_id, balance_minor, currency) values (?, ?, ?, ?)",
                entryId,
                about.invoiceId(),
                about.balance().minor(),
                about.balance().currency()));
    }

    @Override
    public Map<Long, List<About>> aboutOf(long clientId) {
        Map<Long, List<About>> all = new HashMap<>();
        handle.createQuery("""
                        select a.* from contact_entry e join contact_invoice a on a.entry_id = e.id
                        where e.client_id = :client order by a.entry_id, a.invoice_id""")
                .bind("client", clientId)
                .map((row, context) -> all.computeIfAbsent(row.getLong("entry_id"), any -> new ArrayList<>())
                        .add(new About(row.getLong("invoice_id"), Rows.money(row, "balance_minor"))))
                .list();
        return all;
    }

    @Override
    public Optional<ContactEntry> byId(long entryId) {
        return byIds(List.of(entryId)).stream().findFirst();
    }

    @Override
    public List<ContactEntry> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("select * from contact_entry where id in (<ids>) order by at desc, id desc")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> entry(row))
                        .list();
    }

    @Override
    public List<ContactEntry> before(long entryId, int limit) {
        return handle.createQuery("select * from contact_entry where id < :id order by id desc limit :limit")
                .bind("id", entryId)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public void notesAfter(long entryId, NotesReader reader) {
        handle.createQuery("select id, client_id, notes from contact_entry where id > :id order by id")
                .bind("id", entryId)
                .map((row, context) -> {
                    reader.read(row.getLong(1), row.getLong(2), row.getString(3));
                    return true;
                })
                .forEach(read -> {});
    }

    @Override
    public void takeBack(long entryId) {
        Optional<ContactEntry> entry = byId(entryId);
        if (entry.isPresent()) {
            if (isPointedTo(entryId)) {
                throw new Refusal("CALL_KEPT");
            }
            handle.execute(
                    "update promise set entry_id = null where entry_id = ? and cancelled_act_id is not null", entryId);
            handle.execute("delete from contact_invoice where entry_id = ?", entryId);
            long clientId = entry.get().clientId();
            handle.execute("""
                    update client set last_entry_id = (select e.id from contact_entry e
                        where e.client_id = client.id and e.id <> ? order by e.at desc, e.id desc limit 1)
                    where id = ?""", entryId, clientId);
            handle.execute("delete from contact_entry where id = ?", entryId);
            List<ContactEntry> left = newest(clientId, Integer.MAX_VALUE);
            handle.execute(
                    "update client set last_talk_at = ?, last_heard_at = ? where id = ?",
                    Rows.utcOrNull(first(left, ContactEntry::isTalk)),
                    Rows.utcOrNull(first(left, ContactEntry::isHeard)),
                    clientId);
        }
    }

    private static @Nullable Instant first(List<ContactEntry> entries, Predicate<ContactEntry> which) {
        return entries.stream().filter(which).map(ContactEntry::at).findFirst().orElse(null);
    }

    /** An entry that is written down later than a newer one changes nothing. */
    private void notBefore(String column, ContactEntry entry) {
        OffsetDateTime at = Rows.utc(entry.at());
        handle.execute(
                "update client set " + column + " = ? where id = ? and (" + column + " is null or " + column + " < ?)",
                at,
                entry.clientId(),
                at);
    }

    private boolean isPointedTo(long entryId) {
        return handle.createQuery("""
                        select exists(select 1 from contact_entry where corrects_id = :id)
                            or exists(select 1 from contact_file where entry_id = :id)""").bind("id", entryId).mapTo(Boolean.class).one();
    }

    @Override
    public long attach(ContactFile file, byte[] content) {
        return Rows.insert(handle.createUpdate("""
                        insert into contact_file(entry_id, name, content, sha256, added_at)
                        values (:entry, :name, :content, :sha256, :at)""")
                .bind("entry", file.entryId())
                .bind("name", file.name())
                .bind("content", content)
                .bind("sha256", file.sha256())
                .bind("at", Rows.utc(file.addedAt())));
    }

    @Override
    public List<ContactFile> filesOf(long clientId) {
        return handle.createQuery("""
                        select f.id, f.entry_id, f.name, f.sha256, f.added_at
                        from contact_entry e join contact_file f on f.entry_id = e.id
                        where e.client_id = :client order by f.id""")
                .bind("client", clientId)
                .map((row, context) -> new ContactFile(
                        row.getLong("id"),
                        row.getLong("entry_id"),
                        row.getString("name"),
                        row.getString("sha256"),
                        Rows.instant(row, "added_at")))
                .list();
    }

    @Override
    public byte[] content(long fileId) {
        return handle.createQuery("select content from contact_file where id = :id")
                .bind("id", fileId)
                .map((row, context) -> row.getBytes(1))
                .one();
    }

    @Override
    public Optional<CallGoal> goal(long clientId) {
        return handle.createQuery("select * from call_goal where client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> new CallGoal(
                        Rows.money(row, "goal_minor"),
                        row.getObject("by_day", LocalDate.class),
                        Rows.money(row, "least_minor")))
                .findOne();
    }

    @Override
    public void keep(long clientId, CallGoal goal) {
        handle.createUpdate("""
                        merge into call_goal(client_id, goal_minor, least_minor, currency, by_day)
                        values (:client, :goal, :least, :currency, :by)""")
                .bind("client", clientId)
                .bind("goal", goal.goal().minor())
                .bind("least", goal.least().minor())
                .bind("currency", goal.goal().currency())
                .bindByType("by", goal.by(), LocalDate.class)
                .execute();
    }

    @Override
    public List<ContactEntry> newest(long clientId, int limit) {
        return handle.createQuery(
                        "select * from contact_entry where client_id = :client order by at desc, id desc limit :limit")
                .bind("client", clientId)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public Map<Long, ContactEntry> lastOfEach() {
        Map<Long, ContactEntry> last = new HashMap<>();
        handle.createQuery("select e.* from client c join contact_entry e on e.id = c.last_entry_id")
                .map((row, context) -> entry(row))
                .forEach(entry -> last.put(entry.clientId(), entry));
        return last;
    }

    @Override
    public Map<Long, LastHeard> lastHeard() {
        Map<Long, LastHeard> last = new HashMap<>();
        handle.createQuery("select id, last_talk_at, last_heard_at from client where last_heard_at is not null")
                .map((row, context) -> last.put(
                        row.getLong(1),
                        new LastHeard(Rows.instantOrNull(row, "last_talk_at"), Rows.instant(row, "last_heard_at"))))
                .list();
        return last;
    }

    @Override
    public List<ContactEntry> since(Instant from) {
        return handle.createQuery("select * from contact_entry where at >= :from order by at desc, id desc")
                .bind("from", Rows.utc(from))
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public int count() {
        return handle.createQuery("select count(*) from contact_entry")
                .mapTo(Integer.class)
                .one();
    }

    private static ContactEntry entry(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        String currency = row.getString("currency");
        return new ContactEntry(
                row.getLong("id"),
                row.getLong("client_id"),
                Rows.instant(row, "at"),
                Channel.valueOf(row.getString("channel")),
                Outcome.valueOf(row.getString("outcome")),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("person"),
                row.getInt("seconds"),
                row.getString("notes"),
                row.getString("path"),
                currency == null ? null : new Money(row.getLong("balance_minor"), currency),
                Rows.longOrNull(row, "corrects_id"));
    }
}
