package duetalk.core.figures;

import java.time.LocalDate;

/** Days on which a figure is not known: after one row and before the next, or up to the day that was asked for. */
public record FigureGap(LocalDate from, LocalDate to) {}
