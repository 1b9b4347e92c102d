package duetalk.core.followups;

import duetalk.core.calendar.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The follow-ups of the book. */
public interface FollowUps {

    long add(FollowUp followUp);

    Optional<FollowUp> byId(long id);

    /** Changes the kind, day, hour and note of one that waits. */
    void change(FollowUp followUp);

    /** Waiting follow-ups up to and including a day, oldest first. */
    List<FollowUp> dueBy(LocalDate day);

    /** All follow-ups of the days from..to, done or not. */
    List<FollowUp> between(LocalDate from, LocalDate to);

    /** The same with whom they are about, for a page of the calendar. */
    List<OfClient> withClients(LocalDate from, LocalDate to);

    /** Those that wait and come again. */
    List<OfClient> repeating();

    List<FollowUp> ofClient(long clientId);

    /** Done with one; what repeats waits for its next day from now on. */
    void done(long id, Instant at);

    /** Done with everything that waited for this client up to a day, except what hangs on a promise. */
    void doneForClient(long clientId, LocalDate upTo, Instant at);

    /** Takes back a follow-up that was made by mistake. */
    void remove(long id);

    /** A follow-up with the name and country of its client. */
    record OfClient(FollowUp followUp, String client, Place place) {}

    /** Lets a follow-up wait again that was marked as done; what came of its repeating goes. */
    void reopen(long id);
}
