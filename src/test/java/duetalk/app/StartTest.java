package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.platform.AppFolders;
import duetalk.platform.PreferenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

    @TempDir
    Path folder;

    @Test
    void whatIsTypedAfterTheNameIsUnderstood() {
        Arguments arguments = Arguments.of(List.of("--book", "a.mv.db", "--sample", "--nonsense"));

        assertThat(arguments.book()).isEqualTo(Path.of("a.mv.db"));
        assertThat(arguments.wants(Arguments.Wish.SAMPLE)).isTrue();
        assertThat(arguments.unknown()).containsExactly("--nonsense");
        assertThat(Arguments.of(List.of("--book")).unknown()).containsExactly("--book");
    }

    @Test
    void linuxWithoutADisplayIsSeen() {
        assertThat(Main.hasDisplay("Linux", Map.of(), null)).isFalse();
        assertThat(Main.hasDisplay("Linux", Map.of("DISPLAY", ":0"), null)).isTrue();
        assertThat(Main.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), null))
                .isTrue();
        assertThat(Main.hasDisplay("Mac OS X", Map.of(), null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en,Duetalk needs a screen", "he,Duetalk צריך מסך", "fa,صفحه‌نمایش", "pl,Duetalk potrzebuje ekranu"})
    void withoutADisplayOneSentenceSaysSo(String language, String sentence) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.home=" + folder,
                        "--module-path=" + System.getProperty("duetalk.javafx"),
                        "--add-modules=javafx.controls,javafx.fxml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process start = builder.start();
        String said = new String(start.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(said.strip().lines()).hasSize(1);
        assertThat(said).contains(sentence);
        assertThat(start.exitValue()).isEqualTo(69);
    }

    @Test
    void eachSystemHasItsOwnFolders() {
        Path home = Path.of("/home/me");
        assertThat(AppFolders.of("Linux", home, Map.of()).data()).isEqualTo(home.resolve(".local/share/duetalk"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "/d")).data())
                .isEqualTo(Path.of("/d/duetalk"));
        assertThat(AppFolders.of("Linux", home, Map.of("HOME", "/other")).settings())
                .isEqualTo(Path.of("/other/.config/duetalk"));
        assertThat(AppFolders.of("Linux", home, Map.of("HOME", "/other", "XDG_DATA_HOME", "relative"))
                        .data())
                .isEqualTo(Path.of("/other/.local/share/duetalk"));
        assertThat(AppFolders.of("Linux", home, Map.of("XDG_DATA_HOME", "/a\u0000b"))
                        .data())
                .isEqualTo(home.resolve(".local/share/duetalk"));
        assertThat(AppFolders.of("Mac OS X", home, Map.of()).data())
                .isEqualTo(home.resolve("Library/Application Support/Duetalk"));
        assertThat(AppFolders.of("Windows 11", home, Map.of("LOCALAPPDATA", "/l"))
                        .data())
                .isEqualTo(Path.of("/l/Duetalk"));
    }

    @Test
    void preferencesComeBackAndADamagedFileCountsAsEmpty() throws IOException {
        Path file = folder.resolve("deep/preferences.properties");
        new PreferenceFile(file).put("language", "fa");
        assertThat(new PreferenceFile(file).get("language")).contains("fa");
        Files.writeString(file, "language=\\uZZZZ");
        assertThat(new PreferenceFile(file).get("language")).isEmpty();
    }

    /** What was being read while the window closed fails or answers late; the window must not come back. */
    @Test
    void whatComesLateDoesNotOpenTheWindowAgain() {
        TestDesk desk = TestDesk.open(
                folder,
                duetalk.core.clients.Language.EN,
                "light",
                TestDesk.at(java.time.LocalDate.of(2026, 11, 23), 10, 0));
        duetalk.Fx.run(() -> desk.desk.entrance().openSample());
        duetalk.Fx.run(desk.stage::close);
        desk.close();

        duetalk.Fx.run(() -> desk.desk.warn("late"));

        assertThat(duetalk.Fx.call(desk.stage::isShowing)).isFalse();
    }
}
