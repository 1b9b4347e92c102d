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
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

/** Measures the plan's table on its screen: 40 invoices, 60 instalments, a slider that moves, and agreeing. */
public final class PlanTiming {

    private static final int ROUNDS = 200;
    private static final int WARM = 60;
    private static final int INVOICES = 40;

    private final TestDesk desk;

    public PlanTiming(Path folder, LocalDate today) {
        Path book = folder.resolve("book");
        try (var made = TestBook.in(folder)) {
            long client = new SaveClient(made)
                    .save(ClientCard.of(Client.named("Stolarnia Dębowy Dom", Language.PL, "PLN", Place.PL)));
            for (int i = 0; i < INVOICES; i++) {
                LocalDate due = today.minusDays(20 + 9L * i);
                new SaveInvoice(made)
                        .save(Invoice.fresh(
                                client, "F/" + i, due.minusDays(14), due, new Money(123_456 + i, "PLN"), "work"));
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

    /** From a moved slider to all three offers and the sixty rows laid out; with {@code painted} to their dots. */
    public double[] redraw(boolean painted) {
        table();
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            int round = i + WARM;
            long[] taken = new long[1];
            Fx.run(() -> {
                Slider slider = (Slider) desk.stage.getScene().lookup("#plan-down-slider");
                double value = slider.getMax() * (10 + round % 50) / 100;
                long start = System.nanoTime();
                slider.setValue(value);
                lay();
                if (painted) {
                    desk.stage.getScene().lookup(".offers").snapshot(null, null);
                }
                taken[0] = System.nanoTime() - start;
            });
            if (i >= 0) {
                times[i] = taken[0] / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
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
