package duetalk.core.promises;

import java.util.List;

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

    /** Takes back a promise that was entered by mistake, a moment ago. */
    void takeBack(long promiseId);
}
