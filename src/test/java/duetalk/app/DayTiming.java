package duetalk.app;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Measures Today and the calendar on their screens, on a large book, from the act to the screen laid out. */
public final class DayTiming implements AutoCloseable {

    private static final int IN_A_MONTH = 2_000;

    private final TestDesk desk;
    private final LocalDate today;
    private @Nullable WritableImage picture;

    /** Opens a book that has been filled. */
    public DayTiming(Path folder, Path book, LocalDate today) {
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

    /** From the click on Today until its rows are laid out; how many there are is told once. */
    public double[] open(int warm, int rounds) {
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            desk.go(new Destination.Settings());
            double took = time(() -> desk.desk.shell().orElseThrow().go(new Destination.Today()));
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** From the key to the next client with everything that is shown of them. */
    public double[] steps(int warm, int rounds) {
        desk.go(new Destination.Today());
        ToggleButton round = desk.find("#round");
        Fx.run(round::fire);
        Node pane = desk.find(".one-by-one");
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            double took = time(() -> Event.fireEvent(pane, key(KeyCode.PAGE_DOWN)));
            if (i >= 0) {
                times[i] = took;
            }
        }
        Fx.run(round::fire);
        Arrays.sort(times);
        return times;
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    /** From the key to another month with two thousand items. */
    public double[] months(int warm, int rounds) {
        desk.desk.present().book().write(stores -> {
            for (int i = 0; i < 2 * IN_A_MONTH; i++) {
                LocalDate day =
                        today.withDayOfMonth(1).plusMonths(i / IN_A_MONTH).plusDays(i % 28);
                stores.followUps().add(FollowUp.on(1 + i % 5_000, FollowUpKind.CHECK, day, "work " + i));
            }
            return true;
        });
        desk.go(new Destination.Calendar());
        ButtonBase next = desk.find("#next");
        ButtonBase previous = desk.find("#previous");
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            double took = time((i & 1) == 0 ? next::fire : previous::fire);
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** A frame while an item is carried across the month: the event, the layout, and painting the month with it. */
    public double[] frames(int warm, int rounds, boolean painted) {
        desk.go(new Destination.Calendar());
        Node item = desk.find(".day-item");
        Node month = desk.find(".month").getParent().getParent();
        Fx.run(() -> fire(item, MouseEvent.MOUSE_PRESSED, 300, 300));
        double[] times = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            double x = 200 + Math.floorMod(i * 37, 700);
            double y = 200 + Math.floorMod(i * 23, 500);
            double took = Fx.call(() -> {
                long start = System.nanoTime();
                fire(item, MouseEvent.MOUSE_DRAGGED, x, y);
                lay();
                if (painted) {
                    picture = month.snapshot(null, picture);
                }
                return (System.nanoTime() - start) / 1e6;
            });
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    @Override
    public void close() {
        desk.close();
    }
}
