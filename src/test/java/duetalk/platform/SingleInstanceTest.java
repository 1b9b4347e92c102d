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

    /** The path is too long for an address, so the socket lies elsewhere: where nobody else may look in. */
    @Test
    void aLongPathMovesTheSocketToAFolderOfThisUserOnly() throws IOException {
        Path deep = folder.resolve("ספרים-ארוכים/".repeat(6));
        try (SingleInstance first = SingleInstance.claim(deep).orElseThrow()) {
            first.listen(message -> {});
            Path where = Path.of(Files.readString(deep.resolve("duetalk.where")));
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(where.getParent())))
                    .isEqualTo("rwx------");
            // whoever puts a folder of their own there is not told anything
            Files.setPosixFilePermissions(
                    where.getParent(), java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
            assertThat(SingleInstance.tell(deep, "secret")).isEqualTo(Told.NOBODY);
            Files.setPosixFilePermissions(
                    where.getParent(), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            assertThat(SingleInstance.tell(deep, "secret")).isEqualTo(Told.HEARD);
        }
        assertThat(deep.resolve("duetalk.where")).doesNotExist();
    }

    /** It has the lock and the socket, and answers nothing: a debugger, a stopped process, an endless loop. */
    @Test
    void aProgramThatHangsIsToldFromADeadOneInTime() throws Exception {
        try (SingleInstance first = SingleInstance.claim(folder).orElseThrow();
                var hanging = java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
            hanging.bind(java.net.UnixDomainSocketAddress.of(folder.resolve("duetalk.sock")));
            long begun = System.nanoTime();

            assertThat(SingleInstance.tell(folder, "hello")).isEqualTo(Told.SILENT);
            assertThat(java.time.Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(java.time.Duration.ofSeconds(5));
            assertThat(SingleInstance.claim(folder)).isEmpty();
            assertThat(first).isNotNull();
        }
    }
}
