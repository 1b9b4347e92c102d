package duetalk.core.calendar;

import java.util.List;

/** The rules of rest of the book: those shipped and the days that the user entered. */
public interface RestDays {

    List<RestRule> all();

    /** Adds a day of the user's own; answers its id. */
    long add(RestRule own);

    void remove(long id);
}
