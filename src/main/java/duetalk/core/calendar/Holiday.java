package duetalk.core.calendar;

/** Public holidays that are days of rest; {@code text} has their names under {@code holiday.NAME}. */
public enum Holiday {
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    EASTER,
    EASTER_MONDAY,
    MAY_DAY,
    EARLY_MAY,
    SPRING_BANK,
    SUMMER_BANK,
    CONSTITUTION_DAY,
    PENTECOST,
    CORPUS_CHRISTI,
    ASSUMPTION,
    ALL_SAINTS,
    INDEPENDENCE_PL,
    CHRISTMAS_EVE,
    CHRISTMAS,
    BOXING_DAY,
    ROSH_HASHANAH,
    YOM_KIPPUR,
    SUKKOT,
    SIMCHAT_TORAH,
    PASSOVER,
    INDEPENDENCE_IL,
    SHAVUOT,
    NOWRUZ,
    ISLAMIC_REPUBLIC_DAY,
    NATURE_DAY,
    KHOMEINI_DAY,
    KHORDAD_15,
    REVOLUTION_DAY,
    OIL_DAY,
    /** A weekly day of rest, which has no name of its own. */
    WEEKEND,
    /** One that the user entered. */
    OWN
}
