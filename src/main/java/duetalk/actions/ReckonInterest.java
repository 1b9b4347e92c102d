package duetalk.actions;

import duetalk.core.book.Rules;
import duetalk.core.clients.ClientCard;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.DueDate;
import duetalk.core.interest.Interest;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.InterestCalculation;
import duetalk.core.interest.InterestChoice;
import duetalk.core.interest.InterestMode;
import duetalk.core.interest.LateDebt;
import duetalk.core.interest.PaymentOrder;
import duetalk.core.interest.Segment;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The late interest on all that is open with a client, as a letter may name it: so much by today, so much for each day
 * after (facts/domain, section 8, rule 20). Principal first, simple, over 365 days, rounded once.
 *
 * @param allowed whether the law or the agreement gives any at all
 * @param sum by today; empty when a rate is not known or the law names none in figures
 * @param rate percent a year today, the highest when invoices differ; empty when {@code sum} is
 * @param rates all that were reckoned with, each once: one alone is the rate, several are no rate that may be named
 * @param from the first day that bears interest; empty when {@code sum} is
 * @param daily for each day after, while the rate stays; empty when {@code sum} is
 */
public record ReckonInterest(
        boolean allowed,
        Optional<Money> sum,
        Optional<Money> daily,
        Optional<BigDecimal> rate,
        List<BigDecimal> rates,
        Optional<LocalDate> from) {

    private static final BigDecimal PERCENT_DAYS = BigDecimal.valueOf(36_500);
    private static final int PLACES = 12;

    private static final ReckonInterest NONE = withoutSum(false);
    private static final ReckonInterest IN_WORDS = withoutSum(true);

    /** Without a figure: because none is allowed, or in words only. */
    static ReckonInterest withoutSum(boolean allowed) {
        return new ReckonInterest(
                allowed, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Reckons for a day, without what is disputed; invoices of other currencies than the first, or not late yet, make it
     * words only.
     */
    public static ReckonInterest of(
            ClientCard card, List<Invoice> open, List<Payment> payments, Rules rules, LocalDate today) {
        Jurisdiction law = card.law();
        InterestBasis basis = InterestChoice.of(law, card.client().kind(), card.terms());
        if (basis.why() == InterestBasis.Why.NOT_ASKED) {
            basis = InterestChoice.byLaw(law, card.client().kind());
        }
        if (basis.mode() == InterestMode.NONE || open.isEmpty()) {
            return NONE;
        }
        Money sum = Money.zero(open.getFirst().balance().currency());
        BigDecimal daily = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        List<Segment> segments = new ArrayList<>();
        for (Invoice invoice : open) {
            DueDate due = DueDate.of(invoice.due(), law, rules.figures(), rules.days());
            LateDebt debt = LateDebt.of(invoice, due, payments);
            if (!today.isAfter(due.shifted()) || !invoice.balance().currency().equals(sum.currency())) {
                return IN_WORDS;
            }
            if (!debt.isLateBy(today)) {
                continue;
            }
            Interest interest =
                    InterestCalculation.of(debt, basis, PaymentOrder.PRINCIPAL_FIRST, today, rules.figures());
            if (!interest.isComplete() || interest.segments().isEmpty() || basis.mode() == InterestMode.INDEX_RATIO) {
                return IN_WORDS;
            }
            sum = sum.plus(interest.interestLeft());
            segments.addAll(interest.segments());
            rate = rate.max(interest.segments().getLast().rate());
            daily = daily.add(interest.principalLeft()
                    .amount()
                    .multiply(interest.segments().getLast().rate())
                    .divide(PERCENT_DAYS, PLACES, RoundingMode.HALF_UP));
        }
        if (segments.isEmpty()) {
            return NONE;
        }
        int digits = sum.amount().scale();
        return new ReckonInterest(
                true,
                Optional.of(sum),
                Optional.of(Money.of(daily.setScale(digits, RoundingMode.HALF_UP), sum.currency())),
                Optional.of(rate),
                segments.stream().map(Segment::rate).distinct().toList(),
                segments.stream().map(Segment::from).min(Comparator.naturalOrder()));
    }
}
