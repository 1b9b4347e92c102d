package duetalk.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** How long ago the system began this process. */
public final class ProcessAge {

    /** Linux counts the start of a process in hundredths of a second since the computer was switched on. */
    private static final int TICK_MILLIS = 10;

    /** Where the start stands after the name of the process, which may hold spaces, and its bracket. */
    private static final int START = 19;

    private static final double MILLIS = 1_000;

    private ProcessAge() {}

    /** In milliseconds; exact to about ten on Linux, elsewhere as the system tells it. */
    public static long millis() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            String uptime = Files.readString(Path.of("/proc/uptime"));
            double now = Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * MILLIS;
            return Math.round(now - Long.parseLong(fields[START]) * TICK_MILLIS);
        } catch (IOException notLinux) {
            Instant now = Instant.now();
            return Duration.between(
                            ProcessHandle.current().info().startInstant().orElse(now), now)
                    .toMillis();
        }
    }
}
