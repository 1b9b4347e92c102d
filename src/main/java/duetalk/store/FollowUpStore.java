package duetalk.store;

import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.FollowUps;
import duetalk.core.followups.Repeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is to be done on which day. */
final class FollowUpStore implements FollowUps {

    private final Handle handle;

    FollowUpStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(FollowUp followUp) {
        return add(followUp, null);
    }

    private long add(FollowUp followUp, @Nullable Long follows) {
        Repeat repeat = followUp.repeat();
        return Rows.insert(handle.createUpdate("""
                        insert into follow_up(client_id, kind, on_day, at_time, note, promise_id, done_at, wished_on,
                            repeat_unit, repeat_every, repeat_first, repeat_months, follows_id)
                        values (:client, :kind, :day, :at, :note, :promise, :done, :wished, :unit, :every, :first,
                            :months, :follows)""")
                .bind("client", followUp.clientId())
                .bind("kind", followUp.kind().name())
                .bind("day", followUp.day())
                .bindByType("at", followUp.at(), LocalTime.class)
                .bind("note", followUp.note())
                .bind("promise", followUp.promiseId())
                .bind("done", Rows.utcOrNull(followUp.doneAt()))
                .bindByType("wished", followUp.wished(), LocalDate.class)
                .bind("unit", repeat == null ? null : repeat.unit().name())
                .bindByType("every", repeat == null ? null : repeat.every(), Integer.class)
                .bindByType("first", repeat == null ? null : repeat.first(), LocalDate.class)
                .bind("months", repeat == null ? null : repeat.months().name())
                .bind("follows", follows));
    }

    @Override
    public Optional<FollowUp> byId(long id) {
        return handle.createQuery("select * from follow_up where id = :id")
                .bind("id", id)
                .map((row, context) -> followUp(row))
                .findOne();
    }

    @Override
    public void change(FollowUp followUp) {
        handle.createUpdate("""
                        update follow_up set kind = :kind, on_day = :day, at_time = :at, note = :note, wished_on = :wished
                        where id = :id""")
                .bind("id", followUp.id())
                .bind("kind", followUp.kind().name())
                .bind("day", followUp.day())
                .bindByType("at", followUp.at(), LocalTime.class)
                .bind("note", followUp.note())
                .bindByType("wished", followUp.wished(), LocalDate.class)
                .execute();
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
    public List<OfClient> withClients(LocalDate from, LocalDate to) {
        return named(
                "f.on_day between :from and :to",
                handle -> handle.bind("from", from).bind("to", to));
    }

    @Override
    public List<OfClient> repeating() {
        return named("f.done_at is null and f.repeat_unit is not null", handle -> handle);
    }

    private List<OfClient> named(String where, UnaryOperator<Query> bound) {
        return bound.apply(handle.createQuery("select f.*, c.name, c.place from follow_up f"
                        + " join client c on c.id = f.client_id where " + where))
                .map((row, context) ->
                        new OfClient(followUp(row), row.getString("name"), Place.valueOf(row.getString("place"))))
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
        byId(id).filter(one -> one.doneAt() == null).ifPresent(one -> {
            handle.execute("update follow_up set done_at = ? where id = ?", Rows.utc(at), id);
            comeAgain(one, one.day());
        });
    }

    /** What repeats waits for its next day as soon as it is done. */
    private void comeAgain(FollowUp done, LocalDate upTo) {
        Repeat repeat = done.repeat();
        if (repeat != null) {
            LocalDate wished = done.wished();
            LocalDate counted = wished == null ? done.day() : wished;
            LocalDate next = repeat.after(upTo.isAfter(counted) ? upTo : counted);
            add(
                    new FollowUp(
                            0, done.clientId(), done.kind(), next, done.at(), done.note(), null, null, null, repeat),
                    done.id());
        }
    }

    @Override
    public void doneForClient(long clientId, LocalDate upTo, Instant at) {
        List<FollowUp> repeating = ofClient(clientId).stream()
                .filter(one -> one.doneAt() == null && one.repeat() != null)
                .filter(one -> !one.day().isAfter(upTo))
                .toList();
        handle.execute(
                "update follow_up set done_at = ? where client_id = ? and on_day <= ? and done_at is null",
                Rows.utc(at),
                clientId,
                upTo);
        repeating.forEach(one -> comeAgain(one, upTo));
    }

    @Override
    public void remove(long id) {
        handle.execute("delete from follow_up where id = ?", id);
    }

    @Override
    public void reopen(long id) {
        handle.execute("delete from follow_up where follows_id = ? and done_at is null", id);
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
                Rows.instantOrNull(row, "done_at"),
                Rows.dateOrNull(row, "wished_on"),
                repeat(row));
    }

    private static @Nullable Repeat repeat(ResultSet row) throws SQLException {
        String unit = row.getString("repeat_unit");
        if (unit == null) {
            return null;
        }
        String months = row.getString("repeat_months");
        return new Repeat(
                Repeat.Unit.valueOf(unit),
                row.getInt("repeat_every"),
                Rows.date(row, "repeat_first"),
                months == null ? Months.GREGORIAN : Months.valueOf(months));
    }
}
