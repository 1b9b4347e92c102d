package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Kept letters. The PDF lies in a table of its own that lists never touch. */
final class LetterStore implements Letters {

    private final Handle handle;

    LetterStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long keep(Letter letter, byte[] pdf) {
        long id = Rows.insert(handle.createUpdate("""
                        insert into letter(client_id, kind, language, subject, body, kept_at, way)
                        values (:client, :kind, :language, :subject, :body, :kept, :way)""")
                .bind("client", letter.clientId())
                .bind("kind", letter.kind().name())
                .bind("language", letter.language().name())
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("kept", Rows.utc(letter.keptAt()))
                .bind("way", letter.way().name()));
        handle.execute("insert into letter_pdf(letter_id, pdf, sha256) values (?, ?, ?)", id, pdf, letter.sha256());
        return id;
    }

    @Override
    public void went(long letterId, LetterWay way) {
        handle.execute("update letter set way = ? where id = ?", way.name(), letterId);
    }

    @Override
    public List<Letter> all() {
        return handle.createQuery(
                        "select l.*, p.sha256 from letter l join letter_pdf p on p.letter_id = l.id order by kept_at desc, id desc")
                .map((row, context) -> letter(row))
                .list();
    }

    @Override
    public List<Letter> ofClient(long clientId) {
        return handle.createQuery("""
                        select l.*, p.sha256 from letter l join letter_pdf p on p.letter_id = l.id
                        where client_id = :client order by kept_at desc, id desc""")
                .bind("client", clientId)
                .map((row, context) -> letter(row))
                .list();
    }

    @Override
    public byte[] pdf(long letterId) {
        return handle.createQuery("select pdf from letter_pdf where letter_id = :id")
                .bind("id", letterId)
                .map((row, context) -> row.getBytes(1))
                .findOne()
                .orElseThrow(() -> new Refusal("LETTER_GONE"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getLong("client_id"),
                LetterKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                Rows.instant(row, "kept_at"),
                LetterWay.valueOf(row.getString("way")),
                row.getString("sha256"));
    }
}
