package duetalk.store;

import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.FollowUps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What is to be done on which day. */
final class FollowUpStore implements FollowUps {

    private final Handle handle;

    FollowUpStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(FollowUp followUp) {
        return Rows.insert(handle.createUpdate("""
                        insert into follow_up(client_id, kind, on_day, at_time, note, promise_id, done_at)
                        values (:client, :kind, :day, :at, :note, :promise, :done)""")
                .bind("client", followUp.clientId())
                .bind("kind", followUp.kind().name())
                .bind("day", followUp.day())
                .bindByType("at", followUp.at(), LocalTime.class)
                .bind("note", followUp.note())
                .bind("promise", followUp.promiseId())
                .bind("done", Rows.utcOrNull(followUp.doneAt())));
    }

    @Override
    public List<FollowUp> dueBy(LocalDate day) {
        return handle.createQuery(
                        "select * from follow_up where done_at is null and on_day <= :day order by on_day, at_time, id")
                .bind("day", day)
                .map((row, context) -> followUp(row))
                .list();
    }

    @Override
    public List<FollowUp> between(LocalDate from, LocalDate to) {
        return handle.createQuery(
                        "select * from follow_up where on_day between :from and :to order by on_day, at_time, id")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> followUp(row))
                .list();
    }

    @Override
    public List<FollowUp> ofClient(long clientId) {
        return handle.createQuery("select * from follow_up where client_id = :client order by on_day, at_time, id")
                .bind("client", clientId)
                .map((row, context) -> followUp(row))
                .list();
    }

    @Override
    public void done(long id, Instant at) {
        handle.execute("update follow_up set done_at = ? where id = ? and done_at is null", Rows.utc(at), id);
    }

    @Override
    public void doneForClient(long clientId, LocalDate upTo, Instant at) {
        handle.execute(
                "update follow_up set done_at = ? where client_id = ? and on_day <= ? and done_at is null",
                Rows.utc(at),
                clientId,
                upTo);
    }

    @Override
    public void remove(long id) {
        handle.execute("delete from follow_up where id = ?", id);
    }

    @Override
    public void reopen(long id) {
        handle.execute("update follow_up set done_at = null where id = ?", id);
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getLong("id"),
                row.getLong("client_id"),
                FollowUpKind.valueOf(row.getString("kind")),
                Rows.date(row, "on_day"),
                Rows.timeOrNull(row, "at_time"),
                row.getString("note"),
                Rows.longOrNull(row, "promise_id"),
                Rows.instantOrNull(row, "done_at"));
    }
}
