package duetalk.core.ledger;

import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the user did in the book, once: with all its entries it is taken back as one.
 *
 * @param id 0 before it is in the book
 * @param clientId whom it is about, null for several
 * @param factId the invoice, promise, plan, contact, letter or import that it made or changed, by its kind
 * @param on the day from which it counts, null where the moment is the day
 * @param amount the money that it is about, null for none
 * @param subject the number of an invoice or the name of a file: what the list says beside the client's name
 * @param undoesId the act that it takes back, null for none
 * @param correctsId the act in whose place it stands, null for none
 */
public record Act(
        long id,
        Instant at,
        ActKind kind,
        @Nullable Long clientId,
        @Nullable Long factId,
        @Nullable LocalDate on,
        @Nullable Money amount,
        String subject,
        String reason,
        @Nullable Long undoesId,
        @Nullable Long correctsId) {

    /** An act about one client, without money. */
    public static Act of(ActKind kind, Instant at, @Nullable Long clientId, @Nullable Long factId, String subject) {
        return new Act(0, at, kind, clientId, factId, null, null, subject, "", null, null);
    }

    public Act worth(Money money, LocalDate day) {
        return new Act(id, at, kind, clientId, factId, day, money, subject, reason, undoesId, correctsId);
    }

    public Act because(String why) {
        return new Act(id, at, kind, clientId, factId, on, amount, subject, why, undoesId, correctsId);
    }

    public Act undoing(long act) {
        return new Act(id, at, kind, clientId, factId, on, amount, subject, reason, act, correctsId);
    }

    public Act correcting(long act) {
        return new Act(id, at, kind, clientId, factId, on, amount, subject, reason, undoesId, act);
    }

    public Act withId(long newId) {
        return new Act(newId, at, kind, clientId, factId, on, amount, subject, reason, undoesId, correctsId);
    }
}
