package duetalk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.platform.SingleInstance.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    @TempDir
    Path folder;

    @Test
    void aSecondStartIsHeardByTheFirst() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(heard::add);

            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(SingleInstance.tell(folder, "/home/a/ספר شرکت.mv.db")).isEqualTo(Told.HEARD);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("/home/a/ספר شرکت.mv.db");
            assertThat(SingleInstance.tell(folder, "")).isEqualTo(Told.HEARD);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEmpty();
        }
        assertThat(SingleInstance.tell(folder, "late")).isEqualTo(Told.NOBODY);
        assertThat(SingleInstance.claim(folder)).isPresent().get().satisfies(SingleInstance::close);
    }

    /** What a crash leaves: a socket nobody listens at. */
    @Test
    void whatACrashLeftIsSeenAsSuch() throws IOException {
        Files.writeString(folder.resolve("duetalk.sock"), "");
        Files.writeString(folder.resolve("duetalk.lock"), "");

        assertThat(SingleInstance.tell(folder, "anybody?")).isEqualTo(Told.NOBODY);
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(message -> {});
            assertThat(SingleInstance.tell(folder, "now")).isEqualTo(Told.HEARD);
        }
    }

    @Test
    void aDeepFolderHasAShortAddress() throws IOException {
        Path deep = folder.resolve("a-folder-with-a-long-name/".repeat(5));
        try (SingleInstance first = SingleInstance.claim(deep).orElseThrow()) {
            first.listen(message -> {});
            assertThat(SingleInstance.tell(deep, "")).isEqualTo(Told.HEARD);
        }
    }

    @Test
    void onlyTheUserMayTalkToIt() throws IOException {
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(message -> {});
            Path socket = folder.resolve("duetalk.sock");
            if (Files.exists(socket) && Files.getFileStore(socket).supportsFileAttributeView("posix")) {
                assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                        .isEqualTo("rw-------");
            }
        }
    }
}
