package duetalk.core.promises;

import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.time.LocalDate;

/** What a client says they will pay, before it is a promise in the book. */
public record Promised(Money amount, LocalDate dueOn, PaymentMethod method) {}
