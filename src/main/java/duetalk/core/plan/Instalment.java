package duetalk.core.plan;

import duetalk.core.money.Money;
import java.time.LocalDate;

/**
 * One payment of a plan.
 *
 * @param number from 1
 * @param wished the day before it was moved off a day of rest
 * @param touched whether the user set its amount by hand
 */
public record Instalment(int number, LocalDate wished, LocalDate due, Money amount, boolean touched) {}
