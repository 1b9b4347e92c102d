package duetalk.core.followups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user decided on the work list, and the days on which clients get their pay. */
public interface DayMarks {

    long add(DayMark mark);

    void remove(long id);

    /** What holds on a day: the pins, and what was decided on that day. */
    List<DayMark> on(LocalDate day);

    /** Takes the pin off a client. */
    void unpin(long clientId);

    /** The day of the month on which a client gets their pay, when the user knows it. */
    Optional<Integer> payDay(long clientId);

    void keepPayDay(long clientId, int dayOfMonth);

    /** By client. */
    Map<Long, Integer> payDays();
}
