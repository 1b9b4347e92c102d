package duetalk.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asking the user for a file; the system's own window in the program, a ready answer in tests. */
public interface FileChoice {

    Optional<Path> toOpen(String title, String kind, String... endings);

    Optional<Path> folder(String title);

    /** Opens a file with the program that the system has for it; answers whether there is one. */
    boolean openWithSystem(Path file);

    Optional<Path> toSave(String title, String proposedName, String kind, String... endings);
}
