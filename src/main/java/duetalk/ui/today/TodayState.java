package duetalk.ui.today;

import org.jspecify.annotations.Nullable;

/** Where the user was on Today when they left it for a call or a letter: they come back to the same place. */
public final class TodayState {

    private boolean oneByOne;
    private @Nullable Long client;
    private int place;

    boolean isOneByOne() {
        return oneByOne;
    }

    void oneByOne(boolean on) {
        oneByOne = on;
    }

    /** The client that was looked at, and how far down the list. */
    void at(@Nullable Long clientId, int index) {
        client = clientId;
        place = index;
    }

    @Nullable
    Long client() {
        return client;
    }

    int place() {
        return place;
    }
}
