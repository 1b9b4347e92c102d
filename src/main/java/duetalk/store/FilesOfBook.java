package duetalk.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that lie with a book and are called like it. A book's name may hold any sign, so it is no pattern. */
final class FilesOfBook {

    private FilesOfBook() {}

    static DirectoryStream<Path> in(Path folder, String start, String end) throws IOException {
        return Files.newDirectoryStream(folder, file -> {
            String name = file.getFileName().toString();
            return name.length() >= start.length() + end.length() && name.startsWith(start) && name.endsWith(end);
        });
    }
}
