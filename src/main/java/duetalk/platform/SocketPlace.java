package duetalk.platform;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the program of a folder listens. The address of such a socket may have no more than about a hundred bytes (107
 * on Linux, 103 on macOS). Where the folder's own path is longer, the socket lies in a folder with a random name that
 * only this user may enter, and where that is stands in a file in the folder itself: nobody else can sit there first.
 */
final class SocketPlace {

    private static final int LONGEST = 100;
    private static final String NAME = "duetalk.sock";
    private static final int LONGEST_WHERE = 4_096;

    private final Path folder;

    SocketPlace(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    private Path usual() {
        return folder.resolve(NAME);
    }

    private Path where() {
        return folder.resolve("duetalk.where");
    }

    /** Where a program of this folder may listen; empty when nothing says so, or somebody else may be there. */
    Optional<Path> find() {
        if (fits(usual())) {
            return Optional.of(usual());
        }
        try {
            Path place =
                    Path.of(new String(duetalk.files.Measured.bytes(where(), LONGEST_WHERE), StandardCharsets.UTF_8));
            Path made = place.getParent();
            return made != null && isOurs(made) ? Optional.of(place) : Optional.empty();
        } catch (IOException | RuntimeException nowhere) {
            return Optional.empty();
        }
    }

    /** A place to listen at from now on; whoever asks has the lock, so what was left there is nobody's. */
    Path make() throws IOException {
        Optional<Path> left = find();
        if (left.isPresent()) {
            remove(left.get());
        }
        if (fits(usual())) {
            return usual();
        }
        for (Path near : shortFolders()) {
            Path place = near.resolve("duetalk-0000000000000000000").resolve(NAME);
            if (Files.isDirectory(near) && Files.isWritable(near) && fits(place)) {
                Path made = Files.createTempDirectory(near, "duetalk-").resolve(NAME);
                PrivateFiles.replace(where(), made.toString().getBytes(StandardCharsets.UTF_8));
                return made;
            }
        }
        throw new IOException("no folder with a short path");
    }

    private static List<Path> shortFolders() {
        return Stream.of(System.getenv("XDG_RUNTIME_DIR"), System.getProperty("java.io.tmpdir"), "/tmp")
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .toList();
    }

    /** Removes the socket, and the folder that was made for it. */
    void remove(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        if (!socket.equals(usual())) {
            Files.deleteIfExists(where());
            Path made = socket.getParent();
            if (made != null && String.valueOf(made.getFileName()).startsWith("duetalk-")) {
                Files.deleteIfExists(made);
            }
        }
    }

    private boolean isOurs(Path made) throws IOException {
        return Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(made).equals(Files.getOwner(folder))
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(made))
                        .equals("rwx------");
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST;
    }
}
