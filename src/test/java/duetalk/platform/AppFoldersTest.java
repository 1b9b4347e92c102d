package duetalk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the program keeps its files, and that others of the same computer do not look in. */
class AppFoldersTest {

    @TempDir
    Path home;

    @Test
    void eachSystemHasItsCustoms() {
        assertThat(AppFolders.of("Linux", home, Map.of()).data()).isEqualTo(home.resolve(".local/share/duetalk"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "/data"))
                        .data())
                .isEqualTo(Path.of("/data/duetalk"));
        assertThat(AppFolders.of("Mac OS X", home, Map.of()).logs()).isEqualTo(home.resolve("Library/Logs/Duetalk"));
        assertThat(AppFolders.of("Windows 11", home, Map.of()).data()).isEqualTo(home.resolve("AppData/Local/Duetalk"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "knows no such rights of files")
    void nobodyElseOfTheComputerLooksIn() throws IOException {
        AppFolders folders = AppFolders.of("Linux", home, Map.of());
        Files.createDirectories(folders.data());
        Files.setPosixFilePermissions(folders.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        folders.makePrivate();

        for (Path folder : new Path[] {folders.data(), folders.settings(), folders.logs()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }
}
