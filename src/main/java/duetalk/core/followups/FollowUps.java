package duetalk.core.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The follow-ups of the book. */
public interface FollowUps {

    long add(FollowUp followUp);

    /** Waiting follow-ups up to and including a day, oldest first. */
    List<FollowUp> dueBy(LocalDate day);

    /** All follow-ups of the days from..to, done or not. */
    List<FollowUp> between(LocalDate from, LocalDate to);

    List<FollowUp> ofClient(long clientId);

    void done(long id, Instant at);

    /** Done with everything that waited for this client up to a day, except what hangs on a promise. */
    void doneForClient(long clientId, LocalDate upTo, Instant at);

    /** Takes back a follow-up that was made by mistake. */
    void remove(long id);

    /** Lets a follow-up wait again that was marked as done. */
    void reopen(long id);
}
