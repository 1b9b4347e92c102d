package duetalk.ui.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where something that is dragged can be put down. */
interface DropPlaces {

    /**
     * A place in the calendar.
     *
     * @param hour on the user's own clock, null where any hour will do
     */
    record Drop(LocalDate day, @Nullable LocalTime hour) {}

    /** What lies under a point of the scene; empty when nothing can be put there. */
    Optional<Drop> at(double sceneX, double sceneY);

    /** Marks where it would come to lie; null for nowhere. */
    void mark(@Nullable Drop drop);
}
