package duetalk.actions;

import duetalk.actions.ledger.DisputeActs;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.TheirDay;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Disputed;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reached;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.ActPart;
import duetalk.core.ledger.ActPart.Part;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.Promised;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call: the entry, the promise, the dispute, new people and numbers, the follow-up and what waited for this
 * client, in one transaction.
 */
public final class EndCall {

    private final Book book;

    public EndCall(Book book) {
        this.book = book;
    }

    /**
     * What ending a call has changed, so that it can be taken back.
     *
     * @param followUpId what waits from now on; with a promise it goes with that
     * @param done the follow-ups that waited until now, whatever came of them
     * @param acts the acts that it consists of, in their order
     */
    public record Ended(
            long entryId,
            @Nullable Long promiseId,
            @Nullable Long followUpId,
            List<Long> done,
            List<Long> acts) {}

    private LocalDate firstDay(long clientId, LocalDate today, Instant now) {
        return book.read(stores -> stores.clients().card(clientId))
                .map(card -> TheirDay.first(card.client().place(), today, now))
                .orElse(today);
    }

    public Ended end(CallReport report, LocalDate today, Instant now) {
        Promised promised = report.promised();
        Money balance = report.balance();
        if (promised != null && balance != null) {
            PromiseRules.check(promised.amount(), promised.dueOn(), balance, firstDay(report.clientId(), today, now));
        }
        return book.write(stores -> {
            ClientCard before = stores.clients().card(report.clientId()).orElseThrow(() -> new Refusal("CLIENT_GONE"));
            long entryId = stores.contacts().add(entry(report));
            stores.contacts().about(entryId, report.about());
            List<Long> waited = waiting(stores, report.clientId());
            stores.followUps().doneForClient(report.clientId(), today, now);
            MoveItem.fitRepeated(stores, report.clientId());
            List<Long> acts = new ArrayList<>();
            acts.add(stores.entries()
                    .add(Act.of(
                            ActKind.CONTACT_LOGGED,
                            now,
                            report.clientId(),
                            entryId,
                            report.outcome().name())));
            Long promiseId = promised == null ? null : promise(stores, report, promised, entryId, today, now, acts);
            Long followUpId = addFollowUp(stores, report, promised, promiseId);
            stores.entries().keepParts(acts.getFirst(), dispute(stores, report, today, now, acts));
            meet(stores, report, before, now, acts);
            return new Ended(entryId, promiseId, followUpId, waited, acts);
        });
    }

    /** As if the call had not been ended; what another act has touched meanwhile stays with that act. */
    public void takeBack(Ended ended, Instant now) {
        book.write(stores -> {
            Long followUpId = ended.followUpId();
            if (followUpId != null) {
                stores.followUps().remove(followUpId);
            }
            ended.acts().reversed().forEach(act -> UndoAct.within(stores, act, now));
            ended.done().forEach(stores.followUps()::reopen);
            stores.contacts().takeBack(ended.entryId());
            return true;
        });
    }

    private static ContactEntry entry(CallReport report) {
        return new ContactEntry(
                0,
                report.clientId(),
                report.startedAt(),
                report.channel(),
                report.outcome(),
                report.reason(),
                Clean.line(report.person()),
                report.seconds(),
                Clean.text(report.notes()),
                report.path(),
                report.balance(),
                null);
    }

    private static List<Long> waiting(Stores stores, long clientId) {
        return stores.followUps().ofClient(clientId).stream()
                .filter(one -> one.doneAt() == null)
                .map(FollowUp::id)
                .toList();
    }

    private static long promise(
            Stores stores,
            CallReport report,
            Promised promised,
            long entryId,
            LocalDate today,
            Instant now,
            List<Long> acts) {
        List<ActPart> replaced = new ArrayList<>();
        long id = addPromise(stores, report, promised, entryId, today, replaced);
        long act = stores.entries()
                .add(Act.of(ActKind.PROMISE_MADE, now, report.clientId(), id, "")
                        .worth(promised.amount(), promised.dueOn()));
        stores.entries().keepParts(act, replaced);
        acts.add(act);
        return id;
    }

