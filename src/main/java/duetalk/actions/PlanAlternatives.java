package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.clients.ClientCard;
import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import duetalk.core.recovery.Assumption;
import duetalk.core.recovery.Chance;
import duetalk.core.recovery.CourtFees;
import duetalk.core.recovery.Option;
import duetalk.core.recovery.RecoveryCase;
import duetalk.core.recovery.RecoveryOptions;
import duetalk.core.recovery.RecoveryRow;
import duetalk.core.recovery.RecoveryRow.Obstacle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the ways besides a plan would bring if all of them went well: an agency that gets everything, a court that grants
 * everything, giving it up.
 *
 * @param agencyShare percent that an agency keeps; empty when no price is known
 * @param agency what is left of the debt then
 * @param court what a court would bring, its fees won back; empty where it can't be told
 * @param fee what has to be paid to the court beforehand
 * @param electronic the same for filing with an electronic court; empty where there is none for it
 */
public record PlanAlternatives(
        Optional<BigDecimal> agencyShare,
        Optional<Money> agency,
        Optional<Money> court,
        Optional<Money> fee,
        Optional<Money> electronic) {

    /** Agencies take some months, courts longer; the days themselves decide nothing here. */
    private static final int DAYS = 90;

    /** @param charges interest and compensation that a court could award */
    public static PlanAlternatives of(
            ClientCard card,
            Jurisdiction law,
            Money debt,
            Money charges,
            LocalDate due,
            FigureTable figures,
            LocalDate today) {
        Optional<BigDecimal> share =
                figures.on(law, FigureKind.AGENCY_SHARE, today, debt.amount()).map(Figure::value);
        RecoveryCase value = new RecoveryCase(
                law,
                card.client().kind(),
                debt,
                Money.zero(debt.currency()),
                charges,
                due,
                due,
                due,
                BigDecimal.ZERO,
                false,
                Set.of());
        List<RecoveryRow> rows;
        try {
            rows = RecoveryOptions.of(
                    value,
                    List.of(
                            sure(Option.AGENCY, share.orElse(BigDecimal.ZERO), debt),
                            sure(Option.SMALL_CLAIMS, BigDecimal.ZERO, debt)),
                    figures,
                    today);
        } catch (Refusal unknown) {
            return new PlanAlternatives(share, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        RecoveryRow court = rows.get(1);
        boolean known = !court.obstacles().contains(Obstacle.LIMIT_UNKNOWN)
                && !court.obstacles().contains(Obstacle.ABOVE_LIMIT);
        return new PlanAlternatives(
                share,
                share.map(any -> rows.getFirst().likely()),
                known ? Optional.of(court.likely()) : Optional.empty(),
                known ? Optional.of(court.cashOut()) : Optional.empty(),
                known ? new CourtFees(law, figures, today).electronic(debt.plus(charges), due) : Optional.empty());
    }

    private static Assumption sure(Option option, BigDecimal share, Money debt) {
        Money none = Money.zero(debt.currency());
        return new Assumption(option, Chance.certain(), BigDecimal.ZERO, share, none, none, BigDecimal.ZERO, DAYS);
    }
}
