package duetalk.store;

import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.LadderNote;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.LadderText;
import duetalk.core.ladder.Ladders;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ladder.StepTaken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ladders that the user made their own, steps marked by hand, and ladders that rest. */
final class LadderStore implements Ladders {

    private final Handle handle;
    private final Map<Jurisdiction, Ladder> shipped;

    LadderStore(Handle handle, Map<Jurisdiction, Ladder> shipped) {
        this.handle = handle;
        this.shipped = shipped;
    }

    @Override
    public Map<Jurisdiction, Ladder> shipped() {
        return shipped;
    }

    @Override
    public Map<Jurisdiction, Ladder> current() {
        Map<Jurisdiction, Ladder> current = new EnumMap<>(shipped);
        handle.createQuery("select law, steps from ladder_own where client_id is null")
                .map((row, context) -> ladder(row.getString("steps")))
                .forEach(ladder -> current.put(ladder.law(), ladder));
        return current;
    }

    private static Ladder ladder(String steps) {
        return LadderText.read(steps.lines().toList()).values().iterator().next();
    }

    @Override
    public void save(Ladder ladder) {
        reset(ladder.law());
        handle.execute(
                "insert into ladder_own(law, steps) values (?, ?)", ladder.law().name(), LadderText.write(ladder));
    }

    @Override
    public void reset(Jurisdiction law) {
        handle.execute("delete from ladder_own where client_id is null and law = ?", law.name());
    }

    @Override
    public Optional<Ladder> own(long clientId) {
        return handle.createQuery("select steps from ladder_own where client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> ladder(row.getString(1)))
                .findOne();
    }

    @Override
    public Map<Long, Ladder> own() {
        Map<Long, Ladder> own = new HashMap<>();
        handle.createQuery("select client_id, steps from ladder_own where client_id is not null")
                .map((row, context) -> own.put(row.getLong(1), ladder(row.getString(2))))
                .list();
        return own;
    }

    @Override
    public void save(long clientId, Ladder ladder) {
        reset(clientId);
        handle.execute("insert into ladder_own(client_id, steps) values (?, ?)", clientId, LadderText.write(ladder));
    }

    @Override
    public void reset(long clientId) {
        handle.execute("delete from ladder_own where client_id = ?", clientId);
    }

    @Override
    public long add(LadderNote note) {
        StepTaken step = note.step();
        return Rows.insert(handle.createUpdate("""
                        insert into ladder_note(client_id, number, stage, letter, on_day, answer_by, skipped, reason)
                        values (:client, :number, :stage, :letter, :day, :by, :skipped, :reason)""")
                .bind("client", note.clientId())
                .bind("number", step.number())
                .bind("stage", step.stage())
                .bind("letter", step.letter().name())
                .bind("day", step.on())
                .bindByType("by", step.answerBy(), LocalDate.class)
                .bind("skipped", note.skipped())
                .bind("reason", note.reason()));
    }

    @Override
    public void removeNote(long id) {
        handle.execute("delete from ladder_note where id = ?", id);
    }

    @Override
    public List<LadderNote> notes() {
        return handle.createQuery("select * from ladder_note order by on_day, id")
                .map((row, context) -> note(row))
                .list();
    }

    @Override
    public List<LadderNote> notes(long clientId) {
        return handle.createQuery("select * from ladder_note where client_id = :client order by on_day, id")
                .bind("client", clientId)
                .map((row, context) -> note(row))
                .list();
    }

    private static LadderNote note(ResultSet row) throws SQLException {
        return new LadderNote(
                row.getLong("id"),
                row.getLong("client_id"),
                new StepTaken(
                        row.getInt("number"),
                        row.getInt("stage"),
                        StepLetter.valueOf(row.getString("letter")),
                        Rows.date(row, "on_day"),
                        Rows.dateOrNull(row, "answer_by")),
                row.getBoolean("skipped"),
                row.getString("reason"));
    }

    @Override
    public void rest(LadderRest rest) {
        handle.createUpdate("""
                        merge into ladder_rest(client_id, freeze, since, until_day, reason)
                        values (:client, :freeze, :since, :until, :reason)""")
                .bind("client", rest.clientId())
                .bind("freeze", rest.freeze().name())
                .bind("since", rest.since())
                .bindByType("until", rest.until(), LocalDate.class)
                .bind("reason", rest.reason())
                .execute();
    }

    @Override
    public void endRest(long clientId) {
        handle.execute("delete from ladder_rest where client_id = ?", clientId);
    }

    @Override
    public Optional<LadderRest> restOf(long clientId) {
        return handle.createQuery("select * from ladder_rest where client_id = :client")
                .bind("client", clientId)
                .map((row, context) -> rest(row))
                .findOne();
    }

    @Override
    public List<LadderRest> rests() {
        return handle.createQuery("select * from ladder_rest")
                .map((row, context) -> rest(row))
                .list();
    }

    private static LadderRest rest(ResultSet row) throws SQLException {
        return new LadderRest(
                row.getLong("client_id"),
                Freeze.valueOf(row.getString("freeze")),
                Rows.date(row, "since"),
                Rows.dateOrNull(row, "until_day"),
                row.getString("reason"));
    }
}
