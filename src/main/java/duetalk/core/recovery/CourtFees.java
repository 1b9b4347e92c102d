package duetalk.core.recovery;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What filing costs, by the fee tables of each law. */
public final class CourtFees {

    private final Jurisdiction law;
    private final FigureTable figures;
    private final LocalDate day;

    public CourtFees(Jurisdiction law, FigureTable figures, LocalDate day) {
        this.law = law;
        this.figures = figures;
        this.day = day;
    }

    /** The fee for filing a claim, in its currency; empty where no table is known for it. */
    public Optional<Money> filing(Money claim) {
        Optional<Figure> step = figure(FigureKind.COURT_FEE, claim.amount());
        Optional<Figure> share = figure(FigureKind.COURT_FEE_SHARE, claim.amount());
        boolean byShare = share.isPresent()
                && (step.isEmpty() || share.get().least().compareTo(step.get().least()) > 0);
        return byShare ? Optional.of(shared(claim, share.get())) : step.map(Figure::money);
    }

    /** At least, at most, and rounded up as the law says (Israel: to a multiple of 5). */
    private Money shared(Money claim, Figure share) {
        BigDecimal fee = claim.amount().multiply(share.value()).movePointLeft(2);
        fee = figure(FigureKind.COURT_FEE_LEAST, BigDecimal.ZERO)
                .map(Figure::value)
                .orElse(fee)
                .max(fee);
        fee = figure(FigureKind.COURT_FEE_MOST, BigDecimal.ZERO)
                .map(Figure::value)
                .orElse(fee)
                .min(fee);
        BigDecimal multiple = figure(FigureKind.COURT_FEE_STEP, BigDecimal.ZERO)
                .map(Figure::value)
                .orElse(null);
        if (multiple != null && multiple.signum() > 0) {
            fee = fee.divide(multiple, 0, RoundingMode.UP).multiply(multiple);
        }
        return Money.of(fee, claim.currency());
    }

    /**
     * The fee for filing with an electronic court, which takes a part of the ordinary fee: in Poland a quarter, at
     * least 30 PLN (act on court costs, art. 19(2) pkt 2 and 20; facts/domain 2.1). Empty where there is none, and for
     * a debt that is due too long (Poland: three years before filing, facts/letters-law 2.7).
     *
     * @param due the oldest due date of the claim
     */
    public Optional<Money> electronic(Money claim, LocalDate due) {
        boolean tooOld = figure(FigureKind.ECOURT_WITHIN, BigDecimal.ZERO)
                .filter(years -> day.isAfter(due.plusYears(years.whole())))
                .isPresent();
        return tooOld ? Optional.empty() : electronic(claim);
    }

    private Optional<Money> electronic(Money claim) {
        return figure(FigureKind.ECOURT_FEE_SHARE, claim.amount())
                .flatMap(share -> filing(claim).map(whole -> whole.percent(share.value())))
                .map(part -> figure(FigureKind.ECOURT_FEE_LEAST, BigDecimal.ZERO)
                        .map(Figure::money)
                        .filter(least -> least.currency().equals(part.currency()))
                        .map(part::max)
                        .orElse(part));
    }

    /** The fee for a hearing when the claim is defended; nothing where there is none. */
    public Money hearing(Money claim) {
        return figure(FigureKind.HEARING_FEE, claim.amount()).map(Figure::money).orElse(Money.zero(claim.currency()));
    }

    private Optional<Figure> figure(FigureKind kind, BigDecimal size) {
        return figures.on(law, kind, day, size);
    }
}
