package duetalk.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every attempt of this process to reach a network, whichever way. */
public final class Attempts {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private Attempts() {}

    /** Notes an attempt and stops it: an error, which nobody catches who only expects a broken connection. */
    static AssertionError refuse(String what) {
        SEEN.add(what);
        return new AssertionError("no network: " + what);
    }

    public static List<String> seen() {
        return List.copyOf(SEEN);
    }

    static void forget() {
        SEEN.clear();
    }
}
