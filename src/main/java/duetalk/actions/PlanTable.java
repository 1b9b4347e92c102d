package duetalk.actions;

import duetalk.actions.ClientStory.Story;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Rules;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.interest.InterestBasis;
import duetalk.core.interest.MonthlyFee;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanLimits;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.Limitation;
import duetalk.core.recovery.RecoveryOptions;
import duetalk.core.settings.Sender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that lies on the table when a plan is negotiated.
 *
 * @param debts the open invoices, oldest due first
 * @param limits the user's own, of this client or the usual ones
 * @param ownLimits whether they are of this client
 * @param ceiling the percentage that an agency would keep of all of it
 */
public record PlanTable(
        Story story,
        Sender sender,
        Jurisdiction law,
        List<Debt> debts,
        PlanLimits limits,
        boolean ownLimits,
        BigDecimal ceiling) {

    /** The name of the setting that holds the usual limits. */
    public static final String USUAL_LIMITS = "plan.limits";

    private static final int USUAL_CURE_DAYS = 5;

    /**
     * One open invoice.
     *
     * @param planned whether a plan that is not over holds it already
     * @param reckoned the interest by today, with its rates and its first day
     * @param compensation the fixed sum of the law; empty where there is none, or its official rate is not entered
     * @param lapses the last day on which it can be sued for, null where none is known
     */
    public record Debt(
            Invoice invoice,
            boolean planned,
            ReckonInterest reckoned,
            Optional<Money> compensation,
            Optional<Money> fee,
            @Nullable LocalDate lapses) {

        /** By today; empty where no figure can be given. */
        public Optional<Money> interest() {
            return reckoned.sum().filter(Money::isPositive);
        }

        /** Percent a year at which it runs now, 0 where none is known. */
        public BigDecimal rate() {
            return reckoned.rate().orElse(BigDecimal.ZERO);
        }
    }

    /** Reads the table as it lies today. */
    public static PlanTable read(Book book, long clientId, LocalDate today) {
        Story story = new ClientStory(book).of(clientId, today);
        return book.read(stores -> {
            Rules rules = Rules.of(stores, today);
            Optional<PlanLimits> own = stores.plans().limits(clientId);
            Jurisdiction law = story.card().law();
            PlanLimits usual = usual(stores.settings().get(USUAL_LIMITS), rules, today);
            return new PlanTable(
                    story,
                    stores.settings().sender(),
                    law,
                    new PlanDebts(story, stores.claims().ofClient(clientId), rules, law, today).all(),
                    own.orElse(usual),
                    own.isPresent(),
                    ceiling(story, law, rules, today));
        });
    }

    /** The limits that hold for every client who has none of their own. */
    public static PlanLimits usual(Optional<String> written, Rules rules, LocalDate today) {
        int cure = rules.figures()
                .on(Jurisdiction.ANY, FigureKind.CURE_DAYS, today)
                .map(Figure::whole)
                .orElse(USUAL_CURE_DAYS);
        return written.flatMap(PlanLimits::read).orElse(PlanLimits.usual(cure));
    }

    private static BigDecimal ceiling(Story story, Jurisdiction law, Rules rules, LocalDate today) {
        Money debt = story.balances().isEmpty()
                ? Money.zero(story.card().client().currency())
                : story.balances().getFirst();
        Money kept = RecoveryOptions.discountCeiling(law, debt, rules.figures(), today);
        return debt.isPositive()
                ? kept.amount().movePointRight(2).divide(debt.amount(), 2, java.math.RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /** Finds what each invoice would bring besides its balance. */
    private record PlanDebts(Story story, Map<Long, Claim> claims, Rules rules, Jurisdiction law, LocalDate today) {

        List<Debt> all() {
            Set<Long> planned = new HashSet<>();
            story.livePlans().forEach(plan -> planned.addAll(plan.plan().invoices()));
            return story.open().stream()
                    .map(invoice -> debt(invoice, planned.contains(invoice.id())))
                    .sorted(Comparator.comparing(debt -> debt.invoice().due()))
                    .toList();
        }

        private Debt debt(Invoice invoice, boolean planned) {
            return new Debt(
                    invoice,
                    planned,
                    interest(invoice),
                    compensation(invoice),
                    fee(invoice),
                    lapses(invoice).orElse(null));
        }

        private Optional<LocalDate> lapses(Invoice invoice) {
            Claim claim = claims.getOrDefault(invoice.id(), Claim.USUAL);
            LocalDate start = claim.countedFrom(law, invoice.issued(), invoice.due());
            return Limitation.of(law, claim.kind(), start, List.of(), rules.figures())
                    .map(Limitation::lastDay);
        }

        private ReckonInterest interest(Invoice invoice) {
            try {
                return ReckonInterest.of(story.card(), List.of(invoice), story.payments(), rules, today);
            } catch (Refusal gap) {
                return ReckonInterest.withoutSum(true);
            }
        }

        private Optional<Money> compensation(Invoice invoice) {
            return ReckonCompensation.of(story.card(), List.of(invoice), story.payments(), rules, today)
                    .sum();
        }

        private Optional<Money> fee(Invoice invoice) {
            BigDecimal value = story.card().terms().lateFeeValue();
            boolean agreed = MonthlyFee.why(law, story.card().terms()) == InterestBasis.Why.MONTHLY_FEE;
            String currency = story.card().client().currency();
            return agreed && value != null && invoice.total().currency().equals(currency)
                    ? Optional.of(MonthlyFee.of(Money.of(value, currency), invoice.due(), today))
                            .filter(Money::isPositive)
                    : Optional.empty();
        }
    }
}
