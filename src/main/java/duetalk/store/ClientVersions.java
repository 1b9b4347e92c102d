package duetalk.store;

import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Cards of clients as they were before an act changed them, with people and phones. */
final class ClientVersions {

    private final Handle handle;

    ClientVersions(Handle handle) {
        this.handle = handle;
    }

    void keep(long actId, long clientId) {
        handle.execute("""
                insert into client_version(act_id, client_id, name, kind, language, currency, place, form, email,
                    tax_number, address, wish_from, wish_to, note, do_not_contact, payment_days, term_kind, late_fee,
                    late_fee_value, suspension_clause, consent_on, law)
                select cast(? as bigint), c.id, c.name, c.kind, c.language, c.currency, c.place, c.form, c.email,
                    c.tax_number, c.address, c.wish_from, c.wish_to, c.note, c.do_not_contact, t.payment_days,
                    t.term_kind, t.late_fee, t.late_fee_value, t.suspension_clause, t.consent_on, t.law
                from client c join terms t on t.client_id = c.id where c.id = ?""", actId, clientId);
        handle.execute("""
                insert into person_version(act_id, number, client_id, name, role, form, email)
                select cast(? as bigint), id, client_id, name, role, form, email from person where client_id = ?""", actId, clientId);
        handle.execute("""
                insert into phone_version(act_id, number, client_id, phone, label)
                select cast(? as bigint), id, client_id, number, label from phone where client_id = ?""", actId, clientId);
    }

    List<Person> people(long actId) {
        return handle.createQuery("select * from person_version where act_id = :act order by number")
                .bind("act", actId)
                .map((row, context) -> new Person(
                        0,
                        row.getString("name"),
                        row.getString("role"),
                        AddressForm.valueOf(row.getString("form")),
                        row.getString("email")))
                .list();
    }

    List<Phone> phones(long actId) {
        return handle.createQuery("select * from phone_version where act_id = :act order by number")
                .bind("act", actId)
                .map((row, context) -> new Phone(0, row.getString("phone"), row.getString("label")))
                .list();
    }

    boolean isUsed(long clientId) {
        return handle.createQuery("""
                        select exists(select 1 from invoice where client_id = :id and cancelled_act_id is null)
                            or exists(select 1 from entry e where e.client_id = :id and e.kind <> 'CANCELLATION'
                                and not exists(select 1 from entry x where x.cancels_id = e.id))
                            or exists(select 1 from contact_entry where client_id = :id)
                            or exists(select 1 from follow_up where client_id = :id)
                            or exists(select 1 from letter where client_id = :id)
                            or exists(select 1 from letter_draft where client_id = :id)
                            or exists(select 1 from plan where client_id = :id and cancelled_act_id is null)
                            or exists(select 1 from promise where client_id = :id and cancelled_act_id is null)""").bind("id", clientId).mapTo(Boolean.class).one();
    }
}
