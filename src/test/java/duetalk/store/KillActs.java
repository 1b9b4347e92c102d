package duetalk.store;

import duetalk.core.backup.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process that does one of the large works on a book over and over, to be killed in the middle of one. */
public final class KillActs {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private KillActs() {}

    /** The works. */
    public enum Act {
        MIGRATION,
        BACKUP,
        COMPACTION,
        RESTORE,
        REKEYING
    }

    /** Arguments: the folder, the act, the phrase that a protected book has. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        BookFile file = new BookFile(folder.resolve("book"));
        Act act = Act.valueOf(arguments[1]);
        char[] phrase = "a phrase of four words".toCharArray();
        BookKey key = file.isSealed() ? KeyFile.of(file).open(phrase) : null;
        System.out.println("ready");
        for (int i = 0; ; i++) {
            key = run(act, file, folder, phrase, key, i);
        }
    }

    private static @Nullable BookKey run(
            Act act, BookFile file, Path folder, char[] phrase, @Nullable BookKey key, int round) throws IOException {
        switch (act) {
            case MIGRATION -> {
                Path part = folder.resolve("old.part");
                SafeFile.copy(folder.resolve("old.mv.db"), part);
                SafeFile.place(part, file.path());
                System.out.println("begun");
                new BookOpener().open(file).close();
            }
            case BACKUP -> {
                try (H2Book book = new BookOpener().open(file, key)) {
                    int next = book.read(stores -> stores.invoices().count());
                    SavedRows.save(book, 1_000 + next);
                    new BackupFolder(book, folder.resolve("backups"), ZoneOffset.UTC)
                            .take(NOW.plusSeconds(60L * round));
                }
            }
            case COMPACTION -> Compaction.run(file, key);
            case RESTORE -> {
                List<Backup> all = BackupFolder.all(file, folder.resolve("backups"));
                BackupFolder.restore(all.getFirst(), new BookFile(folder.resolve("restored")), key, KeyFile.of(file));
            }
            case REKEYING -> {
                if (key == null) {
                    return Protection.protect(file, phrase).key();
                }
                KeyFile.of(file).changePhrase(key, phrase);
                Protection.remove(file, key);
                return null;
            }
        }
        return key;
    }
}
