package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Parent;

/** Measures how long it takes from asking for a call to its screen, laid out. */
public final class CallOpening {

    private static final int ROUNDS = 60;
    private static final int WARM = 10;

    private CallOpening() {}

    public static double[] time(Path book, Path folder, int clients, LocalDate today) {
        TestDesk desk = TestDesk.open(folder.resolve("desk"), Language.HE, "light", TestDesk.at(today, 10, 0));
        Fx.run(() -> desk.desk.entrance().open(book, false));
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            long client = 1 + (i + WARM) * (clients / (ROUNDS + WARM));
            long start = System.nanoTime();
            Fx.run(() -> {
                desk.desk.shell().orElseThrow().go(new Destination.Call(client));
                Parent root = desk.stage.getScene().getRoot();
                root.applyCss();
                root.layout();
            });
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        desk.close();
        java.util.Arrays.sort(times);
        return times;
    }
}
