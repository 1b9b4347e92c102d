package duetalk.app;

import duetalk.Fx;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.clients.Language;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Measures Activity on a book of many acts: until it is laid out, and from a key until the status line says "saved". */
public final class ActivityTiming implements AutoCloseable {

    private final TestDesk desk;
    private final LocalDate today;

    /** Opens a book that has been filled. */
    public ActivityTiming(Path folder, Path book, LocalDate today) {
        this.today = today;
        desk = TestDesk.open(folder, Language.PL, "light", TestDesk.at(today, 10, 0));
        Fx.run(() -> desk.desk.entrance().open(book, false));
    }

    private void lay() {
        Parent root = desk.stage.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private double time(Runnable act) {
        return Fx.call(() -> {
            long start = System.nanoTime();
            act.run();
            lay();
            return (System.nanoTime() - start) / 1e6;
        });
    }

    /** From the click on Activity until its rows are laid out. */
    public double[] open(int warm, int rounds) {
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            desk.go(new Destination.Settings());
            double took = time(() -> desk.desk.shell().orElseThrow().go(new Destination.Activity(null)));
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** From the click on a group until its rows are laid out. */
    public double[] group(String group, int rounds) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            desk.go(new Destination.Activity(null));
            ToggleButton button = desk.find("#activity-" + group);
            times[i] = time(button::fire);
        }
        Arrays.sort(times);
        return times;
    }

    /** From the key until the status line says that the payment of the chosen row is undone and saved. */
    public double[] cancel(int warm, int rounds) {
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            new RecordPayment(desk.desk.present().book())
                    .record(
                            new Received(1 + warm + i, Money.of("1.00", "GBP"), today, PaymentMethod.TRANSFER, null, "")
                                    .asked(true, true),
                            today,
                            desk.desk.clock().instant().plusSeconds(60L * (warm + i)));
            desk.go(new Destination.Activity(null));
            Node list = desk.find("#activity-list");
            long[] taken = new long[1];
            Fx.run(() -> {
                Label saved = (Label) desk.stage.getScene().lookup("#saved");
                saved.setGraphic(null);
                long start = System.nanoTime();
                var listening = saved.graphicProperty().subscribe((was, is) -> taken[0] = System.nanoTime() - start);
                Event.fireEvent(
                        list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, false, false, false));
                listening.unsubscribe();
            });
            if (i >= 0) {
                times[i] = taken[0] / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    @Override
    public void close() {
        desk.close();
    }
}