    /** A later promise takes the place of the one that was still running. */
    private static long addPromise(
            Stores stores,
            CallReport report,
            Promised promised,
            long entryId,
            LocalDate today,
            List<ActPart> replaced) {
        Promise fresh = new Promise(
                0,
                report.clientId(),
                entryId,
                promised.amount(),
                promised.dueOn(),
                promised.method(),
                today,
                List.of(),
                null);
        long promiseId = stores.promises().add(fresh);
        List<Standing> before = PromiseRules.judge(
                stores.promises().ofClient(report.clientId()),
                stores.invoices().paymentsOf(report.clientId()),
                Rules.of(stores, today).promises(),
                today);
        PromiseRules.replacedBy(fresh, before).stream()
                .map(standing -> standing.promise().id())
                .filter(id -> id != promiseId)
                .forEach(id -> {
                    stores.promises().replace(id, promiseId);
                    replaced.add(new ActPart(Part.PROMISE_REPLACED, id));
                });
        return promiseId;
    }

    private static @Nullable Long addFollowUp(
            Stores stores, CallReport report, @Nullable Promised promised, @Nullable Long promiseId) {
        LocalDate day = report.followUpOn() == null && promised != null ? promised.dueOn() : report.followUpOn();
        if (day == null) {
            return null;
        }
        FollowUpKind kind = promised == null ? kind(report.outcome()) : FollowUpKind.PROMISE;
        return stores.followUps()
                .add(new FollowUp(
                        0,
                        report.clientId(),
                        kind,
                        day,
                        promised == null ? report.followUpAt() : null,
                        Clean.line(report.followUpNote()),
                        promiseId,
                        null));
    }

    private static FollowUpKind kind(Outcome outcome) {
        if (outcome == Outcome.CALL_BACK) {
            return FollowUpKind.CALL_BACK;
        }
        return outcome.isUnanswered() ? FollowUpKind.NEXT_ATTEMPT : FollowUpKind.CHECK;
    }

    /** Each part that was disputed is an act of its own: one may have been misheard. */
    private static List<ActPart> dispute(
            Stores stores, CallReport report, LocalDate today, Instant now, List<Long> acts) {
        List<ActPart> disputes = new ArrayList<>();
        for (Disputed dispute : report.captured().disputes()) {
            stores.invoices()
                    .byId(dispute.invoiceId())
                    .filter(invoice -> invoice.clientId() == report.clientId() && invoice.isOpen())
                    .ifPresent(invoice -> {
                        LocalDate on = today.isBefore(invoice.issued()) ? invoice.issued() : today;
                        Act act = Act.of(ActKind.DISPUTE_OPENED, now, report.clientId(), invoice.id(), invoice.number())
                                .worth(dispute.amount(), on)
                                .because(Clean.line(dispute.why()));
                        Posting posting = Posting.of(stores.entries(), stores.invoices(), act);
                        DisputeActs.open(
                                stores, posting, invoice, DisputeKind.DISPUTED, dispute.amount(), on, dispute.why());
                        acts.add(posting.actId());
                        disputes.add(new ActPart(Part.DISPUTE_ACT, posting.actId()));
                    });
        }
        return disputes;
    }

    private static void meet(Stores stores, CallReport report, ClientCard card, Instant now, List<Long> acts) {
        List<Reached> reached = report.captured().reached();
        boolean stop = report.outcome() == Outcome.STOP_CONTACT;
        if (reached.isEmpty() && !stop) {
            return;
        }
        List<Person> people = new ArrayList<>(card.people());
        List<Phone> phones = new ArrayList<>(card.phones());
        for (Reached one : reached) {
            if (!one.name().isBlank()) {
                people.add(new Person(0, Clean.line(one.name()), Clean.line(one.role()), AddressForm.OTHER, ""));
            }
            if (!one.number().isBlank()) {
                phones.add(new Phone(0, Clean.line(one.number()), Clean.line(one.name())));
            }
        }
        Client client = stop ? card.client().withDoNotContact(true) : card.client();
        acts.add(SaveClient.change(stores, new ClientCard(client, people, phones, card.terms()), now));
    }
}
