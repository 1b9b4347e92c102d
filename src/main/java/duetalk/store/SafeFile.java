package duetalk.store;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Writes files so that after a crash there is the old one or the new one, never half of it. */
final class SafeFile {

    private SafeFile() {}

    /** Writes aside, forces to the disk, puts in place, forces the folder. */
    static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel channel =
                PrivateFiles.channel(part, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        place(part, file);
    }

    /** Copies a file aside and forces the copy; the caller puts it in place. */
    static void copy(Path from, Path part) throws IOException {
        PrivateFiles.copy(from, part);
        force(part);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Puts a finished file in its place, for good. */
    static void place(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceFolder(folder);
        }
    }

    /** The name of a file is only safe once its folder is forced; systems that can't do that do it by themselves. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            System.getLogger(SafeFile.class.getName()).log(System.Logger.Level.DEBUG, "folders can't be forced here");
        }
    }
}
