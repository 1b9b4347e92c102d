package duetalk.ui.bringin;

import duetalk.actions.BringIn;
import duetalk.actions.ListHabits;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.imports.Difference;
import duetalk.core.imports.ImportBatch;
import duetalk.core.imports.Imports;
import duetalk.exchange.csv.CsvFile;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.KeptMapping;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Bringing the checked rows in, with progress and a way to stop, and taking the last file out again. */
final class BringInRun {

    private static final int PROGRESS_STEP = 50;
    private static final int NAMED = 5;

    private final Workplace workplace;
    private final Voice voice;
    private final BringIn action;
    private final ListHabits habits;
    private final Node running;
    private final ProgressBar progress;
    private final Label last;
    private final Button undo;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Runnable again;
    private @Nullable ImportBatch newest;

    BringInRun(
            Workplace workplace,
            ListHabits habits,
            Node running,
            ProgressBar progress,
            Label last,
            Button undo,
            Runnable again) {
        this.workplace = workplace;
        this.habits = habits;
        this.voice = workplace.voice();
        this.action = new BringIn(workplace.book());
        this.running = running;
        this.progress = progress;
        this.last = last;
        this.undo = undo;
        this.again = again;
    }

    void bringIn(BringInModel model, CsvRows.Reading reading, Set<Difference> agreed, Button accept) {
        CsvFile file = model.file();
        if (file == null) {
            return;
        }
        Runnable keep = habit(model);
        BringIn.Defaults defaults = model.defaults(voice.language());
        stopped.set(false);
        progress.setProgress(0);
        running.setVisible(true);
        accept.setDisable(true);
        workplace
                .tasks()
                .write(
                        () -> run(file, reading, agreed, defaults, keep),
                        result -> {
                            running.setVisible(false);
                            accept.setDisable(false);
                            result.ifPresentOrElse(
                                    this::finished, () -> workplace.navigator().say(voice.say("import.stopped"), null));
                        },
                        () -> {
                            // the disk was full, or the book went away: what was read can be brought in again
                            running.setVisible(false);
                            accept.setDisable(false);
                        });
    }

    /** Keeps how this list was read for the next one of its heading. */
    private Runnable habit(BringInModel model) {
        CsvTable table = Objects.requireNonNull(model.table());
        String name = KeptMapping.name(table);
        String mapping = KeptMapping.write(Objects.requireNonNull(model.mapping()));
        Place place = model.place();
        ClientKind kind = model.kind();
        return () -> habits.keep(name, mapping, place, kind);
    }

    private Optional<BringIn.Result> run(
            CsvFile file, CsvRows.Reading reading, Set<Difference> agreed, BringIn.Defaults defaults, Runnable keep) {
        int all = reading.good().size();
        try {
            BringIn.Result result = action.bringIn(
                    file.name(),
                    reading.good(),
                    agreed,
                    defaults,
                    workplace.today(),
                    workplace.now(),
                    done -> step(done, all));
            keep.run();
            return Optional.of(result);
        } catch (CancellationException cancelled) {
            return Optional.empty();
        }
    }

    private boolean step(int done, int all) {
        if (done % PROGRESS_STEP == 0 || done == all) {
            workplace.tasks().onScreen(() -> progress.setProgress((double) done / all));
        }
        return !stopped.get();
    }

    void stop() {
        stopped.set(true);
    }

    private void finished(BringIn.Result result) {
        changed();
        workplace
                .navigator()
                .say(
                        voice.say(
                                "import.done",
                                "clients",
                                result.clients(),
                                "invoices",
                                result.invoices(),
                                "payments",
                                result.payments(),
                                "changed",
                                result.changed(),
                                "already",
                                result.already(),
                                "left",
                                result.left() + result.leftOut()),
                        null);
    }

    private void changed() {
        workplace.navigator().saved();
        workplace.navigator().manyClientsChanged();
        showLast();
        again.run();
    }

    void showLast() {
        workplace.tasks().read(action::last, batch -> {
            newest = batch.orElse(null);
            undo.setVisible(batch.isPresent());
            last.setText(batch.map(one -> voice.say(
                            "import.last",
                            "file",
                            one.fileName(),
                            "clients",
                            one.clients(),
                            "invoices",
                            one.invoices(),
                            "changed",
                            one.changed()))
                    .orElse(""));
        });
    }

    void undo() {
        ImportBatch batch = newest;
        if (batch == null) {
            return;
        }
        workplace.tasks().write(() -> action.undo(batch.id(), workplace.now()), undone -> {
            changed();
            workplace
                    .navigator()
                    .say(
                            voice.say(
                                    "import.undone",
                                    "clients",
                                    undone.clients(),
                                    "invoices",
                                    undone.invoices(),
                                    "restored",
                                    undone.restored(),
                                    "kept",
                                    undone.stayed().size(),
                                    "names",
                                    names(undone.stayed())),
                            null);
        });
    }

    private String names(List<Imports.Stayed> stayed) {
        return stayed.stream()
                .limit(NAMED)
                .map(one -> one.invoice().isEmpty()
                        ? Isolate.value(one.client())
                        : voice.say("import.stayed", "client", one.client(), "invoice", one.invoice()))
                .collect(Collectors.joining(", "));
    }
}
