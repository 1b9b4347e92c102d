package duetalk.core.figures;

/** What a figure counts. */
public enum FigureUnit {
    /** Percent, a year where it is a rate. */
    PERCENT,
    /** Whole units of the currency that the row names. */
    MONEY,
    DAYS,
    MONTHS,
    YEARS,
    /** An hour of the day; 9.5 is half past nine. */
    HOUR,
    /** A day of the week, 1 for Monday to 7 for Sunday. */
    WEEKDAY,
    COUNT,
    /** A price index; the row names the base year, and two bases are never mixed. */
    INDEX,
    /** 1 for yes, 0 for no. */
    SWITCH
}
