package duetalk.bench;

import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.exchange.whole.WholeBookZip;
import duetalk.store.BackupFolder;
import duetalk.store.BigBook;
import duetalk.store.BookFile;
import duetalk.store.BookKey;
import duetalk.store.BookOpener;
import duetalk.store.Compaction;
import duetalk.store.H2Book;
import duetalk.store.OpenProbe;
import duetalk.store.Protection;
import duetalk.store.WholeBook;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What keeping the book safe costs: opening, saving, backing up, writing anew; 10,000 clients, open and protected. */
final class BookFigures {

    private static final int CLIENTS = 10_000;
    private static final int ENTRIES = 50;
    private static final int SAVES = 1_000;

    /** Between two saves of somebody who types without end. */
    private static final long PAUSE = 10_000_000;

    private static final long QUIET = 5_000_000_000L;

    private final Path folder;

    BookFigures(Path folder) {
        this.folder = folder;
    }

    void print() throws Exception {
        BookFile file = new BookFile(folder.resolve("safe"));
        BigBook.fill(file.path(), CLIENTS, ENTRIES, LocalDate.of(2026, 11, 24));
        all(file, null, "");
        whole(file);
        long start = System.nanoTime();
        BookKey key =
                Protection.protect(file, "a phrase of four words".toCharArray()).key();
        Figures.print("protect.seconds", seconds(start), "s");
        all(file, key, ".encrypted");
        start = System.nanoTime();
        Compaction.run(file, key);
        Figures.print("compaction.seconds.encrypted", seconds(start), "s");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void all(BookFile file, @Nullable BookKey key, String tail) throws Exception {
        double[] cold = new double[7];
        for (int i = 0; i < cold.length; i++) {
            cold[i] = OpenProbe.inAFreshProcess(file, key);
        }
        java.util.Arrays.sort(cold);
        Figures.print("book.open.cold" + tail, Figures.median(cold), "ms");
        double[] warm =
                Figures.time(20, round -> new BookOpener().open(file, key).close());
        Figures.print("book.open.warm" + tail, Figures.median(warm), "ms");
        try (H2Book book = new BookOpener().open(file, key)) {
            saves(book, file, tail);
            backup(book, file, tail);
        }
    }

    private void saves(H2Book book, BookFile file, String tail) throws Exception {
        long before = Files.size(file.path());
        double[] raws = new double[SAVES];
        double[] saves = besideForcing(round -> save(book, round), raws);
        double megabytes = (Files.size(file.path()) - before) / 1e6 / (SAVES + SAVES / 10) * 1_000;
        Figures.print("book.growth.per.1000.saves" + tail, megabytes, "MB");
        double raw = Figures.median(raws);
        Figures.print("book.save.durable.median" + tail, Figures.median(saves), "ms");
        Figures.print("book.fsync.raw.median" + tail, raw, "ms");
        Figures.print("book.save.over.fsync" + tail, Figures.median(saves) / raw, "ratio");
    }

    /** Times saves, and between them a 4 KiB block that is written and forced: the disk is not as quick at all times. */
    private double[] besideForcing(Figures.Work save, double[] raws) throws Exception {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("raw.safe"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4_096);
            double[] saves = Figures.time(
                    SAVES,
                    round -> {
                        long start = System.nanoTime();
                        block.clear();
                        channel.write(block, round * 4_096L);
                        channel.force(true);
                        raws[round] = (System.nanoTime() - start) / 1e6;
                    },
                    save);
            java.util.Arrays.sort(raws);
            return saves;
        }
    }

    private static void save(H2Book book, int round) {
        book.write(stores -> stores.contacts()
                .add(new ContactEntry(
                        0,
                        1 + round % CLIENTS,
                        Instant.now(),
                        Channel.CALL,
                        Outcome.NO_ANSWER,
                        null,
                        "someone",
                        20,
                        "a note of the usual length, with what was said",
                        "PREPARE>READY@1",
                        null,
                        null)));
    }

    /** Somebody saves all the time while backups are taken: how long one of those saves waits at most. */
    private void backup(H2Book book, BookFile file, String tail) throws Exception {
        BackupFolder backups = new BackupFolder(book, folder.resolve("backups" + tail), ZoneOffset.UTC);
        List<Double> waits = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean enough = new AtomicBoolean();
        Thread typist = new Thread(() -> {
            for (int i = 0; !enough.get(); i++) {
                long start = System.nanoTime();
                save(book, i);
                waits.add((System.nanoTime() - start) / 1e6);
                LockSupport.parkNanos(PAUSE);
            }
        });
        typist.start();
        LockSupport.parkNanos(QUIET);
        Figures.print("backup.save.stall.max.before" + tail, Collections.max(waits), "ms");
        waits.clear();
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            backups.take(Instant.parse("2026-11-24T10:00:00Z").plusSeconds(60L * i));
            times[i] = seconds(start);
        }
        enough.set(true);
        typist.join();
        java.util.Arrays.sort(times);
        Figures.print("backup.seconds" + tail, Figures.median(times), "s");
        Figures.print("backup.megabytes" + tail, Files.size(file.path()) / 1e6, "MB");
        Figures.print("backup.saves.meanwhile" + tail, waits.size(), "count");
        Figures.print("backup.save.stall.max" + tail, Collections.max(waits), "ms");
    }

    private void whole(BookFile file) throws Exception {
        Path zip = folder.resolve("everything.zip");
        try (H2Book book = new BookOpener().open(file)) {
            long start = System.nanoTime();
            book.readAtOneMoment(stores -> {
                WholeBookZip.write(zip, stores.tables(), null, Instant.EPOCH, (done, all) -> {});
                return true;
            });
            Figures.print("give.out.seconds", seconds(start), "s");
        }
        Figures.print("give.out.megabytes", Files.size(zip) / 1e6, "MB");
        long start = System.nanoTime();
        try (WholeBookFile whole = WholeBookFile.open(zip, null)) {
            WholeBook.make(
                    new BookFile(folder.resolve("back")), whole.form(), fill -> whole.fill(fill, (done, all) -> {}));
        }
        Figures.print("bring.back.seconds", seconds(start), "s");
    }
}
