package duetalk.ui.common;

import duetalk.actions.KeptFile;
import duetalk.core.Refusal;
import duetalk.files.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a file that the user chose. */
public final class FileInput {

    private FileInput() {}

    /** The whole file, to be kept in the book; refuses one that is too large before it is read, or can't be read. */
    public static byte[] read(Path path) {
        try {
            if (Files.size(path) > KeptFile.LARGEST) {
                throw new Refusal("FILE_TOO_LARGE");
            }
            return Measured.bytes(path, (int) KeptFile.LARGEST);
        } catch (Measured.TooLong grew) {
            throw new Refusal("FILE_TOO_LARGE");
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_READ", Map.of("file", path.toString()));
        }
    }
}
