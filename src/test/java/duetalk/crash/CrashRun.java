package duetalk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.contacts.CallDraft;
import duetalk.store.BookFile;
import duetalk.store.CallJournalFile;
import duetalk.store.FullDisk;
import duetalk.store.KillActs;
import duetalk.store.KilledActs;
import duetalk.store.Kills;
import duetalk.store.PowerCuts;
import duetalk.store.Shipped;
import duetalk.ui.call.CallState;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The long crash run: {@code ./mvnw -Pcrash verify}, with {@code -Dcycles=N}. Prints figures. */
class CrashRun {

    private static final int CYCLES = Integer.getInteger("cycles", 200);

    @TempDir
    Path folder;

    @Test
    void kills() throws Exception {
        print(
                "kill",
                Kills.plain(Files.createDirectories(folder.resolve("kills"))).run(CYCLES));
        print(
                "kill.encrypted",
                Kills.encrypted(Files.createDirectories(folder.resolve("sealed")))
                        .run(CYCLES));
    }

    private static void print(String name, Kills.Result result) {
        print(name + ".cycles", result.kills());
        print(name + ".saved", result.saved());
        print(name + ".lost", result.lost());
        print(name + ".unopenable", result.unopenable());
        print(name + ".wrong.sums", result.wrongSums());
        print(name + ".false.alarms", result.falseAlarms());
    }

    @Test
    void powerCuts() throws Exception {
        print("power", new PowerCuts(Files.createDirectories(folder.resolve("power")), false).run(5 * CYCLES));
        print(
                "power.encrypted",
                new PowerCuts(Files.createDirectories(folder.resolve("dark")), true).run(3 * CYCLES / 2));
    }

    private static void print(String name, PowerCuts.Result result) {
        print(name + ".cuts", result.cuts());
        print(name + ".lost", result.lost());
        print(name + ".mended", result.mended());
        print(name + ".unopenable.after.recovery", result.unopenable());
        print(name + ".wrong.sums", result.wrongSums());
    }

    @ParameterizedTest
    @EnumSource(KillActs.Act.class)
    void killsInTheMidstOfLargeWorks(KillActs.Act act) throws Exception {
        String name = "act." + act.name().toLowerCase(java.util.Locale.ROOT);
        KilledActs.Result result =
                new KilledActs(Files.createDirectories(folder.resolve(act.name())), act).run(Math.max(1, CYCLES / 8));
        print(name + ".kills", result.kills());
        print(name + ".lost", result.lost());
        print(name + ".unopenable", result.unopenable());
        print(name + ".bad.backups", result.badBackups());
    }

    /** On a file system of a few megabytes, which the kernel lends to a process with a space of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "encrypted"})
    void fullDisk(String kind) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=16m tmpfs \"$1\" && exec \"$2\" -cp \"$3\" \"$4\" \"$1\" \"$5\"",
                        "sh",
                        disk.toString(),
                        java,
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        kind)
                .redirectErrorStream(true)
                .start();
        for (String line : process.inputReader().lines().toList()) {
            System.out.println(line.matches("[a-z.]+ -?\\d+") ? "figure " + kind + "." + line + " count" : line);
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void journal() throws Exception {
        int cycles = Math.max(1, CYCLES / 4);
        List<Long> lost = new ArrayList<>();
        int none = 0;
        int resumed = 0;
        Random random = new Random(82);
        for (int i = 0; i < cycles; i++) {
            Path own = Files.createDirectories(folder.resolve("journal" + i));
            Typed typed = typeAndKill(own, 20 + random.nextInt(150));
            List<CallDraft> left = drafts(own);
            if (left.isEmpty()) {
                none++;
            } else {
                String kept = left.getFirst().typing();
                resumed += goesOn(left.getFirst()) ? 1 : 0;
                lost.add(typed.last() - (kept.isEmpty() ? typed.first() : Long.parseLong(kept)));
            }
        }
        Collections.sort(lost);
        print("journal.kills", cycles);
        print("journal.none", none);
        print("journal.resumed", resumed);
        print("journal.lost.ms.median", lost.isEmpty() ? -1 : lost.get(lost.size() / 2));
        print("journal.lost.ms.max", lost.isEmpty() ? -1 : lost.getLast());
    }

    /** Whether the call stands where it was left, with its clock and its note. */
    private static boolean goesOn(CallDraft draft) {
        CallState state = CallState.resumed(draft, Shipped.read().script(), Instant.now());
        return state.isStarted()
                && state.walk().current().code().equals("OPEN")
                && state.walk().steps().size() == 1
                && state.typing().equals(draft.typing());
    }

    private static List<CallDraft> drafts(Path folder) throws Exception {
        try (DirectoryStream<Path> books = Files.newDirectoryStream(folder, "sample-*.mv.db")) {
            return new CallJournalFile(new BookFile(books.iterator().next())).left();
        }
    }

    /** The first and the last moment that were typed before the kill. */
    private record Typed(long first, long last) {}

    private static Typed typeAndKill(Path folder, int after) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "--module-path=" + System.getProperty("duetalk.javafx"),
                        "--add-modules=javafx.controls,javafx.fxml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "duetalk.app.CallTyping",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long first = 0;
        long typed = 0;
        int count = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("typed ")) {
                    typed = Long.parseLong(line.substring(6));
                    first = first == 0 ? typed : first;
                    count++;
                }
                if (count == after) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor(30, TimeUnit.SECONDS);
        return new Typed(first, typed);
    }

    private static void print(String name, long value) {
        System.out.println("figure " + name + " " + value + (name.contains(".ms.") ? " ms" : " count"));
    }
}
