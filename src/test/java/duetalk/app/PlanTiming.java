package duetalk.app;

import duetalk.Fx;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.store.TestBook;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Measures the plan's table on its screen: 40 invoices, 60 instalments, a slider that moves, and agreeing. */
public final class PlanTiming {

    private static final int ROUNDS = 200;
    private static final int WARM = 200;
    private static final int INVOICES = 40;

    private final TestDesk desk;
    private @Nullable WritableImage picture;

    public PlanTiming(Path folder, LocalDate today) {
        Path book = folder.resolve("book");
        try (var made = TestBook.in(folder)) {
            long client = new SaveClient(made)
                    .save(
                            ClientCard.of(Client.named("Stolarnia Dębowy Dom", Language.PL, "PLN", Place.PL)),
                            java.time.Instant.EPOCH);
            for (int i = 0; i < INVOICES; i++) {
                LocalDate due = today.minusDays(20 + 9L * i);
                new SaveInvoice(made)
                        .save(
                                Invoice.fresh(
                                        client,
                                        "F/" + i,
                                        due.minusDays(14),
                                        due,
                                        new Money(123_456 + i, "PLN"),
                                        "work"),
                                today,
                                java.time.Instant.EPOCH);
            }
        }
        desk = TestDesk.open(folder.resolve("desk"), Language.HE, "light", TestDesk.at(today, 10, 0));
        Fx.run(() -> desk.desk.entrance().open(book, false));
    }

    private void lay() {
        Parent root = desk.stage.getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private void table() {
        Fx.run(() -> {
            desk.desk.shell().orElseThrow().go(new Destination.Plan(1));
            lay();
            desk.<TextField>find("#plan-number").setText("60");
            lay();
        });
    }

    /**
     * From a moved slider to all three offers and the sixty rows laid out, by the pulse that lays out: the wait for that
     * pulse does not count. With {@code painted} the offers are painted, too.
     */
    public double[] redraw(boolean painted) {
        table();
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            double taken = redraw(i + WARM, painted);
            if (i >= 0) {
                times[i] = taken;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private double redraw(int round, boolean painted) {
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        long[] start = new long[1];
        long[] moved = new long[1];
        Scene scene = desk.stage.getScene();
        Runnable before = () -> start[0] = System.nanoTime();
        Runnable after = () -> {
            if (painted) {
                picture = scene.lookup(".offers").snapshot(null, picture);
            }
            laidOut.complete(System.nanoTime() - start[0]);
        };
        Fx.run(() -> {
            Slider slider = (Slider) scene.lookup("#plan-down-slider");
            double value = slider.getMax() * (10 + round % 50) / 100;
            long from = System.nanoTime();
            slider.setValue(value);
            moved[0] = System.nanoTime() - from;
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
        });
        long layout = laidOut.join();
        Fx.run(() -> {
            scene.removePreLayoutPulseListener(before);
            scene.removePostLayoutPulseListener(after);
        });
        return (moved[0] + layout) / 1e6;
    }

    /** From Enter at the table until the status line says "saved". */
    public double[] agree() {
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            table();
            long[] taken = new long[1];
            Fx.run(() -> {
                Label saved = (Label) desk.stage.getScene().lookup("#saved");
                long start = System.nanoTime();
                var listening = saved.graphicProperty().subscribe((was, is) -> taken[0] = System.nanoTime() - start);
                ((ButtonBase) desk.stage.getScene().lookup("#plan-agree")).fire();
                listening.unsubscribe();
            });
            takeBack();
            if (i >= 0) {
                times[i] = taken[0] / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private void takeBack() {
        desk.desk.present().book().write(stores -> {
            stores.plans().ofClient(1).forEach(plan -> stores.plans().takeBack(plan.id()));
            stores.followUps().ofClient(1).forEach(one -> stores.followUps().remove(one.id()));
            return true;
        });
    }

    public void close() {
        desk.close();
    }
}
