package duetalk.store;

import duetalk.core.backup.Backup;
import duetalk.core.backup.BackupKeeping;
import duetalk.core.backup.Backups;
import duetalk.core.backup.BookCounts;
import duetalk.core.backup.BookPart;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.files.Measured;
import duetalk.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The backups of one book in one folder: a copy of the file, and beside it what was counted in it. */
public final class BackupFolder implements Backups {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String BOOK = ".mv.db";
    private static final String COUNTS = ".counts";
    private static final String KEY = ".key";
    private static final String DIGEST = ".digest";
    private static final int OPENED_TWICE = 2;
    private static final int LONGEST_COUNTS = 64 * 1_024;

    private final H2Book book;
    private final BookFile file;
    private final Path folder;
    private final ZoneId zone;
    private final Object one = new Object();

    public BackupFolder(H2Book book, Path folder, ZoneId zone) {
        this.book = book;
        this.file = book.file();
        this.folder = folder;
        this.zone = zone;
    }

    /** The same folder for the book as it was opened anew. */
    public BackupFolder of(H2Book opened) {
        return new BackupFolder(opened, folder, zone);
    }

    /** Removes backups that the user no longer wants. */
    public void remove(List<Backup> unwanted) {
        synchronized (one) {
            unwanted.forEach(BackupFolder::remove);
        }
    }

    @Override
    public String folder() {
        return folder.toString();
    }

    @Override
    public boolean isChanged() {
        synchronized (one) {
            return all().stream()
                    .findFirst()
                    .map(newest -> newest.counts().changes() != book.changes())
                    .orElse(true);
        }
    }

    @Override
    public Backup take(Instant now) {
        synchronized (one) {
            return taken(now);
        }
    }

    private Backup taken(Instant now) {
        String name = file.family() + "-" + STAMP.format(now);
        Path part = folder.resolve(name + ".part" + BOOK);
        Path place = folder.resolve(name + BOOK);
        try {
            PrivateFiles.createFolders(folder);
            removeHalfWritten();
            checkRoom();
            BookCounts counts = book.copyTo(part);
            check(part, book.bookKey(), counts);
            copyKey(place);
            SafeFile.write(
                    folder.resolve(name + COUNTS), CountsText.write(counts).getBytes(StandardCharsets.UTF_8));
            keepDigest(part, place, counts);
            SafeFile.place(part, place);
            removeOld(place);
            return new Backup(place.toString(), now.truncatedTo(ChronoUnit.SECONDS), Files.size(place), counts);
        } catch (IOException | SQLException failed) {
            throw BookErrors.translate(failed, folder.toString());
        } finally {
            delete(part);
        }
    }

    private void keepDigest(Path part, Path place, BookCounts counts) throws IOException, SQLException {
        try (Connection copy = Connections.reading(new BookFile(part), book.bookKey())) {
            DigestFile.of(new BookFile(place))
                    .write(BookDigest.tables(copy, book.bookKey()), counts.changes(), book.bookKey());
        }
    }

    /** A backup that holds something else than when it was taken is damaged, though it opens. */
    private static void checkDigest(BookFile part, @Nullable BookKey key, Backup backup) throws SQLException {
        Optional<Map<String, String>> kept = DigestFile.of(new BookFile(Path.of(backup.place())))
                .read(backup.counts().changes(), key);
        if (kept.isPresent()) {
            try (Connection copy = Connections.reading(part, key)) {
                if (!DigestFile.differing(kept.get(), BookDigest.tables(copy, key))
                        .isEmpty()) {
                    throw new BookProblem(Kind.DAMAGED, backup.place());
                }
            }
        }
    }

    /**
     * The parts of the open book that hold something else than when it was last seen whole, though nothing was done in
     * it since: at its closing, or at the newest backup. None where neither is of this moment of the book.
     */
    public Set<BookPart> rotten() {
        Optional<Map<String, String>> kept = DigestFile.of(file).read(book.changes(), book.bookKey());
        for (Backup backup : all()) {
            if (kept.isEmpty()) {
                kept = DigestFile.of(new BookFile(Path.of(backup.place()))).read(book.changes(), book.bookKey());
            }
        }
        return kept.map(book::differing).orElseGet(BookPart::none);
    }

    /** Twice the file must fit, so that the book itself never runs out of room for a backup. */
    private void checkRoom() throws IOException {
        long needed = 2 * Files.size(file.path());
        if (FreeSpace.of(folder) < needed) {
            throw new BookProblem(Kind.DISK_FULL, folder.toString());
        }
    }

