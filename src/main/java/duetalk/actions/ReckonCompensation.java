package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Rules;
import duetalk.core.clients.ClientCard;
import duetalk.core.interest.Compensation;
import duetalk.core.interest.DueDate;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.InterestChoice;
import duetalk.core.interest.LateDebt;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fixed compensation on invoices, the same in the interest sheet, a plan and a letter: once for each invoice that
 * was late, by its size, and only where the interest is that of the law (facts/domain 1.4).
 *
 * @param sum in the currency of the invoices; empty while the official rate of a day is not entered, and where there is
 *     nothing
 * @param byLaw the same in the currency of the law; empty where there is nothing
 */
public record ReckonCompensation(Optional<Money> sum, Optional<Money> byLaw) {

    /** What may be asked for all of these. */
    public static ReckonCompensation of(
            ClientCard card, List<Invoice> open, List<Payment> payments, Rules rules, LocalDate today) {
        List<Money> sums = new ArrayList<>();
        List<Money> laws = new ArrayList<>();
        for (Invoice invoice : open) {
            of(card, invoice, payments, rules, today).ifPresent(one -> {
                laws.add(one.sum());
                one.in(invoice.total().currency(), rules.figures()).ifPresent(sums::add);
            });
        }
        return new ReckonCompensation(sums.size() == laws.size() ? added(sums) : Optional.empty(), added(laws));
    }

    /** What may be asked for one invoice; empty where the law gives none, or its steps are in another currency. */
    public static Optional<Compensation> of(
            ClientCard card, Invoice invoice, List<Payment> payments, Rules rules, LocalDate today) {
        InterestBasis basis = InterestChoice.of(card.law(), card.client().kind(), card.terms());
        if (basis.why() != InterestBasis.Why.BY_LAW && basis.why() != InterestBasis.Why.NOT_ASKED) {
            return Optional.empty();
        }
        try {
            DueDate due = DueDate.of(invoice.due(), card.law(), rules.figures(), rules.days());
            LateDebt debt = LateDebt.of(invoice, due, payments);
            return Compensation.of(card.law(), card.client().kind(), debt, today, rules.figures(), rules.days());
        } catch (Refusal otherCurrency) {
            return Optional.empty();
        }
    }

    private static Optional<Money> added(List<Money> all) {
        boolean one = all.stream().map(Money::currency).distinct().count() == 1;
        return one ? all.stream().reduce(Money::plus) : Optional.empty();
    }
}
