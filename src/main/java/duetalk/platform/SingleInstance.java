package duetalk.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a user has the program open once: a second start tells the first what it was asked for, and ends. A
 * lock held by the system goes with its process, so a crash leaves none; the socket is a file of this computer and no
 * network.
 */
public final class SingleInstance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final int LONGEST_ADDRESS = 100;
    private static final int LONGEST_MESSAGE = 4_096;
    private static final byte HEARD = 1;

    /** How often a start that is just beginning is asked. */
    private static final int PATIENCE = 20;

    private static final long PAUSE_MILLIS = 150;

    private final FileChannel lockFile;
    private final FileLock lock;
    private final Path socket;
    private @Nullable ServerSocketChannel server;

    private SingleInstance(FileChannel lockFile, FileLock lock, Path socket) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.socket = socket;
    }

    /** Takes the place of the one program of this folder; empty when another program has it. */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("duetalk.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new SingleInstance(channel, lock, socket(folder)));
            }
        } catch (OverlappingFileLockException thisProgram) {
            LOG.log(System.Logger.Level.DEBUG, "this program has the lock already");
        }
        channel.close();
        return Optional.empty();
    }

    /** The address may be no longer than about a hundred bytes; a deep folder gets a short name elsewhere. */
    private static Path socket(Path folder) {
        Path usual = folder.resolve("duetalk.sock").toAbsolutePath();
        return usual.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST_ADDRESS
                ? usual
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "duetalk-" + Integer.toHexString(usual.hashCode()) + ".sock");
    }

    /** Tells the program that has this folder; false when there is none, or it does not answer. */
    public static boolean tell(Path folder, String message) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket(folder)));
            channel.write(ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == HEARD;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** The same where another start, a moment ago, has the place but does not listen yet: waits a little for it. */
    public static boolean tellSoon(Path folder, String message) {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                Thread.sleep(PAUSE_MILLIS);
                if (tell(folder, message)) {
                    return true;
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Listens for later starts, on a thread of its own. */
    public void listen(Consumer<String> onMessage) throws IOException {
        // safe: whoever left a socket behind no longer has the lock
        Files.deleteIfExists(socket);
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        server = listening;
        forMeOnly();
        Thread thread = new Thread(() -> answer(listening, onMessage), "single-instance");
        thread.setDaemon(true);
        thread.start();
    }

    private void forMeOnly() throws IOException {
        try {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException noUsers) {
            LOG.log(System.Logger.Level.DEBUG, "this system knows no rights of users");
        }
    }

    private static void answer(ServerSocketChannel listening, Consumer<String> onMessage) {
        while (listening.isOpen()) {
            try (SocketChannel channel = listening.accept()) {
                String message = read(channel);
                channel.write(ByteBuffer.wrap(new byte[] {HEARD}));
                onMessage.accept(message);
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a second start could not be heard");
            }
        }
    }

    private static String read(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_MESSAGE);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the other side has said all
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        try {
            ServerSocketChannel open = server;
            if (open != null) {
                open.close();
                Files.deleteIfExists(socket);
            }
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the lock goes with the process");
        }
    }
}
