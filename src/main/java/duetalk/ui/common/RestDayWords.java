package duetalk.ui.common;

import duetalk.core.calendar.Holiday;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.Rest;
import duetalk.core.calendar.WorkingDays;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Optional;

/** Says of a day that was chosen for a payment that it is one of rest, and when banks work again. */
public final class RestDayWords {

    private RestDayWords() {}

    /** Empty on a working day. */
    public static String of(Voice voice, WorkingDays days, Place place, LocalDate day) {
        if (days.isWorkingDay(place, day)) {
            return "";
        }
        Optional<String> name = days.holidays().on(place, day).map(rest -> name(voice, rest));
        LocalDate next = days.onOrAfter(place, day);
        return name.isPresent()
                ? voice.say("promise.holiday", "name", name.get(), "date", next)
                : voice.say("promise.restday", "date", next);
    }

    private static String name(Voice voice, Rest rest) {
        return rest.holiday() == Holiday.OWN ? rest.ownName() : voice.name("holiday", rest.holiday());
    }
}
