package duetalk.core.book;

import duetalk.core.calendar.CallHours;
import duetalk.core.calendar.Holidays;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.RestRule;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.followups.ContactLimits;
import duetalk.core.followups.HoursOfPlaces;
import duetalk.core.followups.Politeness;
import duetalk.core.ladder.Ladder;
import duetalk.core.promises.PromiseTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rules as they are set in a book on a day, ready to be asked. Never changes; an edit makes others.
 *
 * @param home where the user is
 */
public record Rules(
        FigureTable figures,
        WorkingDays days,
        CallHours hours,
        Politeness politeness,
        PromiseTerms promises,
        Map<Jurisdiction, Ladder> ladders,
        Place home) {

    public static Rules of(Stores stores, LocalDate day) {
        return of(
                stores.figures().table(),
                stores.restDays().all(),
                stores.ladders().current(),
                day,
                stores.settings().sender().place());
    }

    public static Rules of(
            FigureTable figures,
            List<RestRule> restDays,
            Map<Jurisdiction, Ladder> ladders,
            LocalDate day,
            Place home) {
        WorkingDays days = new WorkingDays(new Holidays(restDays));
        CallHours hours = HoursOfPlaces.of(figures, days, day);
        return new Rules(
                figures,
                days,
                hours,
                new Politeness(hours, ContactLimits.of(figures, day)),
                PromiseTerms.of(figures, day),
                Map.copyOf(ladders),
                home);
    }
}
