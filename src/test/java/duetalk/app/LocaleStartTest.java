package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the locale of the process, the program reads and writes names in UTF-8. */
@EnabledOnOs(OS.LINUX)
class LocaleStartTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"C", "", "xx_YY.unknown", "pl_PL.ISO-8859-2"})
    void aHebrewWordArrivesInAnyLocale(String locale) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "exec \"$JAVA\" --enable-native-access=ALL-UNNAMED -cp \"$CP\" " + Main.class.getName()
                                + " --$(printf '\\327\\251\\327\\234\\327\\225\\327\\235')")
                .redirectErrorStream(true)
                .directory(folder.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("LANGUAGE"));
        if (!locale.isEmpty()) {
            environment.put("LANG", locale);
        }
        environment.put(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        environment.put("CP", System.getProperty("java.class.path"));
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        environment.remove("DISPLAY");
        Process start = builder.start();
        String said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("--שלום");
        assertThat(start.exitValue()).isEqualTo(2);
    }

    @Test
    void theLauncherHasAUtf8LocaleOfItsOwn() throws Exception {
        assertThat(Files.readString(Path.of("installer/linux/duetalk"))).contains("C.UTF-8", "umask 077");
    }
}
