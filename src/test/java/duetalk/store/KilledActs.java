package duetalk.store;

import duetalk.core.backup.Backup;
import duetalk.store.KillActs.Act;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills the large works on a book in their midst, and looks whether the book and its backups are whole. */
public final class KilledActs {

    private static final int SAVES = 60;
    private static final char[] PHRASE = "a phrase of four words".toCharArray();

    private final Path folder;
    private final Act act;
    private final Random random = new Random(84);

    /** What came of all kills of one work. */
    public record Result(int kills, int lost, int unopenable, int badBackups) {}

    public KilledActs(Path folder, Act act) {
        this.folder = folder;
        this.act = act;
    }

    private BookFile book() {
        return new BookFile(folder.resolve("book"));
    }

    public Result run(int kills) throws Exception {
        prepare();
        int lost = 0;
        int unopenable = 0;
        int bad = 0;
        int least = SAVES;
        for (int i = 0; i < kills; i++) {
            kill();
            try (H2Book open = new BookOpener().open(book(), key(book()))) {
                int count = SavedRows.count(open);
                lost += Math.max(0, least - count);
                least = act == Act.MIGRATION ? SAVES : Math.max(least, count);
            } catch (RuntimeException failed) {
                unopenable++;
            }
            bad += badBackups();
        }
        return new Result(kills, lost, unopenable, bad);
    }

    private static @Nullable BookKey key(BookFile file) {
        return file.isSealed() ? KeyFile.of(file).open(PHRASE) : null;
    }

    private void prepare() throws IOException {
        BookOpener opener = act == Act.MIGRATION
                ? new BookOpener(Migrations.shipped().upTo(Migrations.shipped().latest()))
                : new BookOpener();
        try (H2Book made = opener.make(book())) {
            SavedRows.begin(made);
            for (int i = 0; i < SAVES; i++) {
                SavedRows.save(made, i);
            }
            if (act == Act.RESTORE) {
                new BackupFolder(made, folder.resolve("backups"), ZoneOffset.UTC)
                        .take(Instant.parse("2026-11-24T09:00:00Z"));
            }
        }
        if (act == Act.MIGRATION) {
            makeOld();
        }
    }

    /** A book of the form before the newest: what the newest step adds is taken away again, and its number. */
    private void makeOld() throws IOException {
        try (var connection = Connections.writing(book(), null);
                var statement = connection.createStatement()) {
            statement.execute("delete from schema_version where version = "
                    + Migrations.shipped().latest());
            statement.execute("CHECKPOINT SYNC");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        Files.copy(book().path(), folder.resolve("old.mv.db"));
    }

    private void kill() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillActs.class.getName(),
                        folder.toString(),
                        act.name())
                .redirectError(folder.resolve("said").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(act == Act.MIGRATION ? "begun" : "ready")) {
                line = lines.readLine();
            }
            if (process.waitFor(20 + random.nextInt(1_200), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "the work ended by itself: " + Files.readString(folder.resolve("said")));
            }
            process.toHandle().destroyForcibly();
        }
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Backups in the list that do not open, or hold something else than they say. */
    private int badBackups() {
        int bad = 0;
        for (Backup backup : BackupFolder.all(book(), folder.resolve("backups"))) {
            BookFile copy = new BookFile(Path.of(backup.place()));
            try {
                if (!BookCheck.read(copy, key(copy), 1).equals(backup.counts())) {
                    bad++;
                }
            } catch (java.sql.SQLException | RuntimeException unreadable) {
                bad++;
            }
        }
        BookFile restored = new BookFile(folder.resolve("restored"));
        try {
            if (Files.exists(restored.path())) {
                BookCheck.read(restored, key(restored), 1);
            }
        } catch (java.sql.SQLException | RuntimeException halfWritten) {
            bad++;
        }
        return bad;
    }
}
