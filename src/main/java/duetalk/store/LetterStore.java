package duetalk.store;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ledger.ActKind;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters;
import duetalk.core.letters.SavedDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Kept letters. The PDF lies in a table of its own that lists never touch. */
final class LetterStore implements Letters {

    /** The kinds that a promise or a plan keeps back. */
    private static final List<String> DEMANDS = Arrays.stream(LetterKind.values())
            .filter(kind -> kind.stage() > 0 && kind.step() != StepLetter.NONE)
            .map(LetterKind::name)
            .toList();

    private final Handle handle;

    LetterStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long keep(Letter letter, byte[] pdf, List<Named> about) {
        long id = Rows.insert(handle.createUpdate("""
                        insert into letter(client_id, kind, language, subject, body, source, kept_at, way, registered,
                            answer_by)
                        values (:client, :kind, :language, :subject, :body, :source, :kept, :way, :registered, :by)""")
                .bind("client", letter.clientId())
                .bind("kind", letter.kind().name())
                .bind("language", letter.language().name())
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("source", letter.source())
                .bind("registered", letter.registered())
                .bindByType("by", letter.answerBy(), LocalDate.class)
                .bind("kept", Rows.utc(letter.keptAt()))
                .bind("way", letter.way().name()));
        handle.execute("insert into letter_pdf(letter_id, pdf, sha256) values (?, ?, ?)", id, pdf, letter.sha256());
        about.forEach(one -> handle.execute(
                "insert into letter_invoice(letter_id, invoice_id, currency, asked_minor) values (?, ?, ?, ?)",
                id,
                one.invoiceId(),
                one.asked().currency(),
                one.asked().minor()));
        return id;
    }

    @Override
    public Map<Long, Set<Long>> named(long clientId) {
        return named(handle.createQuery("""
                        select n.letter_id, n.invoice_id from letter_invoice n join letter l on l.id = n.letter_id
                        where l.client_id = :client""").bind("client", clientId));
    }

    private static Map<Long, Set<Long>> named(Query query) {
        Map<Long, Set<Long>> named = new HashMap<>();
        query.map((row, context) -> named.computeIfAbsent(row.getLong(1), any -> new HashSet<>())
                        .add(row.getLong(2)))
                .list();
        return named;
    }

    @Override
    public void went(long letterId, LetterWay way, String registered) {
        handle.execute("update letter set way = ?, registered = ? where id = ?", way.name(), registered, letterId);
    }

    @Override
    public List<Sent> sent() {
        Map<Long, Set<Long>> named = named(handle.createQuery("select letter_id, invoice_id from letter_invoice"));
        return handle.createQuery("select id, client_id, kind, kept_at, answer_by from letter"
                        + " where way <> 'SET_ASIDE' order by kept_at, id")
                .map((row, context) -> new Sent(
                        row.getLong("client_id"),
                        LetterKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "kept_at"),
                        Rows.dateOrNull(row, "answer_by"),
                        named.getOrDefault(row.getLong("id"), Set.of())))
                .list();
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

    @Override
    public void save(SavedDraft draft) {
        handle.createUpdate("""
                        merge into letter_draft(client_id, kind, language, subject, content, entered, saved_at)
                        values (:client, :kind, :language, :subject, :content, :entered, :saved)""")
                .bind("client", draft.clientId())
                .bind("kind", draft.kind().name())
                .bind("language", draft.language().name())
                .bind("subject", draft.subject())
                .bind("content", draft.content())
                .bind("entered", draft.entered())
                .bind("saved", Rows.utc(draft.savedAt()))
                .execute();
    }

    @Override
    public Optional<SavedDraft> draft(long clientId, LetterKind kind) {
        return handle.createQuery("select * from letter_draft where client_id = :client and kind = :kind")
                .bind("client", clientId)
                .bind("kind", kind.name())
                .map((row, context) -> savedDraft(row))
                .findOne();
    }

    @Override
    public List<SavedDraft> drafts() {
        return handle.createQuery("select * from letter_draft order by saved_at desc, client_id, kind")
                .map((row, context) -> savedDraft(row))
                .list();
    }

    private static SavedDraft savedDraft(ResultSet row) throws SQLException {
        return new SavedDraft(
                row.getLong("client_id"),
                LetterKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("content"),
                row.getString("entered"),
                Rows.instant(row, "saved_at"));
    }

    @Override
    public void dropDraft(long clientId, LetterKind kind) {
        handle.execute("delete from letter_draft where client_id = ? and kind = ?", clientId, kind.name());
    }

    @Override
    public Optional<String> template(LetterKind kind, Language language) {
        return handle.createQuery("select content from letter_template where kind = :kind and language = :language")
                .bind("kind", kind.name())
                .bind("language", language.name())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void saveTemplate(LetterKind kind, Language language, String content) {
        handle.execute(
                "merge into letter_template(kind, language, content) values (?, ?, ?)",
                kind.name(),
                language.name(),
                content);
    }

    @Override
    public void dropTemplate(LetterKind kind, Language language) {
        handle.execute("delete from letter_template where kind = ? and language = ?", kind.name(), language.name());
    }

    @Override
    public List<Changed> changed() {
        return handle.createQuery("""
                        select n.letter_id, a.kind, a.subject from letter_invoice n
                        join letter l on l.id = n.letter_id
                        join act a on a.fact_id = n.invoice_id
                            and a.kind in ('INVOICE_CORRECTED', 'INVOICE_MOVED', 'INVOICE_CANCELLED') and a.at > l.kept_at
                        where not exists (select 1 from act u where u.undoes_id = a.id)
                        order by a.id""")
                .map((row, context) -> new Changed(
                        row.getLong("letter_id"), ActKind.valueOf(row.getString("kind")), row.getString("subject")))
                .list();
    }

    @Override
    public Set<Long> outdated() {
        return handle.createQuery("""
                        select l.id from letter l where l.way = 'NOT_YET' and (
                            exists (select 1 from letter_invoice n join invoice i on i.id = n.invoice_id
                                where n.letter_id = l.id and (i.cancelled_act_id is not null
                                    or i.client_id <> l.client_id or i.currency <> n.currency
                                    or greatest(0, i.total_minor - i.paid_minor - i.credited_minor - i.settled_minor
                                        - i.written_off_minor - i.disputed_minor) <> n.asked_minor))
                            or exists (select 1 from act a
                                where a.client_id = l.client_id and a.at > l.kept_at
                                    and (a.kind in ('PAYMENT_RECORDED', 'PAYMENT_CORRECTED', 'PAYMENT_RETURNED',
                                            'CREDIT_REFUNDED', 'CHARGE_BOOKED', 'CHARGE_WAIVED')
                                        or a.kind in ('PROMISE_MADE', 'PLAN_AGREED', 'PLAN_CHANGED', 'PLAN_ENDED')
                                            and l.kind in (<demands>))
                                    and not exists (select 1 from act u where u.undoes_id = a.id)))""")
                .bindList("demands", DEMANDS)
                .mapTo(Long.class)
                .set();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getLong("client_id"),
                LetterKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("source"),
                Rows.instant(row, "kept_at"),
                LetterWay.valueOf(row.getString("way")),
                row.getString("registered"),
                row.getString("sha256"),
                Rows.dateOrNull(row, "answer_by"));
    }
}
