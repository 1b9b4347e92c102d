package duetalk.network;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Another process that goes through the story of the main job, and says what it came to. */
public final class StoryAlone {

    private StoryAlone() {}

    /** How many networks this process could reach; the system calls none at all an error. */
    private static long interfaces() {
        try {
            return NetworkInterface.networkInterfaces().count();
        } catch (SocketException none) {
            return 0;
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("interfaces " + interfaces());
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass("duetalk.app.StoryTest"))
                                    .build(),
                            summary);
        }
        summary.getSummary().printFailuresTo(new java.io.PrintWriter(System.out, true));
        System.out.println("passed " + summary.getSummary().getTestsSucceededCount());
        System.out.println("failed " + summary.getSummary().getTestsFailedCount());
        System.out.println("attempts " + Attempts.seen().size());
        System.exit(0);
    }
}
