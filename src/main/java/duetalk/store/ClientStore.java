package duetalk.store;

import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Clients;
import duetalk.core.clients.Language;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.TermKind;
import duetalk.core.clients.Terms;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.search.Fold;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Clients with their people, phones and terms. */
final class ClientStore implements Clients {

    private static final int LONGEST_KEY = 400;

    private final Handle handle;

    ClientStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long save(ClientCard card) {
        long id = card.client().id();
        if (id == 0) {
            id = Rows.insert(bind(handle.createUpdate("""
                            insert into client(name, kind, language, currency, place, form, email, tax_number, address,
                                wish_from, wish_to, note, do_not_contact, search_key)
                            values (:name, :kind, :language, :currency, :place, :form, :email, :tax, :address,
                                :wishFrom, :wishTo, :note, :stop, :key)"""), card.client()));
        } else {
            bind(handle.createUpdate("""
                                    update client set name = :name, kind = :kind, language = :language,
                                        currency = :currency, place = :place, form = :form, email = :email,
                                        tax_number = :tax, address = :address, wish_from = :wishFrom,
                                        wish_to = :wishTo, note = :note, do_not_contact = :stop, search_key = :key
                                    where id = :id"""), card.client()).bind("id", id).execute();
        }
        replaceParts(id, card);
        return id;
    }

    private static Update bind(Update update, Client client) {
        CallHours.Window wish = client.wish();
        return update.bind("name", client.name())
                .bind("kind", client.kind().name())
                .bind("language", client.language().name())
                .bind("currency", client.currency())
                .bind("place", client.place().name())
                .bind("form", client.form().name())
                .bind("email", client.email())
                .bind("tax", client.taxNumber())
                .bind("address", client.address())
                .bindByType("wishFrom", wish == null ? null : wish.from(), LocalTime.class)
                .bindByType("wishTo", wish == null ? null : wish.to(), LocalTime.class)
                .bind("note", client.note())
                .bind("stop", client.doNotContact())
                .bind("key", key(Fold.key(client.name())));
    }

    private void replaceParts(long id, ClientCard card) {
        handle.execute("delete from person where client_id = ?", id);
        handle.execute("delete from phone where client_id = ?", id);
        for (Person one : card.people()) {
            handle.execute(
                    "insert into person(client_id, name, role, form, email) values (?, ?, ?, ?, ?)",
                    id,
                    one.name(),
                    one.role(),
                    one.form().name(),
                    one.email());
        }
        for (Phone one : card.phones()) {
            handle.execute(
                    "insert into phone(client_id, number, label) values (?, ?, ?)", id, one.number(), one.label());
        }
        Terms terms = card.terms();
        handle.createUpdate("""
                        merge into terms(client_id, payment_days, term_kind, late_fee, late_fee_value,
                            suspension_clause, consent_on, law)
                        values (:client, :days, :term, :fee, :value, :clause, :consent, :law)""")
                .bind("client", id)
                .bind("days", terms.term().days())
                .bind("term", terms.term().kind().name())
                .bind("fee", terms.lateFee().name())
                .bindByType("value", terms.lateFeeValue(), BigDecimal.class)
                .bind("clause", terms.suspensionClause())
                .bindByType("consent", terms.consentOn(), LocalDate.class)
                .bind("law", terms.law() == null ? null : terms.law().name())
                .execute();
    }

    @Override
    public Optional<ClientCard> card(long clientId) {
        return handle.createQuery("select * from client where id = :id")
                .bind("id", clientId)
                .map((row, context) -> client(row))
                .findOne()
                .map(client -> new ClientCard(client, people(clientId), phones(clientId), terms(clientId)));
    }

    private List<Person> people(long clientId) {
        return handle.createQuery("select * from person where client_id = :id order by id")
                .bind("id", clientId)
                .map((row, context) -> new Person(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("role"),
                        AddressForm.valueOf(row.getString("form")),
                        row.getString("email")))
                .list();
    }

