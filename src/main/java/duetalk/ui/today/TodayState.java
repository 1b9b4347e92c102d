package duetalk.ui.today;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the user was on Today when they left it for a call or a letter: they come back to the same place. */
public final class TodayState {

    private boolean oneByOne;
    private @Nullable Long client;
    private int place;
    private final TodayAhead ahead = new TodayAhead();
    private Runnable afterRows = () -> {};

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

    /** What the next showing shows is being read already. */
    public void ahead(CompletableFuture<TodayReader.Day> begun) {
        ahead.begun(begun);
    }

    /** What runs once, as soon as there are rows: what the first look at them should not wait for. */
    public void afterRows(Runnable next) {
        afterRows = next;
    }

    /** There are rows now. */
    void hasRows() {
        Runnable next = afterRows;
        afterRows = () -> {};
        next.run();
    }

    TodayAhead ahead() {
        return ahead;
    }

    @Nullable
    Long client() {
        return client;
    }

    int place() {
        return place;
    }
}
