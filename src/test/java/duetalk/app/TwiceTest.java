package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A second Enter, and a double click, while the disk is slow: done once. On threads as the program has them. */
class TwiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final SlowDisk disk = new SlowDisk();
    private TestDesk desk;
    private long client;

    @BeforeEach
    void open() throws Exception {
        Tasks tasks = new Tasks(disk, Runnable::run, Runnable::run, Platform::runLater);
        desk = TestDesk.open(folder, Language.EN, "light", TestDesk.at(DAY, 10, 15), tasks);
        Fx.run(() -> desk.desk.entrance().openSample());
        disk.settle();
        client = owing();
    }

    @AfterEach
    void close() {
        disk.close();
        desk.close();
    }

    private long owing() {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> new ArrayList<>(list.getItems())).stream()
                .filter(item -> item.reason() == WorkReason.PROMISE_BROKEN)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }

    private ClientStory.Story story() {
        return new ClientStory(desk.desk.present().book()).of(client, DAY);
    }

    private void go(Destination destination) {
        desk.go(destination);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String selector) {
        desk.press(selector);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void enter() {
        Fx.robot().type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How many more there are after an act was asked for twice while nothing could be written. */
    private int more(ToIntFunction<ClientStory.Story> count, Runnable act) throws Exception {
        int before = count.applyAsInt(story());
        disk.hold();
        act.run();
        act.run();
        disk.letGo();
        return count.applyAsInt(story()) - before;
    }

    private Runnable pressed(String selector) {
        ButtonBase button = desk.find(selector);
        return () -> {
            Fx.run(button::fire);
            WaitForAsyncUtils.waitForFxEvents();
        };
    }

    @Test
    void aPaymentByTwoEnters() throws Exception {
        go(new Destination.OneClient(client));
        press("#client-pay");
        desk.type("#payment-amount", "1");
        Node amount = desk.find("#payment-amount");
        Fx.run(amount::requestFocus);
        assertThat(more(story -> story.payments().size(), this::enter)).isEqualTo(1);
    }

    @Test
    void aPaymentOnToday() throws Exception {
        go(new Destination.Today());
        Invoice oldest = story().open().getFirst();
        desk.type("#payment-typed", oldest.number());
        Node field = desk.find("#payment-typed");
        Fx.run(field::requestFocus);
        enter();
        assertThat(more(story -> story.payments().size(), this::enter)).isLessThanOrEqualTo(1);
        assertThat(story().payments().stream()
                        .filter(one -> one.on().equals(DAY))
                        .toList())
                .hasSize(1);
    }

    @Test
    void aPromise() throws Exception {
        go(new Destination.OneClient(client));
        press("#client-promise");
        desk.type("#promise-due", "+5");
        assertThat(more(story -> story.promises().size(), pressed("#sheet-accept")))
                .isEqualTo(1);
    }

    @Test
    void aLetter() throws Exception {
        client = Fx.call(() -> desk.<ListView<WorkItem>>find(".work-list")
                .getItems()
                .getFirst()
                .client()
                .id());
        go(new Destination.Write(client));
        disk.settle();
        assertThat(more(story -> story.letters().size(), pressed("#write-keep")))
                .isEqualTo(1);
    }

    @Test
    void aPlan() throws Exception {
        go(new Destination.Plan(client));
        desk.type("#plan-number", "4");
        assertThat(more(story -> story.plans().size(), pressed("#plan-agree"))).isEqualTo(1);
    }

    @Test
    void anInvoice() throws Exception {
        go(new Destination.OneClient(client));
        press("#add-invoice");
        desk.type("#invoice-number", "2026/999");
        desk.type("#invoice-total", "100");
        assertThat(more(story -> story.open().size(), pressed("#sheet-accept"))).isEqualTo(1);
    }

    @Test
    void aList() throws Exception {
        go(new Destination.BringIn());
        desk.files.add(Files.writeString(
                folder.resolve("list.csv"),
                "Client,Invoice,Issued,Due,Amount\nNew Client,N1,2026-10-01,2026-10-15,100.00\n"));
        press("#choose");
        Fx.run(() -> {
            desk.<ComboBox<String>>find("#import-currency").setValue("GBP");
            desk.<ComboBox<Place>>find("#import-place").setValue(Place.GB);
            desk.<ComboBox<ClientKind>>find("#import-kind").setValue(ClientKind.BUSINESS);
        });
        WaitForAsyncUtils.waitForFxEvents();
        int acts = acts();
        more(story -> 0, pressed("#bring-in"));
        assertThat(acts()).as("one import in Activity").isEqualTo(acts + 1);
    }

    private int acts() {
        return desk.desk
                .present()
                .book()
                .<List<?>>read(stores -> stores.entries().newest(null, null, null, 1_000))
                .size();
    }

    /** What is written by one act does not keep others waiting: another key acts at once. */
    @Test
    void typingIsNeverHeldUp() throws Exception {
        go(new Destination.OneClient(client));
        press("#client-promise");
        disk.hold();
        pressed("#sheet-accept").run();
        Node field = desk.find("#promise-due");
        Fx.run(field::requestFocus);
        Fx.robot().write("12");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.text("#promise-due")).contains("12");
        disk.letGo();
    }
}
