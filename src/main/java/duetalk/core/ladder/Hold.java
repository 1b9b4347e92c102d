package duetalk.core.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a step has to wait.
 *
 * @param until the first day on which this no longer holds it, null when no day will help
 */
public record Hold(Gate gate, @Nullable LocalDate until) {}
