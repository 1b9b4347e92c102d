package duetalk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Cuts of the power, as far as a program can play them. Every write of H2 is noted while rows are saved; then for random
 * moments the disk is rebuilt as it might be found: whatever was forced is there, of what was written after it any 4 KiB
 * sector may be there or not. The book is opened as the program would, mended on a copy when it must be, and counted.
 */
public final class PowerCuts {

    private static final int SECTOR = 4_096;
    private static final int SAVES = 150;

    private final Path folder;
    private final boolean encrypted;
    private final Random random = new Random(83);

    /** What came of all cuts. */
    public record Result(int cuts, int lost, int mended, int unopenable, int wrongSums) {}

    public PowerCuts(Path folder, boolean encrypted) {
        this.folder = folder;
        this.encrypted = encrypted;
    }

    public Result run(int cuts) throws Exception {
        BookFile book = new BookFile(folder.resolve("book"));
        try (H2Book made = new BookOpener().make(book)) {
            SavedRows.begin(made);
        }
        BookKey key =
                encrypted ? Protection.protect(book, "a phrase".toCharArray()).key() : null;
        byte[] before = Files.readAllBytes(book.path());
        List<WrittenDisk.Note> notes = record(book, key);
        int[] moments = random.ints(cuts, 1, notes.size()).sorted().toArray();
        return cut(before, notes, moments, key);
    }

    private static List<WrittenDisk.Note> record(BookFile book, @Nullable BookKey key) throws Exception {
        try (WrittenDisk disk = new WrittenDisk()) {
            try (H2Book open = open(book, key)) {
                for (int i = 0; i < SAVES; i++) {
                    SavedRows.save(open, i);
                    disk.saved(i + 1);
                }
            }
            List<WrittenDisk.Note> notes = disk.notes();
            if (notes.stream().noneMatch(note -> note.kind() == WrittenDisk.Kind.WRITTEN)) {
                throw new IllegalStateException("nothing was noted");
            }
            return notes;
        }
    }

    private static H2Book open(BookFile book, @Nullable BookKey key) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setUser("");
        source.setURL(WrittenDisk.address(book) + (key == null ? "" : ";CIPHER=AES"));
        if (key != null) {
            source.setPassword(new String(key.filePassword()) + " ");
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        return new H2Book(book, key, pool, Jdbi.create(pool).open(), false);
    }

    private Result cut(byte[] before, List<WrittenDisk.Note> notes, int[] moments, @Nullable BookKey key)
            throws IOException {
        int lost = 0;
        int mended = 0;
        int unopenable = 0;
        int wrong = 0;
        SimulatedFile durable = new SimulatedFile(before);
        int done = 0;
        for (int i = 0; i < moments.length; i++) {
            int forced = lastForce(notes, moments[i]);
            for (; done < forced; done++) {
                durable.apply(notes.get(done), 1, random);
            }
            SimulatedFile found = durable.copy();
            double kept = i % 4 == 0 ? 0 : i % 4 == 1 ? 1 : random.nextDouble();
            for (int at = done; at < moments[i]; at++) {
                found.apply(notes.get(at), kept, random);
            }
            Found result = open(i, found, key);
            lost += result.payments() < 0 ? 0 : Math.max(0, saved(notes, moments[i]) - result.payments());
            mended += result.mended() ? 1 : 0;
            unopenable += result.opened() ? 0 : 1;
            wrong += result.opened() && result.payments() < 0 ? 1 : 0;
        }
        return new Result(moments.length, lost, mended, unopenable, wrong);
    }

    private static int lastForce(List<WrittenDisk.Note> notes, int moment) {
        for (int at = moment - 1; at >= 0; at--) {
            if (notes.get(at).kind() == WrittenDisk.Kind.FORCED) {
                return at + 1;
            }
        }
        return 0;
    }

    /** How many saves had been told of at a moment. */
    private static int saved(List<WrittenDisk.Note> notes, int moment) {
        for (int at = moment - 1; at >= 0; at--) {
            if (notes.get(at).kind() == WrittenDisk.Kind.SAVED) {
                return (int) notes.get(at).at();
            }
        }
        return 0;
    }

    private record Found(boolean opened, boolean mended, int payments) {}

    /** Opens what was found under a name of its own: a failed open keeps its lock within this program. */
    private Found open(int number, SimulatedFile found, @Nullable BookKey key) throws IOException {
        BookFile file = new BookFile(folder.resolve("cut" + number));
        BookFile into = new BookFile(folder.resolve("mended" + number));
        try {
            Files.write(file.path(), found.bytes());
            if (key != null) {
                KeyFile.of(new BookFile(folder.resolve("book"))).copyTo(KeyFile.of(file));
            }
            Optional<Integer> count = count(file, key);
            if (count.isPresent()) {
                return new Found(true, false, count.get());
            }
            Optional<Integer> after = Mending.mend(file, into, key).flatMap(mended -> count(mended.file(), key));
            return new Found(after.isPresent(), true, after.orElse(-1));
        } finally {
            for (String ending : new String[] {".mv.db", ".changes", ".key"}) {
                Files.deleteIfExists(folder.resolve("cut" + number + ending));
                Files.deleteIfExists(folder.resolve("mended" + number + ending));
            }
        }
    }

    private static Optional<Integer> count(BookFile file, @Nullable BookKey key) {
        try (H2Book book = new BookOpener().open(file, key)) {
            return Optional.of(SavedRows.count(book));
        } catch (RuntimeException notOpened) {
            return Optional.empty();
        }
    }

    /** A file as it may be found after a cut. */
    private static final class SimulatedFile {

        private byte[] bytes;
        private int length;

        SimulatedFile(byte[] bytes) {
            this.bytes = bytes.clone();
            this.length = bytes.length;
        }

        SimulatedFile copy() {
            SimulatedFile copy = new SimulatedFile(bytes);
            copy.length = length;
            return copy;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }

        /** Does what was noted, sector by sector, each with a chance. */
        void apply(WrittenDisk.Note note, double chance, Random random) {
            if (note.kind() == WrittenDisk.Kind.WRITTEN) {
                int offset = 0;
                while (offset < note.bytes().length) {
                    int at = (int) note.at() + offset;
                    int count = Math.min(note.bytes().length - offset, SECTOR - at % SECTOR);
                    if (random.nextDouble() < chance) {
                        put(note.bytes(), offset, at, count);
                    }
                    offset += count;
                }
            } else if (note.kind() == WrittenDisk.Kind.CUT_OFF && random.nextDouble() < chance) {
                int end = (int) note.at();
                Arrays.fill(bytes, Math.min(end, length), length, (byte) 0);
                length = end;
            }
        }

        private void put(byte[] from, int offset, int at, int count) {
            while (at + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            System.arraycopy(from, offset, bytes, at, count);
            length = Math.max(length, at + count);
        }
    }
}
