package duetalk.bench;

import duetalk.actions.BringIn;
import duetalk.app.ActivityTiming;
import duetalk.app.CallOpening;
import duetalk.app.CallTiming;
import duetalk.app.DayTiming;
import duetalk.app.LetterTyping;
import duetalk.app.PlanTiming;
import duetalk.app.Steady;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.imports.ImportRow;
import duetalk.exchange.LatePaymentHistories;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.MappingGuess;
import duetalk.store.BigBook;
import duetalk.store.BookFile;
import duetalk.store.BookOpener;
import duetalk.store.H2Book;
import duetalk.ui.log.LogTiming;
import duetalk.ui.shell.ShellModel;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the main job. Never an assertion: the machine decides. */
class Benchmarks {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> TYPED = List.of(
            "ka", "kalo", "שלו", "שלובני", "רז", "دا", "داکر", "zol", "zolsc", "ber 77", "dom", "domstal", "2087",
            "+4420", "9999", "xyz");

    @TempDir
    Path folder;

    private final Map<String, double[]> bySize = new LinkedHashMap<>();

    @Test
    void book() throws Exception {
        new BookFigures(folder).print();
    }

    @Test
    void ledger() throws Exception {
        new LedgerFigures(folder.resolve("ledger")).print();
    }

    /** Activity over 500,000 acts, and a payment that is undone there. */
    @Test
    void activity() throws Exception {
        Path book = folder.resolve("acts");
        BigBook.fill(book, 1_000, 2, TODAY);
        BigBook.acts(book, 500_000, TODAY);
        try (ActivityTiming timing = new ActivityTiming(folder.resolve("activity"), book, TODAY)) {
            Figures.print("activity.open.median", timing.open(20, 60)[30], "ms");
            Figures.print("ledger.cancel.median", timing.cancel(20, 60)[30], "ms");
            Figures.print("ledger.cancel.fsync", fsync(), "ms");
        }
    }

    /** 900 rounds of four screens: what one sees in an hour, a screen a second. */
    @Test
    void steady() throws Exception {
        try (Steady steady = new Steady(folder.resolve("steady"), TODAY)) {
            steady.step(100);
            double early = steady.alive();
            steady.step(400);
            double middle = steady.alive();
            steady.step(400);
            Figures.print("memory.alive.after.100", early, "MB");
            Figures.print("memory.alive.after.500", middle, "MB");
            Figures.print("memory.alive.after.900", steady.alive(), "MB");
        }
    }

    @Test
    void days() throws Exception {
        Path file = folder.resolve("days");
        BigBook.fill(file, 10_000, 10, TODAY);
        try (DayTiming timing = new DayTiming(folder.resolve("desk"), file, TODAY)) {
            Figures.print("today.open.median", Figures.median(timing.open(20, 60)), "ms");
            Figures.print("today.step.median", Figures.median(timing.steps(50, 200)), "ms");
            double[] months = timing.months(30, 100);
            Figures.print("calendar.month.median", Figures.median(months), "ms");
            Figures.print("calendar.month.p95", Figures.percentile(months, 0.95), "ms");
            Figures.print("calendar.drag.frame.p95", Figures.percentile(timing.frames(100, 300, true), 0.95), "ms");
            Figures.print("calendar.drag.layout.p95", Figures.percentile(timing.frames(100, 300, false), 0.95), "ms");
        }
    }

    @Test
    void letters() throws Exception {
        new LetterFigures().print();
        double[] typed = LetterTyping.time(folder.resolve("typing"));
        Figures.print("write.key.to.paint.median", Figures.median(typed), "ms");
        Figures.print("write.key.to.paint.p95", Figures.percentile(typed, 0.95), "ms");
    }

