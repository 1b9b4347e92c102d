package duetalk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is on the disk of a folder, in bytes. */
final class FreeSpace {

    private FreeSpace() {}

    static long of(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException notMountedByItself) {
            // a folder in a container may belong to no disk that the system names; the room in it is known all the same
            return folder.toFile().getUsableSpace();
        }
    }
}
