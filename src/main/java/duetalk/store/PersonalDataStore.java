package duetalk.store;

import duetalk.core.ledger.ActKind;
import duetalk.core.privacy.PersonalData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Erasing: rows that point to others go before those. */
final class PersonalDataStore implements PersonalData {

    private static final String[] CONTACT = {
        "delete from plan where client_id = ?",
        "delete from plan_limits where client_id = ?",
        "delete from ladder_own where client_id = ?",
        "delete from ladder_note where client_id = ?",
        "delete from ladder_rest where client_id = ?",
        "delete from day_mark where client_id = ?",
        "delete from pay_day where client_id = ?",
        "delete from promise_invoice where promise_id in (select id from promise where client_id = ?)",
        "delete from follow_up where client_id = ?",
        "update promise set replaced_by = null, entry_id = null where client_id = ?",
        "delete from promise where client_id = ?",
        "update contact_entry set corrects_id = null where client_id = ?",
        "delete from contact_invoice where entry_id in (select id from contact_entry where client_id = ?)",
        "delete from contact_file where entry_id in (select id from contact_entry where client_id = ?)",
        "delete from contact_entry where client_id = ?",
        "delete from call_goal where client_id = ?",
        "delete from letter_pdf where letter_id in (select id from letter where client_id = ?)",
        "delete from letter where client_id = ?",
        "delete from letter_draft where client_id = ?",
        "delete from client_version where client_id = ?",
        "delete from person_version where client_id = ?",
        "delete from phone_version where client_id = ?",
        "delete from terms where client_id = ?",
        "delete from phone where client_id = ?",
        "delete from person where client_id = ?",
    };

    private static final String[] ACCOUNTS = {
        "delete from attachment where client_id = ?",
        "delete from invoice_version where client_id = ?",
        "delete from merged_row where client_id = ?",
        "delete from credit_balance where client_id = ?",
        "delete from standing_entry where client_id = ?",
        "update invoice set cancelled_act_id = null where client_id = ?",
        "update client set cancelled_act_id = null, merged_into = null where id = ?",
        "update entry set source_id = null, charge_id = null, cancels_id = null, origin_id = null where client_id = ?",
        "delete from entry where client_id = ?",
        "delete from act_part where act_id in (select id from act where client_id = ?)",
        "update invoice set cancelled_act_id = null where client_id = ?",
        "update client set cancelled_act_id = null where id = ?",
        "update act set undoes_id = null, corrects_id = null where client_id = ?",
        "delete from act where client_id = ?",
        "delete from invoice_claim where invoice_id in (select id from invoice where client_id = ?)",
        "delete from invoice where client_id = ?",
        "delete from client where id = ?",
    };

    /** The kinds of act that tell of talks, letters, plans and details: no part of the accounts. */
    private static final String TOLD = Stream.of(ActKind.values())
            .filter(kind -> kind.group() == ActKind.Group.TALKS
                    || kind.group() == ActKind.Group.LETTERS
                    || kind == ActKind.CLIENT_CHANGED)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private static final String TAKEN_BACK =
            "undoes_id in (select t.id from act t where t.client_id = ? and t.kind in " + TOLD + ")";

    /** Nothing of the accounts came by the act, and no act that stays points to it. */
    private static final String LOOSE = " and not exists (select 1 from entry e where e.act_id = act.id)"
            + " and not exists (select 1 from act o where o.undoes_id = act.id or o.corrects_id = act.id)";

    /** What holds entries of the accounts stays without its words; what took an act back goes before that act. */
    private static final String[] ACTS = {
        "delete from act_part where act_id in (select id from act where client_id = ? and kind in " + TOLD + ")",
        "delete from act_part where act_id in (select id from act where " + TAKEN_BACK + ")",
        "update act set corrects_id = null where client_id = ? and kind in " + TOLD,
        "update act set subject = '', fact_id = null where " + TAKEN_BACK,
        "update act set subject = '', fact_id = null where client_id = ? and kind in " + TOLD,
        "delete from act where " + TAKEN_BACK + LOOSE,
        "delete from act where client_id = ? and kind in " + TOLD + LOOSE,
    };

    private final Handle handle;

    PersonalDataStore(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<Long, LocalDate> lastDocuments() {
        return handle.createQuery("""
                        select i.client_id, max(i.issued) issued,
                            (select max(e.on_day) from entry e where e.client_id = i.client_id and e.kind = 'PAYMENT')
                                paid
                        from invoice i group by i.client_id having not bool_or(i.is_open)""").reduceRows(new HashMap<>(), (all, row) -> {
            LocalDate issued = row.getColumn("issued", LocalDate.class);
            LocalDate paid = row.getColumn("paid", LocalDate.class);
            all.put(row.getColumn("client_id", Long.class), paid == null || paid.isBefore(issued) ? issued : paid);
            return all;
        });
    }

    @Override
    public void eraseAll(long clientId) {
        mergedInto(clientId).forEach(this::eraseAll);
        run(CONTACT, clientId);
        run(ACCOUNTS, clientId);
    }

    @Override
    public void eraseBesidesAccounts(long clientId) {
        mergedInto(clientId).forEach(this::eraseBesidesAccounts);
        run(CONTACT, clientId);
        run(ACTS, clientId);
        handle.execute("delete from attachment where client_id = ? and invoice_id is null", clientId);
        handle.execute("update entry set note = '' where client_id = ?", clientId);
        handle.execute("update act set reason = '' where client_id = ?", clientId);
        handle.execute(
                "update client set email = '', note = '', wish_from = null, wish_to = null, do_not_contact = true,"
                        + " last_entry_id = null, last_talk_at = null, last_heard_at = null where id = ?",
                clientId);
    }

    /** Clients who became part of this one: their cards are its data too. */
    private List<Long> mergedInto(long clientId) {
        return handle.createQuery("select id from client where merged_into = :id")
                .bind("id", clientId)
                .mapTo(Long.class)
                .list();
    }

    private void run(String[] statements, long clientId) {
        for (String sql : statements) {
            handle.execute(sql, clientId);
        }
    }
}
