package duetalk.platform;

import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a program of this user keeps its data and its settings, by the customs of each system. */
public record AppFolders(Path data, Path settings, Path logs) {

    private static final String NAME = "duetalk";

    /** The folders for a system ({@code os.name}), a home folder and its environment. */
    public static AppFolders of(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            Path data = setOr(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Duetalk");
            return new AppFolders(data, data, data.resolve("logs"));
        }
        if (system.startsWith("Mac")) {
            Path data = home.resolve("Library/Application Support/Duetalk");
            return new AppFolders(data, data, home.resolve("Library/Logs/Duetalk"));
        }
        // Java takes the home folder from the list of users; a program that is told another one keeps to that
        Path own = setOr(environment.get("HOME"), home);
        return new AppFolders(
                setOr(environment.get("XDG_DATA_HOME"), own.resolve(".local/share"))
                        .resolve(NAME),
                setOr(environment.get("XDG_CONFIG_HOME"), own.resolve(".config"))
                        .resolve(NAME),
                setOr(environment.get("XDG_STATE_HOME"), own.resolve(".local/state"))
                        .resolve(NAME));
    }

    /** Makes the folders, for this user only where the system knows users: nobody else of the computer looks in. */
    public void makePrivate() {
        for (Path folder : List.of(data, settings, logs)) {
            try {
                PrivateFiles.createFolders(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (UnsupportedOperationException noUsers) {
                return;
            } catch (IOException asItIs) {
                System.getLogger(AppFolders.class.getName())
                        .log(System.Logger.Level.WARNING, "a folder could not be kept for this user only");
            }
        }
    }

    private static Path setOr(@Nullable String set, Path usual) {
        try {
            Path place = set == null || set.isBlank() ? usual : Path.of(set);
            // the XDG base directory specification: a relative path there is to be ignored
            return place.isAbsolute() ? place : usual;
        } catch (InvalidPathException none) {
            return usual;
        }
    }
}
