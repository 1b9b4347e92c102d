package duetalk.network;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Sockets of all tests: none. Set before the first test of a process. */
public final class NoSockets implements LauncherSessionListener {

    @Override
    @SuppressWarnings("deprecation")
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Socket.setSocketImplFactory(() -> {
                throw Attempts.refuse("socket");
            });
            ServerSocket.setSocketFactory(() -> {
                throw Attempts.refuse("server socket");
            });
        } catch (IOException | Error alreadySet) {
            // another session of the same process has set them
        }
    }
}
