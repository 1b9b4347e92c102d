package duetalk.platform;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is odd about the place of a file that one works in: another program or another computer has its hand on it. */
public final class Disk {

    private static final long LOW = 200L * 1_024 * 1_024;

    /** Folders that programs synchronise, as those programs name them; in small letters. */
    private static final List<String> SYNCED = List.of(
            "dropbox",
            "onedrive",
            "google drive",
            "googledrive",
            "my drive",
            "icloud drive",
            "mobile documents",
            "nextcloud",
            "owncloud",
            "pcloud",
            "pclouddrive",
            "mega",
            "megasync",
            "syncthing",
            "resilio sync",
            "tresorit",
            "seafile");

    /** Files by which such programs mark a folder. */
    private static final List<String> MARKS =
            List.of(".stfolder", ".dropbox", ".dropbox.cache", ".sync", ".csync_journal.db", ".owncloudsync.log");

    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "fuse.sshfs",
            "fuse.rclone",
            "fuse.davfs",
            "9p",
            "ncpfs",
            "coda",
            "afs");

    /** What there is to warn of. */
    public enum Oddity {
        SYNCED,
        NETWORK,
        LOW
    }

    private Disk() {}

    /** The gravest oddity of a file's place; empty when there is none. */
    public static Optional<Oddity> oddity(Path file) {
        if (isSynced(file)) {
            return Optional.of(Oddity.SYNCED);
        }
        try {
            FileStore store = Files.getFileStore(file);
            if (isNetwork(file, store.type())) {
                return Optional.of(Oddity.NETWORK);
            }
            long needed = Math.max(LOW, 2 * Files.size(file));
            return store.getUsableSpace() < needed ? Optional.of(Oddity.LOW) : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    static boolean isNetwork(Path file, String type) {
        return NETWORK.contains(type.toLowerCase(Locale.ROOT))
                || file.toString().startsWith("\\\\");
    }

    static boolean isSynced(Path file) {
        for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            if (name != null && isSyncedName(name.toString().toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (MARKS.stream().map(folder::resolve).anyMatch(Files::exists)) {
                return true;
            }
        }
        return false;
    }

    /** "OneDrive - My firm" and "Dropbox (Personal)" too, but no folder that only begins with such letters. */
    private static boolean isSyncedName(String name) {
        return SYNCED.stream()
                .anyMatch(known -> name.equals(known) || name.startsWith(known + " ") || name.startsWith(known + "-"));
    }
}
