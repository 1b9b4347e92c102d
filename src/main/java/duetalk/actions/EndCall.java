package duetalk.actions;

import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.money.Money;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.Promised;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a call: the entry, the promise, the follow-up and what waited for this client, in one transaction. */
public final class EndCall {

    private final Book book;

    public EndCall(Book book) {
        this.book = book;
    }

    /** Answers the id of the log entry. */
    public long end(CallReport report, LocalDate today, Instant now) {
        Promised promised = report.promised();
        Money balance = report.balance();
        if (promised != null && balance != null) {
            PromiseRules.check(promised.amount(), promised.dueOn(), balance, today);
        }
        return book.write(stores -> {
            long entryId = stores.contacts().add(entry(report));
            stores.followUps().doneForClient(report.clientId(), today, now);
            if (promised != null) {
                addPromise(stores, report, promised, entryId, today);
            } else {
                addFollowUp(stores, report);
            }
            if (report.outcome() == Outcome.STOP_CONTACT) {
                stopContact(stores, report.clientId());
            }
            return entryId;
        });
    }

    private static ContactEntry entry(CallReport report) {
        return new ContactEntry(
                0,
                report.clientId(),
                report.startedAt(),
                Channel.CALL,
                report.outcome(),
                report.reason(),
                Clean.line(report.person()),
                report.seconds(),
                Clean.text(report.notes()),
                report.path(),
                report.balance(),
                null);
    }

    /** A later promise takes the place of the one that was still running. */
    private static void addPromise(Stores stores, CallReport report, Promised promised, long entryId, LocalDate today) {
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
                .forEach(id -> stores.promises().replace(id, promiseId));
        LocalDate checkOn = report.followUpOn() == null ? promised.dueOn() : report.followUpOn();
        stores.followUps()
                .add(new FollowUp(0, report.clientId(), FollowUpKind.PROMISE, checkOn, null, "", promiseId, null));
    }

    private static void addFollowUp(Stores stores, CallReport report) {
        LocalDate day = report.followUpOn();
        if (day != null) {
            stores.followUps()
                    .add(new FollowUp(
                            0, report.clientId(), kind(report.outcome()), day, report.followUpAt(), "", null, null));
        }
    }

    private static FollowUpKind kind(@Nullable Outcome outcome) {
        if (outcome == Outcome.CALL_BACK) {
            return FollowUpKind.CALL_BACK;
        }
        return outcome != null && outcome.isUnanswered() ? FollowUpKind.NEXT_ATTEMPT : FollowUpKind.CHECK;
    }

    private static void stopContact(Stores stores, long clientId) {
        stores.clients()
                .card(clientId)
                .ifPresent(card -> stores.clients()
                        .save(new duetalk.core.clients.ClientCard(
                                card.client().withDoNotContact(true), card.people(), card.phones(), card.terms())));
    }
}
