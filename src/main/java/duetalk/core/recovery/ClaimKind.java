package duetalk.core.recovery;

import duetalk.core.figures.FigureKind;

/**
 * What a claim is from, as far as limitation tells claims apart (facts/letters-law 9). Outside Poland and Iran one
 * term holds for all of them.
 */
public enum ClaimKind {
    /** A service, an agency: two years in Poland for who does it in business (Civil Code art. 750, 751). */
    SERVICE(FigureKind.LIMITATION_OF_SERVICE),
    /** A work with a result, a repair: two years in Poland, from handing over (art. 646). */
    WORK(FigureKind.LIMITATION_OF_WORK),
    /** A sale in the course of business: two years in Poland (art. 554). */
    SALE(FigureKind.LIMITATION_OF_SALE),
    /** Building works: art. 646 is not applied to them; three years in Poland (art. 118). */
    BUILDING(FigureKind.LIMITATION),
    /** Rent or hire, which comes by periods: three years in Poland (art. 118). */
    RENT(FigureKind.LIMITATION),
    /** A cheque or promissory note: the only claim with a term in Iran (Commercial Code art. 318). */
    CHEQUE(FigureKind.LIMITATION_OF_CHEQUE),
    /** Anything else of a business: three years in Poland (art. 118). */
    OTHER(FigureKind.LIMITATION);

    private final FigureKind limitation;

    ClaimKind(FigureKind limitation) {
        this.limitation = limitation;
    }

    /** The figure that gives its years, where a law has one of its own for it; else {@link FigureKind#LIMITATION}. */
    FigureKind limitation() {
        return limitation;
    }
}
