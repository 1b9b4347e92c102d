package duetalk.store;

import duetalk.core.calendar.Falls;
import duetalk.core.calendar.Holiday;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.RestDays;
import duetalk.core.calendar.RestRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rules of rest that are shipped, and the single days that the user entered. */
final class RestDayStore implements RestDays {

    private final Handle handle;
    private final List<RestRule> shipped;

    RestDayStore(Handle handle, List<RestRule> shipped) {
        this.handle = handle;
        this.shipped = shipped;
    }

    @Override
    public List<RestRule> all() {
        List<RestRule> all = new ArrayList<>(shipped);
        all.addAll(handle.createQuery("select * from rest_day order by place, on_day")
                .map((row, context) -> {
                    LocalDate day = Rows.date(row, "on_day");
                    return new RestRule(
                            row.getLong("id"),
                            Place.valueOf(row.getString("place")),
                            Holiday.OWN,
                            row.getString("name"),
                            new Falls.Once(day),
                            day,
                            day,
                            row.getString("name"));
                })
                .list());
        return all;
    }

    @Override
    public long add(RestRule own) {
        return Rows.insert(handle.createUpdate("insert into rest_day(place, on_day, name) values (:place, :day, :name)")
                .bind("place", own.place().name())
                .bind("day", own.from())
                .bind("name", own.ownName()));
    }

    @Override
    public void remove(long id) {
        handle.execute("delete from rest_day where id = ?", id);
    }
}
