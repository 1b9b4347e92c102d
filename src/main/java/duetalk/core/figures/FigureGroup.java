package duetalk.core.figures;

/** What figures are about, as Settings shows them. */
public enum FigureGroup {
    RATES,
    COMPENSATION,
    DEADLINES,
    COURT,
    LADDER,
    CONTACT,
    AGREEMENT,
    RECOVERY
}
