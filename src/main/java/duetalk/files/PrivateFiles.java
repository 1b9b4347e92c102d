package duetalk.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes files and folders that only this user of the computer may read, whatever the process was started with: what a
 * sole trader writes about clients is nobody else's. The one exception is a folder that was made to be shared: its
 * owner gave it to a group and set that what is made in it belongs to that group (POSIX: group may write, set-group-ID).
 * There the group may read and write the file too. Systems without such rights keep what the folder says.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> SHARED_FILE = PosixFilePermissions.fromString("rw-rw----");
    private static final Set<PosixFilePermission> SHARED_FOLDER = PosixFilePermissions.fromString("rwxrwx---");

    private static final int SET_GROUP = 02000;
    private static final int GROUP_WRITES = 0020;

    private PrivateFiles() {}

    /** Opens a file for writing; a new one is private from its first moment. */
    public static FileChannel channel(Path file, Set<? extends OpenOption> options) throws IOException {
        boolean makes = options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
        if (!knowsRights(file) || !makes || Files.exists(file)) {
            return FileChannel.open(file, options);
        }
        Set<OpenOption> rest = new HashSet<>(options);
        rest.remove(StandardOpenOption.CREATE_NEW);
        boolean shared = isShared(parent(file));
        try (FileChannel made = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attribute(shared ? SHARED_FILE : FILE))) {
            if (shared) {
                Files.setPosixFilePermissions(file, SHARED_FILE);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            return FileChannel.open(file, options);
        }
        return FileChannel.open(file, rest);
    }

    /** A new content for a file, which is private if it was not there. */
    public static OutputStream stream(Path file) throws IOException {
        return Channels.newOutputStream(channel(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)));
    }

    /** The same for text. */
    public static Writer writer(Path file, Charset charset) throws IOException {
        return new BufferedWriter(Channels.newWriter(
                channel(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)),
                charset));
    }

    public static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = stream(file)) {
            out.write(content);
        }
    }

    /** Writes aside, where nothing lies, and then takes the place of the file: whoever reads it sees the old or the new. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path part = beside(file);
        try {
            try (FileChannel channel = channel(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                    OutputStream out = Channels.newOutputStream(channel)) {
                out.write(content);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Moves a finished file into its place, in one step where the system can. */
    public static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unable) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A name beside a file that nothing has: a file of the user's that is called like it is never written over. */
    public static Path beside(Path file) {
        String name = file.getFileName() + ".part";
        Path free = file.resolveSibling(name);
        for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = file.resolveSibling(name + i);
        }
        return free;
    }

    /** Copies the bytes and not the rights: a copy of a file that others may read is private all the same. */
    public static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = stream(to)) {
            in.transferTo(out);
        }
    }

    /** Makes the folder that a file is to lie in. */
    public static void createFolderOf(Path file) throws IOException {
        createFolders(parent(file));
    }

    /** Makes a folder and those above it, each private; folders that are there stay as they are. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        try {
            if (!knowsRights(folder)) {
                Files.createDirectory(folder);
                return;
            }
            boolean shared = isShared(parent(folder));
            Files.createDirectory(folder, attribute(shared ? SHARED_FOLDER : FOLDER));
            if (shared) {
                Files.setPosixFilePermissions(folder, SHARED_FOLDER);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            if (!Files.isDirectory(folder)) {
                throw meanwhile;
            }
        }
    }

    /** Takes from others what they may do with a file or folder of ours, such as one from an earlier version. */
    public static void close(Path ours) throws IOException {
        if (!knowsRights(ours) || isShared(parent(ours))) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(ours) ? FOLDER : FILE;
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(ours);
        if (!wanted.containsAll(now)) {
            now.retainAll(wanted);
            Files.setPosixFilePermissions(ours, now);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static boolean isShared(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix") || !Files.isDirectory(folder)) {
            return false;
        }
        int mode = (Integer) Files.getAttribute(folder, "unix:mode");
        return (mode & SET_GROUP) != 0 && (mode & GROUP_WRITES) != 0;
    }

    private static boolean knowsRights(Path file) {
        try {
            Path at = Files.exists(file) ? file : parent(file);
            return Files.getFileAttributeView(at, PosixFileAttributeView.class) != null
                    && (!Files.exists(at) || Files.getFileStore(at).supportsFileAttributeView("posix"));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(Set<PosixFilePermission> rights) {
        return PosixFilePermissions.asFileAttribute(rights);
    }
}
