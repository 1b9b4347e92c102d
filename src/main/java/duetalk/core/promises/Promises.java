package duetalk.core.promises;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The promises of the book. */
public interface Promises {

    long add(Promise promise);

    List<Promise> ofClient(long clientId);

    List<Promise> all();

    /** Notes that a promise was replaced by a later one. */
    void replace(long promiseId, long byPromiseId);

    /** Notes that a plan took the place of a promise. */
    void movedInto(long promiseId, long planId);

    /** Lets a promise run again that was replaced by mistake. */
    void runAgain(long promiseId);

    Optional<Promise> byId(long promiseId);

    /** Leaves a promise out that the user took back, with what waited for it; null brings it in again. */
    void withdraw(long promiseId, @Nullable Long actId);
}