    private void copyKey(Path place) throws IOException {
        if (book.bookKey() != null) {
            KeyFile.of(file).copyTo(KeyFile.of(new BookFile(place)));
        }
    }

    private static void check(Path part, @Nullable BookKey key, BookCounts wanted) throws SQLException {
        BookCounts found = BookCheck.read(new BookFile(part), key, OPENED_TWICE);
        if (!found.equals(wanted)) {
            throw new BookProblem(Kind.DAMAGED, part.toString());
        }
    }

    private void removeHalfWritten() throws IOException {
        try (DirectoryStream<Path> parts = FilesOfBook.in(folder, file.family() + "-", ".part" + BOOK)) {
            parts.forEach(BackupFolder::delete);
        }
    }

    private void removeOld(Path newest) {
        List<Backup> all = all();
        Set<Instant> old = BackupKeeping.old(all.stream().map(Backup::at).toList(), zone);
        for (Backup backup : all) {
            if (old.contains(backup.at()) && !backup.place().equals(newest.toString())) {
                remove(backup);
            }
        }
    }

    private static void remove(Backup backup) {
        for (String ending : new String[] {BOOK, COUNTS, KEY, DIGEST}) {
            delete(Path.of(ended(backup.place(), ending)));
        }
    }

    private static String ended(String place, String ending) {
        return place.substring(0, place.length() - BOOK.length()) + ending;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            System.getLogger(BackupFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "an old backup could not be removed");
        }
    }

    @Override
    public List<Backup> all() {
        return all(file, folder);
    }

    /** The backups of a book that may not be open, newest first. */
    public static List<Backup> all(BookFile file, Path folder) {
        List<Backup> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> files = FilesOfBook.in(folder, file.family() + "-", BOOK)) {
            for (Path path : files) {
                backup(file, path).ifPresent(all::add);
            }
        } catch (IOException e) {
            throw new BookProblem(Kind.FAILED, folder.toString(), e);
        }
        all.sort(Comparator.comparing(Backup::at).reversed());
        return all;
    }

    /** A copy without its counts was never checked, so it is no backup. */
    private static Optional<Backup> backup(BookFile file, Path path) throws IOException {
        String name = path.getFileName().toString();
        String stamp = name.substring(file.family().length() + 1, name.length() - BOOK.length());
        Path counts = path.resolveSibling(ended(name, COUNTS));
        if (!stamp.matches("\\d{8}-\\d{6}") || !Files.exists(counts)) {
            return Optional.empty();
        }
        Instant at = STAMP.parse(stamp, Instant::from);
        return counts(counts).map(found -> new Backup(path.toString(), at, size(path), found));
    }

    private static Optional<BookCounts> counts(Path file) {
        try {
            return CountsText.read(new String(Measured.bytes(file, LONGEST_COUNTS), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return 0;
        }
    }

    /**
     * Gives the backups of an open protected book its present key file: after the phrase was changed they open with
     * the new one. Backups under another key are left.
     */
    public void renewKeys() {
        BookKey key = book.bookKey();
        if (key == null) {
            return;
        }
        for (Backup backup : all()) {
            KeyFile beside = KeyFile.of(new BookFile(Path.of(backup.place())));
            try {
                if (beside.holds(key)) {
                    KeyFile.of(file).copyTo(beside);
                }
            } catch (IOException | BookProblem stays) {
                System.getLogger(BackupFolder.class.getName())
                        .log(System.Logger.Level.WARNING, "a backup still opens with the phrase from before");
            }
        }
    }

    /** The key file of a backup that is under a key; empty when it lies open to read. */
    public static Optional<KeyFile> keyOf(Backup backup) {
        BookFile copy = new BookFile(Path.of(backup.place()));
        return copy.isSealed() ? Optional.of(KeyFile.of(copy)) : Optional.empty();
    }

    /**
     * Puts a backup into a new file, checked; the backup stays, and so does the book it is to replace.
     *
     * @param key what opens the backup, null when it lies open to read
     * @param keys the file of that key, which the restored book gets
     */
    public static BookFile restore(Backup backup, BookFile to, @Nullable BookKey key, KeyFile keys) {
        BookFile from = new BookFile(Path.of(backup.place()));
        Path part = to.path().resolveSibling(to.name() + ".part" + BOOK);
        try {
            SafeFile.copy(from.path(), part);
            check(part, key, backup.counts());
            checkDigest(new BookFile(part), key, backup);
            if (key != null) {
                keys.copyTo(KeyFile.of(to));
            }
            SafeFile.place(part, to.path());
            return to;
        } catch (IOException | SQLException failed) {
            throw BookErrors.translate(failed, to.display());
        } finally {
            delete(part);
        }
    }
}
