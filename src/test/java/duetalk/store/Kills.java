package duetalk.store;

import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Kills a process that saves, over and over on the same book, and counts what it had called saved and is not there. */
public final class Kills {

    private final Path folder;
    private final @Nullable BookKey key;
    private final Random random = new Random(81);

    /** What came of all kills. */
    public record Result(int kills, int saved, int lost, int unopenable, int wrongSums, int falseAlarms) {}

    private Kills(Path folder, @Nullable BookKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** Of a book that lies open to read. */
    public static Kills plain(Path folder) {
        return new Kills(folder, null);
    }

    /** Of a book under a key. */
    public static Kills encrypted(Path folder) {
        BookFile book = new BookFile(folder.resolve("book"));
        new BookOpener().make(book).close();
        return new Kills(
                folder, Protection.protect(book, "a phrase".toCharArray()).key());
    }

    public Result run(int cycles) throws Exception {
        int saved = 0;
        int lost = 0;
        int unopenable = 0;
        int wrong = 0;
        int alarms = 0;
        for (int i = 0; i < cycles; i++) {
            AtomicBoolean missing = new AtomicBoolean();
            int acknowledged = kill(missing);
            alarms += missing.get() ? 1 : 0;
            try (H2Book book = TestBook.openOrMake(new BookFile(folder.resolve("book")), key)) {
                List<Invoice> invoices = book.read(stores -> stores.invoices().open());
                List<Payment> payments = book.read(stores -> stores.invoices().paymentsOf(1));
                lost += Math.max(0, acknowledged - payments.size());
                saved = payments.size();
                wrong += (int) invoices.stream()
                        .filter(invoice -> !invoice.paid().equals(paid(invoice, payments)))
                        .count();
            } catch (RuntimeException failed) {
                unopenable++;
            }
        }
        return new Result(cycles, saved, lost, unopenable, wrong, alarms);
    }

    private static Money paid(Invoice invoice, List<Payment> payments) {
        return payments.stream()
                .filter(payment -> payment.invoiceId() != null && payment.invoiceId() == invoice.id())
                .map(Payment::amount)
                .reduce(Money.zero("PLN"), Money::plus);
    }

    /** Answers how many saves the process had told of before it was killed. */
    private int kill(AtomicBoolean missing) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillWriter.class.getName(),
                        folder.resolve("book").toString(),
                        key == null ? "" : new String(key.filePassword()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        AtomicInteger saved = new AtomicInteger();
        int after = 1 + random.nextInt(60);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int told = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                missing.compareAndSet(false, line.startsWith("missing"));
                if (line.startsWith("saved ")) {
                    saved.set(Integer.parseInt(line.substring(6)));
                    told++;
                }
                if (told == after) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process would not die");
        }
        return saved.get();
    }
}
