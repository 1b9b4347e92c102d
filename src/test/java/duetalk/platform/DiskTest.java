package duetalk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book under the hand of another program or another computer is noticed by its place. */
class DiskTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dropbox",
                "Dropbox (Personal)",
                "OneDrive - My firm",
                "OneDrive",
                "Google Drive",
                "Nextcloud",
                "Library/Mobile Documents/com~apple~CloudDocs"
            })
    void foldersThatOtherProgramsSynchronise(String name) throws IOException {
        Path book =
                Files.createDirectories(folder.resolve(name).resolve("work")).resolve("book.mv.db");
        Files.writeString(book, "book");

        assertThat(Disk.oddity(book)).contains(Disk.Oddity.SYNCED);
    }

    @Test
    void aFolderThatIsMarkedAsSynchronised() throws IOException {
        Files.createDirectories(folder.resolve(".stfolder"));
        Path book = Files.writeString(folder.resolve("book.mv.db"), "book");

        assertThat(Disk.oddity(book)).contains(Disk.Oddity.SYNCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropboxes", "my onedrive notes", "work"})
    void foldersWithANameLikeThoseAreOrdinary(String name) throws IOException {
        Path book = Files.createDirectories(folder.resolve(name)).resolve("book.mv.db");

        assertThat(Disk.isSynced(book)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smb2", "FUSE.SSHFS", "9p"})
    void drivesOfAnotherComputer(String type) {
        assertThat(Disk.isNetwork(Path.of("/mnt/book.mv.db"), type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "NTFS", "apfs", "tmpfs"})
    void drivesOfThisComputer(String type) {
        assertThat(Disk.isNetwork(Path.of("/home/me/book.mv.db"), type)).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsNotOdd() {
        assertThat(Disk.oddity(folder.resolve("nowhere/book.mv.db"))).isEmpty();
    }
}
