package duetalk.core.recovery;

import duetalk.core.evidence.EvidenceKind;
import duetalk.core.evidence.EvidenceRules;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.StepLetter;
import duetalk.core.money.Money;
import duetalk.core.recovery.RecoveryRow.Obstacle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is worth doing with a debt: {@code net = p x (asked - discount + recoverable costs - shares) - cash out -
 * hours x rate}, at the user's own chances. Never one score, and doing nothing is always among the rows.
 */
public final class RecoveryOptions {

    private final RecoveryCase debt;
    private final FigureTable figures;
    private final LocalDate today;

    private RecoveryOptions(RecoveryCase debt, FigureTable figures, LocalDate today) {
        this.debt = debt;
        this.figures = figures;
        this.today = today;
    }

    /** A row for every way, in the order of the assumptions; dropping it is added when it was left out. */
    public static List<RecoveryRow> of(
            RecoveryCase debt, List<Assumption> assumptions, FigureTable figures, LocalDate today) {
        RecoveryOptions options = new RecoveryOptions(debt, figures, today);
        List<RecoveryRow> rows =
                new java.util.ArrayList<>(assumptions.stream().map(options::row).toList());
        if (rows.stream().noneMatch(row -> row.option() == Option.WRITE_OFF)) {
            rows.add(options.row(options.writeOff()));
        }
        return List.copyOf(rows);
    }

    /** The biggest discount that still beats an agency: what the agency would keep. */
    public static Money discountCeiling(Jurisdiction law, Money debt, FigureTable figures, LocalDate day) {
        return figures.on(law, FigureKind.AGENCY_SHARE, day, debt.amount())
                .map(share -> debt.percent(share.value()))
                .orElse(Money.zero(debt.currency()));
    }

    private Assumption writeOff() {
        Money none = Money.zero(debt.debt().currency());
        return new Assumption(
                Option.WRITE_OFF, Chance.certain(), BigDecimal.ZERO, BigDecimal.ZERO, none, none, BigDecimal.ZERO, 0);
    }

    private RecoveryRow row(Assumption with) {
        BigDecimal costs = costs(with);
        Optional<VatRelief> relief = relief();
        return new RecoveryRow(
                with.option(),
                net(with, with.chance().low(), costs),
                net(with, with.chance().likely(), costs),
                net(with, with.chance().high(), costs),
                Money.of(costs.add(with.cost().amount()), debt.debt().currency()),
                with.hours(),
                with.days(),
                with.option() == Option.WRITE_OFF ? notBefore(relief) : null,
                missing(with.option()),
                obstacles(with.option(), relief));
    }

    private @Nullable LocalDate notBefore(Optional<VatRelief> relief) {
        return relief.map(VatRelief::from).filter(today::isBefore).orElse(null);
    }

    private Optional<VatRelief> relief() {
        return VatRelief.of(debt.law(), debt.issued(), debt.supplied(), debt.due(), figures);
    }

    /** At full precision, rounded once. */
    private Money net(Assumption with, BigDecimal chance, BigDecimal costs) {
        BigDecimal gain = chance.movePointLeft(2).multiply(gain(with, costs));
        BigDecimal out =
                costs.add(with.cost().amount()).add(with.time().amount().multiply(with.hours()));
        return Money.of(gain.subtract(out), debt.debt().currency());
    }

    private BigDecimal gain(Assumption with, BigDecimal costs) {
        BigDecimal asked = isCourt(with.option()) ? debt.claim().amount().add(costs) : base(with.option());
        BigDecimal given = debt.debt().amount().multiply(with.reduction()).movePointLeft(2);
        BigDecimal came = asked.subtract(with.option() == Option.WRITE_OFF ? BigDecimal.ZERO : given);
        return came.subtract(came.multiply(with.share()).movePointLeft(2));
    }

    private BigDecimal base(Option option) {
        if (option == Option.WRITE_OFF) {
            boolean gives = relief().filter(one -> !today.isAfter(one.until())).isPresent();
            return gives ? debt.vat().amount() : BigDecimal.ZERO;
        }
        return debt.debt().amount();
    }

    /** Court fees: for filing, and for a hearing as likely as the claim is defended. */
    private BigDecimal costs(Assumption with) {
        if (!isCourt(with.option())) {
            return BigDecimal.ZERO;
        }
        CourtFees fees = new CourtFees(debt.law(), figures, today);
        BigDecimal filing = fees.filing(debt.claim()).map(Money::amount).orElse(BigDecimal.ZERO);
        return filing.add(
                fees.hearing(debt.claim()).amount().multiply(debt.defended()).movePointLeft(2));
    }

    private static boolean isCourt(Option option) {
        return option == Option.SMALL_CLAIMS || option == Option.LAWSUIT;
    }

    private List<EvidenceKind> missing(Option option) {
        StepLetter like = switch (option) {
            case SELF, DISCOUNT, PLAN, WRITE_OFF -> StepLetter.NONE;
            case FACTORING -> StepLetter.FORMAL_DEMAND;
            case LAWYER_LETTER -> StepLetter.FINAL_DEMAND;
            case AGENCY, SMALL_CLAIMS, LAWSUIT -> StepLetter.HANDOVER;
        };
        return EvidenceRules.missing(like, debt.law(), debt.have()).required();
    }

    private Set<Obstacle> obstacles(Option option, Optional<VatRelief> relief) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (option == Option.FACTORING && debt.due().isBefore(today)) {
            obstacles.add(Obstacle.ONLY_BEFORE_DUE);
        }
        if (option == Option.SMALL_CLAIMS) {
            limit(obstacles);
        }
        boolean noRelief = relief.filter(one -> !today.isAfter(one.until())).isEmpty();
        if (option == Option.WRITE_OFF && noRelief) {
            obstacles.add(Obstacle.NO_VAT_RELIEF);
        }
        return obstacles;
    }

    private void limit(Set<Obstacle> obstacles) {
        Optional<Figure> limit = figures.on(debt.law(), FigureKind.SMALL_CLAIMS_LIMIT, today);
        boolean sameCurrency =
                limit.filter(one -> one.unit().equals(debt.debt().currency())).isPresent();
        if (!sameCurrency) {
            obstacles.add(Obstacle.LIMIT_UNKNOWN);
        } else if (debt.debt().compareTo(limit.get().money()) > 0) {
            obstacles.add(Obstacle.ABOVE_LIMIT);
        }
        if (debt.law() == Jurisdiction.IL && debt.asCompany()) {
            obstacles.add(Obstacle.PEOPLE_ONLY);
        }
    }
}
