package duetalk.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All tests run where every way to a network is closed and watched, and the main job without any network at all. */
class NetworkTest {

    static List<ThrowingCallable> ways() {
        return List.of(
                () -> new Socket("localhost", 80).close(),
                () -> new ServerSocket(0).close(),
                () -> SocketChannel.open().close(),
                () -> SocketChannel.open(StandardProtocolFamily.INET).close(),
                () -> ServerSocketChannel.open().close(),
                () -> DatagramChannel.open().close(),
                () -> InetAddress.getByName("duetalk.example"),
                () -> URI.create("http://duetalk.example/").toURL().openStream().close());
    }

    /** Proves that the watch sees what it is there to see. */
    @ParameterizedTest
    @MethodSource("ways")
    void everyWayToANetworkIsSeen(ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOf(AssertionError.class).hasMessageStartingWith("no network");
        assertThat(Attempts.seen()).isNotEmpty();
        Attempts.forget();
    }

    /**
     * The story of the main job, in a process that has no network interface where the system can lend such a space, and
     * where every way to a network is closed and watched anywhere.
     */
    @Test
    void theMainJobIsDoneWithoutANetwork() throws Exception {
        boolean alone = canHaveNoNetwork();
        Process process =
                new ProcessBuilder(command(alone)).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as("%s", said).contains("attempts 0", "failed 0");
        assertThat(said.contains("interfaces 0") || !alone).as("%s", said).isTrue();
        assertThat(said).anyMatch(line -> line.matches("passed [1-9]\\d*"));
    }

    private static boolean canHaveNoNetwork() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "--net", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    private static List<String> command(boolean alone) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        if (alone) {
            command.addAll(List.of("unshare", "--map-root-user", "--net"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the same flags as this process, or the headless screen would not start
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StoryAlone.class.getName()));
        return command;
    }
}
