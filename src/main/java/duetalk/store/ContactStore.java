package duetalk.store;

import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Contacts;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The contact log. There is no SQL here that changes or removes an entry. */
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
        return id;
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
