package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Writes a file where the user wants it; nothing half-written stays. */
public final class FileOutput {

    private FileOutput() {}

    /** Asks for a place, writes, and says that it is there. */
    public static void save(
            Workplace workplace, String title, String name, String kind, String ending, Supplier<byte[]> content) {
        workplace
                .files()
                .toSave(title, name, kind, ending)
                .ifPresent(path -> workplace
                        .tasks()
                        .prepare(
                                () -> write(path, content.get()),
                                saved -> workplace
                                        .navigator()
                                        .say(
                                                workplace
                                                        .voice()
                                                        .say(
                                                                "letters.save.done",
                                                                "file",
                                                                String.valueOf(saved.getFileName())),
                                                null)));
    }

    /** Writes aside before the file takes its name; refuses with {@code FILE_NOT_WRITTEN}. */
    private static Path write(Path path, byte[] content) {
        try {
            PrivateFiles.replace(path, content);
            return path;
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }
}
