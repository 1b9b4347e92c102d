package duetalk.platform;

import duetalk.files.PrivateFiles;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a user has the program open once: a second start tells the first what it was asked for, and ends. A
 * lock held by the system goes with its process, so a crash leaves none; the socket is a file of this computer and no
 * network.
 */
public final class SingleInstance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final int LONGEST_MESSAGE = 4_096;
    private static final byte HEARD = 1;

    /** How often a start that is just beginning is asked. */
    private static final int PATIENCE = 20;

    private static final long PAUSE_MILLIS = 100;

    /** A program that is alive answers in a fraction of this, whatever its screen does. */
    private static final long WAIT_MILLIS = 2_500;

    private final FileChannel lockFile;
    private final FileLock lock;
    private final SocketPlace places;
    private @Nullable Path where;
    private @Nullable ServerSocketChannel server;

    private SingleInstance(FileChannel lockFile, FileLock lock, SocketPlace places) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.places = places;
    }

    /** Takes the place of the one program of this folder; empty when another program has it. */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        PrivateFiles.createFolders(folder);
        FileChannel channel = PrivateFiles.channel(
                folder.resolve("duetalk.lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new SingleInstance(channel, lock, new SocketPlace(folder)));
            }
        } catch (OverlappingFileLockException thisProgram) {
            LOG.log(System.Logger.Level.DEBUG, "this program has the lock already");
        }
        channel.close();
        return Optional.empty();
    }

    /** What came of telling the first program something. */
    public enum Told {
        /** It heard, and does what it was asked for. */
        HEARD,
        /** There is none: it ended, or it was killed. */
        NOBODY,
        /** It is there and does not answer. */
        SILENT
    }

    /** Tells the program that has this folder; never waits longer than some seconds. */
    public static Told tell(Path folder, String message) {
        Optional<Path> place = new SocketPlace(folder).find().filter(Files::exists);
        if (place.isEmpty()) {
            return Told.NOBODY;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            CompletableFuture<Told> told = new CompletableFuture<>();
            Thread thread = new Thread(() -> told.complete(tell(channel, place.get(), message)), "telling");
            thread.setDaemon(true);
            thread.start();
            return told.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return Told.SILENT;
        } catch (IOException | ExecutionException nobody) {
            return Told.NOBODY;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Told.NOBODY;
        }
    }

    private static Told tell(SocketChannel channel, Path place, String message) {
        try {
            channel.connect(UnixDomainSocketAddress.of(place));
            channel.write(ByteBuffer.wrap((message + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == HEARD ? Told.HEARD : Told.NOBODY;
        } catch (IOException nobody) {
            return Told.NOBODY;
        }
    }

    /**
     * The same where another program has the lock: it may have begun a moment ago and not listen yet, so it is asked
     * for a little while. Nobody there is then somebody who does not answer.
     */
    public static Told tellSoon(Path folder, String message) {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                Thread.sleep(PAUSE_MILLIS);
                Told told = tell(folder, message);
                if (told != Told.NOBODY) {
                    return told;
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return Told.SILENT;
    }

    /** Listens for later starts, on a thread of its own. */
    public void listen(Consumer<String> onMessage) throws IOException {
        Path socket = places.make();
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        server = listening;
        where = socket;
        forMeOnly(socket);
        Thread thread = new Thread(() -> answer(listening, onMessage), "single-instance");
        thread.setDaemon(true);
        thread.start();
    }

    private static void forMeOnly(Path socket) throws IOException {
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
            }
            Path socket = where;
            if (socket != null) {
                places.remove(socket);
            }
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the lock goes with the process");
        }
    }
}