    @Test
    void calls() throws Exception {
        int entries = 50;
        int longOnes = 20;
        Path file = folder.resolve("calls");
        BigBook.fill(file, 10_000, entries, TODAY);
        try (H2Book book = new BookOpener().open(new BookFile(file))) {
            BigBook.lengthen(book, longOnes, 1_000 - entries, TODAY);
            LogTiming ofClient = new LogTiming(book, 1L);
            double[] client = Figures.time(200, ofClient::search);
            Figures.print("log.search.client.median", Figures.median(client), "ms");
            Figures.print("log.search.client.p99", Figures.percentile(client, 0.99), "ms");
            LogTiming ofAll = new LogTiming(book, null);
            long start = System.nanoTime();
            ofAll.search(0);
            Figures.print("log.search.all.first", (System.nanoTime() - start) / 1e6, "ms");
            double[] all = Figures.time(100, ofAll::search);
            Figures.print("log.search.all.median", Figures.median(all), "ms");
            Figures.print("log.search.all.p99", Figures.percentile(all, 0.99), "ms");
            double[] newest = Figures.time(50, round -> ofAll.newest());
            Figures.print("log.newest.median", Figures.median(newest), "ms");
        }
        CallTiming calls = new CallTiming(file, folder, longOnes, TODAY);
        double[] open = calls.open();
        Figures.print("call.open.long.median", Figures.median(open), "ms");
        Figures.print("call.open.long.p99", Figures.percentile(open, 0.99), "ms");
        double[] answer = calls.answer(false);
        Figures.print("call.answer.median", Figures.median(answer), "ms");
        Figures.print("call.answer.p95", Figures.percentile(answer, 0.95), "ms");
        Figures.print("call.answer.painted.median", Figures.median(calls.answer(true)), "ms");
        double[] saved = calls.saved();
        double[] end = calls.end();
        calls.close();
        double fsync = fsync();
        Figures.print("call.end.median", Figures.median(saved), "ms");
        Figures.print("call.end.with.next.screen.median", Figures.median(end), "ms");
        Figures.print("call.end.fsync", fsync, "ms");
    }

    @Test
    void plans() throws Exception {
        PlanTiming plans = new PlanTiming(folder, TODAY);
        double[] redraw = plans.redraw(false);
        Figures.print("plan.redraw.laid.out.median", Figures.median(redraw), "ms");
        Figures.print("plan.redraw.laid.out.p95", Figures.percentile(redraw, 0.95), "ms");
        double[] painted = plans.redraw(true);
        Figures.print("plan.redraw.median", Figures.median(painted), "ms");
        Figures.print("plan.redraw.p95", Figures.percentile(painted, 0.95), "ms");
        double[] agree = plans.agree();
        plans.close();
        Figures.print("plan.agree.median", Figures.median(agree), "ms");
        Figures.print("plan.agree.p95", Figures.percentile(agree, 0.95), "ms");
        Figures.print("plan.agree.fsync", fsync(), "ms");
    }

    @Test
    void figures() throws Exception {
        new RuleFigures().print();
        csv();
        start();
        size(1_000, 50, 0);
        size(10_000, 50, 1);
        size(100_000, 10, 2);
        bySize.forEach((name, values) ->
                Figures.print(name + ".exponent.1k.to.100k", Math.log(values[2] / values[0]) / Math.log(100), "power"));
    }

    private void size(int clients, int entries, int place) throws Exception {
        Path file = folder.resolve("big-" + clients);
        BigBook.fill(file, clients, entries, TODAY);
        String tail = clients == 10_000 ? "" : "." + clients / 1_000 + "k";
        try (H2Book book = new BookOpener().open(new BookFile(file))) {
            search(book, tail, place);
            ageing(book, tail, place);
            save(book, tail, place);
        }
        double[] call = CallOpening.time(file, folder, clients, TODAY);
        note("call.open.median", tail, place, Figures.median(call), "ms");
        Figures.print("call.open.p99" + tail, Figures.percentile(call, 0.99), "ms");
    }

    private void note(String name, String tail, int place, double value, String unit) {
        Figures.print(name + tail, value, unit);
        bySize.computeIfAbsent(name, any -> new double[3])[place] = value;
    }

