package duetalk.core.invoices;

import duetalk.core.money.Money;
import java.time.LocalDate;

/** A credit note: part of an invoice that is no longer asked for. */
public record Credit(long id, long invoiceId, LocalDate on, Money amount, String reason) {}
