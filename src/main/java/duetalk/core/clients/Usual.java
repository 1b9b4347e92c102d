package duetalk.core.clients;

import duetalk.core.calendar.Place;

/** What is usual where a language is spoken: a first guess for new clients, which the user sees and changes. */
public final class Usual {

    private Usual() {}

    public static Place place(Language language) {
        return switch (language) {
            case EN -> Place.GB;
            case HE -> Place.IL;
            case FA -> Place.IR;
            case PL -> Place.PL;
        };
    }

    /** ISO 4217 code. */
    public static String currency(Language language) {
        return switch (language) {
            case EN -> "GBP";
            case HE -> "ILS";
            case FA -> "IRR";
            case PL -> "PLN";
        };
    }

    /** ISO 4217 code of the money of a place. */
    public static String currency(Place place) {
        return switch (place) {
            case GB -> "GBP";
            case IL -> "ILS";
            case IR -> "IRR";
            case PL -> "PLN";
        };
    }
}
