package duetalk.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The plans of the book, with the limits that the user set for them. */
public interface Plans {

    /** Adds a plan, or another version of one that has an id; answers its id. */
    long save(Plan plan);

    /** The newest version of a plan. */
    Optional<Plan> byId(long planId);

    /** The newest version of each plan of a client, the newest plan first; what is only proposed among them. */
    List<Plan> ofClient(long clientId);

    /** The newest version of each plan that was agreed and not ended by the user, by client. */
    List<Plan> agreed();

    /** All versions of a plan, the first one first. */
    List<Plan> versions(long planId);

    /** Takes back the newest version, a moment after it was saved; with the first one the plan goes. */
    void takeBack(long planId);

    /** Leaves a plan out that the user took back; null brings it in again. */
    void withdraw(long planId, @org.jspecify.annotations.Nullable Long actId);

    /** Ends a plan by the user's own decision; null lets it run again. */
    void cancel(long planId, @org.jspecify.annotations.Nullable LocalDate on, String why);

    /** Notes that the user called in the rest; null takes it back. */
    void callIn(long planId, @org.jspecify.annotations.Nullable LocalDate on);

    /** Counts a payment for an instalment that the user named; 0 counts it for the oldest again. */
    void choose(long planId, long paymentId, int number);

    /** Keeps a signed copy with a plan, byte for byte; answers its id. */
    long sign(PlanCopy copy, byte[] content);

    /** The signed copies of a plan, without their content. */
    List<PlanCopy> copies(long planId);

    byte[] copy(long copyId);

    /** Takes back a copy that was added by mistake. */
    void dropCopy(long copyId);

    /** The limits for a client, empty when the usual ones hold. */
    Optional<PlanLimits> limits(long clientId);

    /** Sets the limits for a client; empty lets the usual ones hold again. */
    void limits(long clientId, Optional<PlanLimits> limits);
}
