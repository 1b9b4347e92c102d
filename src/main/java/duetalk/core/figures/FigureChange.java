package duetalk.core.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change that the user made to the figures.
 *
 * @param before what held in its place, null when nothing did
 * @param after null when the user took their own figure back
 */
public record FigureChange(
        Instant at, @Nullable Figure before, @Nullable Figure after) {}
