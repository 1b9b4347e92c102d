package duetalk.core.ledger;

import duetalk.core.money.Money;
import java.time.LocalDate;

/**
 * A part of an invoice that is not asked for while it is open.
 *
 * @param id the entry that opened it
 * @param said what the client said, in the user's words
 */
public record Dispute(
        long id, long clientId, long invoiceId, DisputeKind kind, LocalDate on, Money amount, String said) {}
