package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.BringIn;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.imports.ImportRow;
import duetalk.core.invoices.Invoice;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.MappingGuess;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of late payments, brought in three times as it grows: to the cent what the list itself adds up to. */
class ListThriceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final BringIn.Defaults DEFAULTS = new BringIn.Defaults(Language.EN, Place.GB);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2012, 6, 30), LocalDate.of(2013, 3, 31), LocalDate.of(2013, 11, 30), TODAY);

    @TempDir
    Path folder;

    /** A line as the test knows it, with nothing of the program's. */
    private static final class Line {
        private final String client;
        private final String number;
        private final LocalDate issued;
        private final LocalDate due;
        private final LocalDate comes;
        private long cents;
        private @Nullable LocalDate settled;
        private boolean disputed;

        Line(String[] field) {
            client = field[1];
            number = field[3];
            issued = american(field[4]);
            due = american(field[5]);
            cents = new BigDecimal(field[6]).movePointRight(2).longValueExact();
            disputed = false;
            comes = american(field[8]);
        }

        String written() {
            return String.join(
                    ",",
                    client,
                    number,
                    american(issued),
                    american(due),
                    BigDecimal.valueOf(cents, 2).toPlainString(),
                    disputed ? "Yes" : "No",
                    settled == null ? "" : american(settled));
        }

        boolean isOpen(LocalDate day) {
            return !issued.isAfter(day) && (settled == null || settled.isAfter(day));
        }
    }

    private static LocalDate american(String date) {
        String[] part = date.split("/");
        return LocalDate.of(Integer.parseInt(part[2]), Integer.parseInt(part[0]), Integer.parseInt(part[1]));
    }

    private static String american(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
    }

    /** The real file where it lies beside the project, and always one of the same shape. */
    static Stream<Path> lists() throws IOException {
        Path made = Files.createTempFile("thrice", ".csv");
        Files.write(made, LatePaymentHistories.make(60, 900));
        Path real = Path.of("..", "shared", "data", "late-payment-histories.csv");
        return Files.exists(real) ? Stream.of(made, real) : Stream.of(made);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void threeTimesToTheCent(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        Files.readAllLines(file).stream().skip(1).forEach(line -> lines.add(new Line(line.split(","))));
        Random random = new Random(7);
        try (H2Book book = TestBook.in(folder)) {
            BringIn bringIn = new BringIn(book);
            for (Line line : lines) {
                line.settled = random.nextInt(3) == 0 ? line.comes : null;
                line.disputed = line.settled == null && random.nextInt(8) == 0;
            }
            int changed = bring(bringIn, lines).changed();
            assertThat(changed).isZero();
            same(book, lines);
            String first = sums(book);

            grow(lines, random, 3);
            assertThat(bring(bringIn, lines).changed()).isPositive();
            same(book, lines);
            String second = sums(book);

            grow(lines, random, 2);
            assertThat(bring(bringIn, lines).changed()).isPositive();
            same(book, lines);
            assertThat(bring(bringIn, lines).already()).isEqualTo(lines.size());
            assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                    .isEmpty();

            bringIn.undo(bringIn.last().orElseThrow().id(), NOW);
            assertThat(sums(book)).isEqualTo(second);
            bringIn.undo(bringIn.last().orElseThrow().id(), NOW);
            assertThat(sums(book)).isEqualTo(first);
            assertThat(bringIn.undo(bringIn.last().orElseThrow().id(), NOW).stayed())
                    .isEmpty();
            assertThat(book.<Integer>read(stores -> stores.clients().count())).isZero();
        }
    }

    /** Some are paid later, some on another day than was said, some cost something else, some are disputed. */
    private static void grow(List<Line> lines, Random random, int oneIn) {
        for (Line line : lines) {
            int dice = random.nextInt(20);
            LocalDate before = line.settled;
            if (before == null && random.nextInt(oneIn) == 0) {
                line.settled = line.comes;
                line.disputed = false;
            } else if (before != null && dice == 0) {
                line.settled = before.plusDays(1 + random.nextInt(9));
            } else if (before == null && dice == 1) {
                line.disputed = !line.disputed;
            }
            if (dice == 2 || dice == 3) {
                line.cents += dice == 2 ? 1_234 : -1;
            }
        }
    }

    private static BringIn.Result bring(BringIn bringIn, List<Line> lines) {
        StringBuilder csv =
                new StringBuilder("customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate\n");
        lines.forEach(line -> csv.append(line.written()).append('\n'));
        CsvTable table = CsvTable.read(csv.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',');
        CsvRows.Reading reading = CsvRows.read(table, MappingGuess.of(table, "USD"), TODAY);
        assertThat(reading.bad()).isEmpty();
        List<ImportRow> rows = reading.good();
        return bringIn.bringIn(
                "list.csv",
                rows,
                Set.copyOf(bringIn.compare(rows, TODAY).differences()),
                DEFAULTS,
                TODAY,
                NOW,
                done -> true);
    }

    private static void same(H2Book book, List<Line> lines) {
        for (LocalDate day : DAYS) {
            long cents = lines.stream()
                    .filter(line -> line.isOpen(day))
                    .mapToLong(line -> line.cents)
                    .sum();
            var ageing = book.read(stores -> stores.invoices().ageing(day));
            assertThat(ageing.total("USD").minor()).as(day.toString()).isEqualTo(cents);
        }
        long disputed = lines.stream()
                .filter(line -> line.disputed && line.settled == null)
                .mapToLong(line -> line.cents)
                .sum();
        long inBook = book.read(stores -> stores.invoices().disputed().stream()
                .mapToLong(one -> one.disputed().min(one.balance()).minor())
                .sum());
        assertThat(inBook).as("disputed").isEqualTo(disputed);
        assertThat(book.<Boolean>read(
                        stores -> stores.entries().creditBalances().isEmpty()))
                .as("nothing was invented")
                .isTrue();
    }

    private static String sums(H2Book book) {
        return book.read(stores -> {
            StringBuilder sums = new StringBuilder();
            for (LocalDate day : DAYS) {
                sums.append(stores.invoices().ageing(day).total("USD")).append(' ');
            }
            stores.invoices().open().stream()
                    .sorted(java.util.Comparator.comparingLong(Invoice::id))
                    .forEach(one -> sums.append(one).append('\n'));
            return sums.toString();
        });
    }
}
