package duetalk.core.money;

import duetalk.core.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * An amount of money: a whole number of the currency's smallest units, and the currency.
 *
 * @param minor the amount in minor units (grosze, agorot, pence; rials have none)
 * @param currency the ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    private static final long LARGEST = 1_000_000_000_000_000L;

    public Money {
        if (!Currencies.isKnown(currency)) {
            throw new Refusal("CURRENCY_UNKNOWN", Map.of("currency", currency));
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** Rounds half up to the currency's smallest unit. */
    public static Money of(BigDecimal amount, String currency) {
        BigDecimal minor = amount.movePointRight(Currencies.digits(currency)).setScale(0, RoundingMode.HALF_UP);
        try {
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw tooLarge(amount);
        }
    }

    private static Refusal tooLarge(BigDecimal amount) {
        return new Refusal("AMOUNT_TOO_LARGE", Map.of("amount", amount.toPlainString()));
    }

    /**
     * Refuses what no invoice, payment or charge of a sole trader comes to: thousands of amounts below it can be added
     * up without end of the numbers.
     *
     * @throws Refusal AMOUNT_TOO_LARGE above a million million of the smallest units, a thousand times over
     */
    public Money sane() {
        if (minor > LARGEST || minor < -LARGEST) {
            throw tooLarge(amount());
        }
        return this;
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** The amount in whole units, with exactly the currency's decimal places. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Currencies.digits(currency));
    }

    public Money plus(Money other) {
        long sum = minor + same(other).minor;
        if (((minor ^ sum) & (other.minor ^ sum)) < 0) {
            throw tooLarge(amount().add(other.amount()));
        }
        return new Money(sum, currency);
    }

    public Money minus(Money other) {
        long rest = minor - same(other).minor;
        if (((minor ^ other.minor) & (minor ^ rest)) < 0) {
            throw tooLarge(amount().subtract(other.amount()));
        }
        return new Money(rest, currency);
    }

    /** This share of the amount, rounded half up once. */
    public Money percent(BigDecimal percent) {
        return of(amount().multiply(percent).movePointLeft(2), currency);
    }

    /** This share of the amount without the part of a smallest unit: what is given of it is never more than the share. */
    public Money percentAtMost(BigDecimal percent) {
        return share(percent, RoundingMode.FLOOR);
    }

    /** This share of the amount with a started smallest unit in full: what is asked of it is never less than the share. */
    public Money percentAtLeast(BigDecimal percent) {
        return share(percent, RoundingMode.CEILING);
    }

    private Money share(BigDecimal percent, RoundingMode rounding) {
        BigDecimal units =
                BigDecimal.valueOf(minor).multiply(percent).movePointLeft(2).setScale(0, rounding);
        return new Money(units.longValueExact(), currency);
    }

    public Money negate() {
        return zero(currency).minus(this);
    }

    public Money max(Money other) {
        return minor >= same(other).minor ? this : other;
    }

    public Money min(Money other) {
        return minor <= same(other).minor ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new Refusal("CURRENCIES_MIXED", Map.of("one", currency, "other", other.currency));
        }
        return other;
    }
}
