package duetalk.core.figures;

import duetalk.core.calendar.Place;
import java.util.Set;

/** Whose law a debt is under: that of the contract, which need not be that of the client's address. */
public enum Jurisdiction {
    GB,
    PL,
    IL,
    IR,
    /** Directive 2011/7/EU, for a country whose own table the program does not have. */
    EU,
    /** What holds anywhere: good practice, not law. */
    ANY;

    /** The rates that interest under this law goes by, whether they are known or not. */
    public Set<FigureKind> rates() {
        return switch (this) {
            case GB, EU -> Set.of(FigureKind.COMMERCIAL_RATE);
            case PL -> Set.of(FigureKind.COMMERCIAL_RATE, FigureKind.PUBLIC_HEALTH_RATE, FigureKind.CIVIL_RATE);
            case IL -> Set.of(FigureKind.SHEKEL_RATE, FigureKind.LATE_SUPPLEMENT);
            case IR -> Set.of(FigureKind.PRICE_INDEX);
            case ANY -> Set.of();
        };
    }

    /** The law that is usual for a client of this place. */
    public static Jurisdiction of(Place place) {
        return switch (place) {
            case GB -> GB;
            case PL -> PL;
            case IL -> IL;
            case IR -> IR;
        };
    }
}