    private void search(H2Book book, String tail, int place) throws Exception {
        ShellModel model = new ShellModel();
        long start = System.nanoTime();
        model.use(ShellModel.read(book));
        Figures.print("search.index.fill" + tail, (System.nanoTime() - start) / 1e6, "ms");
        double[] times = Figures.time(2_000, round -> {
            String typed = TYPED.get(round % TYPED.size());
            List<ShellModel.Hit> hits = model.find(typed);
            if (model.mayBeNumber(typed)) {
                model.join(hits, book.read(stores -> ShellModel.byNumber(stores, typed)));
            }
        });
        note("search.keystroke.p99", tail, place, Figures.percentile(times, 0.99), "ms");
        Figures.print("search.keystroke.median" + tail, Figures.median(times), "ms");
    }

    private void ageing(H2Book book, String tail, int place) throws Exception {
        // a change before each run: H2 would answer an identical question from memory
        double[] times = Figures.time(
                30,
                round -> book.write(stores -> {
                    stores.settings().put("round", String.valueOf(round));
                    return round;
                }),
                round -> book.read(stores -> stores.invoices().ageingNow(TODAY).total("GBP")));
        note("ageing.all", tail, place, Figures.median(times), "ms");
    }

    private void save(H2Book book, String tail, int place) throws Exception {
        double[] save = Figures.time(
                200,
                round -> book.write(stores -> stores.contacts()
                        .add(new ContactEntry(
                                0,
                                1 + round,
                                Instant.now(),
                                Channel.CALL,
                                Outcome.NO_ANSWER,
                                null,
                                "someone",
                                20,
                                "a note of the usual length, with what was said",
                                "PREPARE>READY@1",
                                null,
                                null))));
        note("entry.save.durable.median", tail, place, Figures.median(save), "ms");
        double fsync = fsync();
        Figures.print("fsync.raw.median" + tail, fsync, "ms");
        Figures.print("entry.save.over.fsync" + tail, Figures.median(save) / fsync, "ratio");
    }

    /** What the disk itself takes to keep a block. */
    private double fsync() throws Exception {
        Path raw = Files.createTempFile(folder, "raw", "");
        try (FileChannel channel = FileChannel.open(raw, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(4_096);
            return Figures.median(Figures.time(200, round -> {
                block.clear();
                channel.write(block, round * 4_096L);
                channel.force(true);
            }));
        }
    }

    private void csv() throws Exception {
        Path real = Path.of("..", "shared", "data", "late-payment-histories.csv");
        byte[] content = Files.exists(real) ? Files.readAllBytes(real) : LatePaymentHistories.make(100, 2_466);
        double[] times = new double[5];
        int rows = 0;
        for (int i = 0; i < times.length; i++) {
            try (H2Book book = new BookOpener().make(new BookFile(folder.resolve("csv-" + i)))) {
                long start = System.nanoTime();
                CsvTable table = CsvTable.read(content, CharsetGuess.of(content), ',');
                List<ImportRow> good = CsvRows.read(table, MappingGuess.of(table, "USD"), LocalDate.of(2026, 11, 24))
                        .good();
                rows = good.size();
                new BringIn(book)
                        .bringIn(
                                "a.csv",
                                good,
                                java.util.Set.of(),
                                new BringIn.Defaults(Language.EN, Place.GB),
                                LocalDate.of(2026, 11, 24),
                                Instant.EPOCH,
                                done -> true);
                times[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        java.util.Arrays.sort(times);
        Figures.print("csv.rows.per.second", rows / Figures.median(times), "rows/s");
    }

    private void start() throws Exception {
        double[] times = new double[5];
        for (int i = -1; i < times.length; i++) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dglass.platform=Headless",
                            "-Dprism.order=sw",
                            "-Djava.awt.headless=true",
                            "-Duser.home=" + folder.resolve("home"),
                            "--module-path=" + System.getProperty("duetalk.javafx"),
                            "--add-modules=javafx.controls,javafx.fxml",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "duetalk.app.Main",
                            "--probe-start",
                            "--sample")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            program.waitFor(60, TimeUnit.SECONDS);
            double millis = Double.parseDouble(said.replaceAll("(?s).*start.usable (\\d+).*", "$1"));
            if (i < 0) {
                Figures.print("start.usable.making.the.sample", millis, "ms");
            } else {
                times[i] = millis;
            }
        }
        java.util.Arrays.sort(times);
        Figures.print("start.usable", Figures.median(times), "ms");
    }
}
