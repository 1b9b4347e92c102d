package duetalk.core.interest;

import duetalk.core.money.Money;
import java.time.LocalDate;

/** Money that came for a debt on a day. */
public record PaidIn(LocalDate on, Money amount) {}
