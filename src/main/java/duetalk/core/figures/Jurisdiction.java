package duetalk.core.figures;

import duetalk.core.calendar.Place;

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
