package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Measures a call on its screen: opening it, answering by a digit, ending it. */
public final class CallTiming {

    private static final int ROUNDS = 200;
    private static final int WARM = 30;

    private final TestDesk desk;
    private final int clients;

    /** @param clients how many clients at the beginning of the book are called in turn */
    public CallTiming(Path book, Path folder, int clients, LocalDate today) {
        this.clients = clients;
        desk = TestDesk.open(folder.resolve("desk"), Language.HE, "light", TestDesk.at(today, 10, 0));
        Fx.run(() -> desk.desk.entrance().open(book, false));
    }

    private void lay() {
        Parent root = desk.stage.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private interface Timed {
        void run(int round);
    }

    private double[] time(int rounds, Timed before, Timed work) {
        double[] times = new double[rounds];
        for (int i = -WARM; i < rounds; i++) {
            int round = i + WARM;
            Fx.run(() -> before.run(round));
            long[] taken = new long[1];
            Fx.run(() -> {
                long start = System.nanoTime();
                work.run(round);
                taken[0] = System.nanoTime() - start;
            });
            if (i >= 0) {
                times[i] = taken[0] / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private void go(int round) {
        desk.desk.shell().orElseThrow().go(new Destination.Call(1 + round % clients));
    }

    /** From asking for a call to its screen, laid out. */
    public double[] open() {
        return time(ROUNDS, round -> {}, round -> {
            go(round);
            lay();
        });
    }

    /** From a digit to the next line, laid out; with {@code painted} also to its dots. */
    public double[] answer(boolean painted) {
        return time(
                ROUNDS,
                round -> {
                    if (round % 6 == 0 || !(desk.stage.getScene().lookup("#answer-IT_IS_ME") instanceof Node)) {
                        go(round);
                        ((ButtonBase) desk.stage.getScene().lookup("#call-next")).fire();
                    }
                    lay();
                },
                round -> {
                    Node note = desk.stage.getScene().lookup("#call-note");
                    note.fireEvent(
                            new KeyEvent(KeyEvent.KEY_TYPED, "2", "", KeyCode.UNDEFINED, false, false, false, false));
                    lay();
                    if (painted) {
                        desk.stage.getScene().lookup("#call-middle").snapshot(null, null);
                    }
                });
    }

    /** From Enter in the summary to "saved". */
    public double[] end() {
        return time(
                ROUNDS,
                round -> {
                    go(round);
                    ((ButtonBase) desk.stage.getScene().lookup("#call-end")).fire();
                    lay();
                },
                round -> ((ButtonBase) desk.stage.getScene().lookup("#sheet-accept")).fire());
    }

    /** The same until the status line says "saved"; the next screen comes after it. */
    public double[] saved() {
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            int round = i + WARM;
            Fx.run(() -> {
                go(round);
                ((ButtonBase) desk.stage.getScene().lookup("#call-end")).fire();
                lay();
            });
            long[] taken = new long[1];
            Fx.run(() -> {
                Label saved = (Label) desk.stage.getScene().lookup("#saved");
                long start = System.nanoTime();
                var listening = saved.graphicProperty().subscribe((was, is) -> taken[0] = System.nanoTime() - start);
                ((ButtonBase) desk.stage.getScene().lookup("#sheet-accept")).fire();
                listening.unsubscribe();
            });
            if (i >= 0) {
                times[i] = taken[0] / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    public void close() {
        desk.close();
    }
}
