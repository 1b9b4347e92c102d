package duetalk.store;

import duetalk.core.script.Script;
import duetalk.core.script.ScriptText;
import duetalk.core.script.Scripts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The user's own call scripts, each as its text. */
final class ScriptStore implements Scripts {

    private static final String USED = "script.used";

    private final Handle handle;
    private final Shipped shipped;

    ScriptStore(Handle handle, Shipped shipped) {
        this.handle = handle;
        this.shipped = shipped;
    }

    @Override
    public Script standard() {
        return shipped.script();
    }

    @Override
    public long save(Script script, Instant at) {
        if (script.id() == 0) {
            return Rows.insert(
                    handle.createUpdate("insert into script(name, content, saved_at) values (:name, :content, :at)")
                            .bind("name", script.name())
                            .bind("content", ScriptText.write(script))
                            .bind("at", Rows.utc(at)));
        }
        handle.execute(
                "update script set name = ?, content = ?, saved_at = ? where id = ?",
                script.name(),
                ScriptText.write(script),
                Rows.utc(at),
                script.id());
        return script.id();
    }

    @Override
    public List<Script> all() {
        return handle.createQuery("select * from script order by name, id")
                .map((row, context) -> script(row))
                .list();
    }

    @Override
    public Optional<Script> byId(long id) {
        return handle.createQuery("select * from script where id = :id")
                .bind("id", id)
                .map((row, context) -> script(row))
                .findOne();
    }

    @Override
    public void remove(long id) {
        handle.execute("delete from script where id = ?", id);
    }

    @Override
    public Script used() {
        return new SettingStore(handle)
                .get(USED)
                .map(Long::parseLong)
                .flatMap(this::byId)
                .orElseGet(this::standard);
    }

    @Override
    public void use(long id) {
        new SettingStore(handle).put(USED, String.valueOf(id));
    }

    private static Script script(ResultSet row) throws SQLException {
        return ScriptText.read(row.getString("content"))
                .named(row.getString("name"))
                .withId(row.getLong("id"));
    }
}
