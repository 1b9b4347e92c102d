package duetalk.store;

import duetalk.core.followups.DayMark;
import duetalk.core.followups.DayMarks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the user decided on the work list. */
final class DayMarkStore implements DayMarks {

    private final Handle handle;

    DayMarkStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(DayMark mark) {
        return Rows.insert(handle.createUpdate("""
                        insert into day_mark(client_id, kind, on_day, until_day, reason, marked_at)
                        values (:client, :kind, :day, :until, :reason, :at)""")
                .bind("client", mark.clientId())
                .bind("kind", mark.kind().name())
                .bind("day", mark.day())
                .bindByType("until", mark.until(), LocalDate.class)
                .bind("reason", mark.reason())
                .bind("at", Rows.utc(mark.markedAt())));
    }

    @Override
    public void remove(long id) {
        handle.execute("delete from day_mark where id = ?", id);
    }

    @Override
    public List<DayMark> on(LocalDate day) {
        return handle.createQuery("select * from day_mark where on_day = :day or kind = 'PINNED' order by id")
                .bind("day", day)
                .map((row, context) -> new DayMark(
                        row.getLong("id"),
                        row.getLong("client_id"),
                        DayMark.Kind.valueOf(row.getString("kind")),
                        Rows.date(row, "on_day"),
                        Rows.dateOrNull(row, "until_day"),
                        row.getString("reason"),
                        Rows.instant(row, "marked_at")))
                .list();
    }

    @Override
    public void unpin(long clientId) {
        handle.execute("delete from day_mark where kind = 'PINNED' and client_id = ?", clientId);
    }

    @Override
    public Optional<Integer> payDay(long clientId) {
        return handle.createQuery("select day_of_month from pay_day where client_id = :client")
                .bind("client", clientId)
                .mapTo(Integer.class)
                .findOne();
    }

    @Override
    public void keepPayDay(long clientId, int dayOfMonth) {
        handle.execute("merge into pay_day(client_id, day_of_month) values (?, ?)", clientId, dayOfMonth);
    }

    @Override
    public Map<Long, Integer> payDays() {
        Map<Long, Integer> days = new HashMap<>();
        handle.createQuery("select client_id, day_of_month from pay_day")
                .map((row, context) -> days.put(row.getLong(1), row.getInt(2)))
                .list();
        return days;
    }
}
