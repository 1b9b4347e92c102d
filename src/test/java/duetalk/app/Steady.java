package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Steps through clients and letters for as long as an hour of work takes, and says what memory that holds on to. */
public final class Steady implements AutoCloseable {

    private static final double MEGA = 1_048_576;
    private static final int BLOCK = 16_777_216;

    private final TestDesk desk;
    private final List<Client> clients;
    private int at;

    /** Opens the sample book in a folder. */
    public Steady(Path folder, LocalDate today) {
        desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(today, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        clients = desk.desk.present().book().read(stores -> stores.clients().all());
    }

    /** Looks at a client, a letter to them, their log and Today, as often as asked. */
    public void step(int times) {
        for (int i = 0; i < times; i++) {
            long client = clients.get(at++ % clients.size()).id();
            show(new Destination.OneClient(client));
            show(new Destination.Write(client, LetterKind.REMINDER));
            show(new Destination.Log(client));
            show(new Destination.Today());
        }
    }

    private void show(Destination place) {
        desk.go(place);
        Fx.run(() -> {
            desk.stage.getScene().getRoot().applyCss();
            desk.stage.getScene().getRoot().layout();
        });
    }

    /** What is alive after everything that can go has gone, in megabytes: pages once drawn are held softly. */
    public double alive() {
        Fx.run(() -> {});
        letGoOfWhatIsSoft();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }

    /** Softly held objects are sure to be gone only once memory ran out. */
    private static void letGoOfWhatIsSoft() {
        List<byte[]> filling = new ArrayList<>();
        try {
            while (filling.size() < Integer.MAX_VALUE) {
                filling.add(new byte[BLOCK]);
            }
        } catch (OutOfMemoryError full) {
            filling.clear();
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
