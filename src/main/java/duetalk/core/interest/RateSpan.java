package duetalk.core.interest;

import duetalk.core.figures.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate and the last day on which it holds; no figure for that of a contract. */
record RateSpan(BigDecimal rate, LocalDate last, @Nullable Figure figure) {}
