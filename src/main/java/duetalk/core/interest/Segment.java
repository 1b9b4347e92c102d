package duetalk.core.interest;

import duetalk.core.figures.Figure;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which neither rate nor principal changed, so that anyone can redo it by hand: principal
 * times rate times days through 36,500.
 *
 * @param to the last day, counted
 * @param rate percent a year; for an index the growth in percent
 * @param amount in whole units, rounded to four places for showing only
 * @param figure where the rate is from, null for that of the contract
 */
public record Segment(
        LocalDate from,
        LocalDate to,
        long days,
        Money principal,
        BigDecimal rate,
        BigDecimal amount,
        @Nullable Figure figure) {}