    private List<Phone> phones(long clientId) {
        return handle.createQuery("select * from phone where client_id = :id order by id")
                .bind("id", clientId)
                .map((row, context) -> new Phone(row.getLong("id"), row.getString("number"), row.getString("label")))
                .list();
    }

    private Terms terms(long clientId) {
        return handle.createQuery("select * from terms where client_id = :id")
                .bind("id", clientId)
                .map((row, context) -> terms(row))
                .findOne()
                .orElse(Terms.USUAL);
    }

    @Override
    public Map<Long, Terms> termsForSteps() {
        Map<Long, Terms> all = new HashMap<>();
        handle.createQuery("select * from terms where law is not null or suspension_clause <> ''")
                .map((row, context) -> all.put(row.getLong("client_id"), terms(row)))
                .list();
        return all;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String law = row.getString("law");
        return new Terms(
                new PaymentTerm(TermKind.valueOf(row.getString("term_kind")), row.getInt("payment_days")),
                LateFee.valueOf(row.getString("late_fee")),
                row.getBigDecimal("late_fee_value"),
                row.getString("suspension_clause"),
                Rows.dateOrNull(row, "consent_on"),
                law == null ? null : Jurisdiction.valueOf(law));
    }

    @Override
    public List<Client> all() {
        return handle.createQuery("select * from client where cancelled_act_id is null order by search_key, id")
                .map((row, context) -> client(row))
                .list();
    }

    @Override
    public List<OwnedPhone> phones() {
        return handle.createQuery("select client_id, number from phone order by client_id, id")
                .map((row, context) -> new OwnedPhone(row.getLong(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<Client> byFoldedName(String folded) {
        return handle.createQuery("select * from client where search_key = :key and cancelled_act_id is null"
                        + " order by id limit 1")
                .bind("key", key(folded))
                .map((row, context) -> client(row))
                .findOne();
    }

    @Override
    public Map<Long, String> names(Set<Long> clientIds) {
        Map<Long, String> names = new HashMap<>();
        if (!clientIds.isEmpty()) {
            handle.createQuery("select id, name from client where id in (<ids>)")
                    .bindList("ids", clientIds)
                    .map((row, context) -> names.put(row.getLong(1), row.getString(2)))
                    .list();
        }
        return names;
    }

    @Override
    public void keepVersion(long actId, long clientId) {
        new ClientVersions(handle).keep(actId, clientId);
    }

    @Override
    public Optional<ClientCard> versionBefore(long actId) {
        ClientVersions versions = new ClientVersions(handle);
        return handle.createQuery("select v.*, v.client_id as id from client_version v where v.act_id = :act")
                .bind("act", actId)
                .map((row, context) ->
                        new ClientCard(client(row), versions.people(actId), versions.phones(actId), terms(row)))
                .findOne();
    }

    @Override
    public boolean isUsed(long clientId) {
        return new ClientVersions(handle).isUsed(clientId);
    }

    @Override
    public void withdraw(long clientId, @Nullable Long actId) {
        handle.execute("update client set cancelled_act_id = ? where id = ?", actId, clientId);
    }

    /** Some letters fold to several: what is compared is the beginning. */
    private static String key(String folded) {
        return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, LONGEST_KEY);
    }

    @Override
    public int count() {
        return handle.createQuery("select count(*) from client where cancelled_act_id is null")
                .mapTo(Integer.class)
                .one();
    }

    private static Client client(ResultSet row) throws SQLException {
        LocalTime from = Rows.timeOrNull(row, "wish_from");
        LocalTime to = Rows.timeOrNull(row, "wish_to");
        return new Client(
                row.getLong("id"),
                row.getString("name"),
                ClientKind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getString("currency"),
                Place.valueOf(row.getString("place")),
                AddressForm.valueOf(row.getString("form")),
                row.getString("email"),
                row.getString("tax_number"),
                row.getString("address"),
                from == null || to == null ? null : new CallHours.Window(from, to),
                row.getString("note"),
                row.getBoolean("do_not_contact"));
    }
}
