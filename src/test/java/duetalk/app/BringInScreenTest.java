package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.exchange.LatePaymentHistories;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of late payments comes in through the screen: looked at, checked, brought in, once only, and undone. */
class BringInScreenTest {

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aListOfLatePaymentsComesInOnce(Language language) throws IOException {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(LocalDate.of(2026, 11, 24), 10, 0));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("mine"), true));
        desk.go(new Destination.BringIn());
        desk.files.add(list());
        desk.press("#choose");
        choose("USD");
        assertThat(desk.<Label>find("#checked").getText()).isEqualTo(compared(2_466, 0, 0));

        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(100, 2_466, 2_466, 0, 0, 0));
        assertThat(desk.<Label>find("#checked").getText()).isEqualTo(compared(0, 0, 2_466));
        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(0, 0, 0, 0, 2_466, 0));

        desk.go(new Destination.Clients());
        assertThat(Fx.call(
                        () -> desk.<TableView<?>>find(".table-view").getItems().size()))
                .isEqualTo(100);
        desk.go(new Destination.BringIn());
        desk.press("#undo-import");
        desk.go(new Destination.Clients());
        assertThat(Fx.call(
                        () -> desk.<TableView<?>>find(".table-view").getItems().size()))
                .isZero();
    }

    /** The real file where it lies beside the project, else one of the same shape. */
    private Path list() throws IOException {
        Path real = Path.of("..", "shared", "data", "late-payment-histories.csv");
        return Files.exists(real)
                ? real
                : Files.write(folder.resolve("list.csv"), LatePaymentHistories.make(100, 2_466));
    }

    private String compared(int fresh, int changed, int same) {
        return desk.voice()
                .say(
                        "import.compared",
                        "fresh",
                        fresh,
                        "changed",
                        changed,
                        "same",
                        same,
                        "ahead",
                        0,
                        "left",
                        0,
                        "bad",
                        0);
    }

    private String done(int clients, int invoices, int payments, int changed, int already, int left) {
        return desk.voice()
                .say(
                        "import.done",
                        "clients",
                        clients,
                        "invoices",
                        invoices,
                        "payments",
                        payments,
                        "changed",
                        changed,
                        "already",
                        already,
                        "left",
                        left);
    }

    /** What was paid and what was changed since is shown first, and recorded only where it is ticked. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameListWithAPaidDayAndAChangedAmount(Language language) throws IOException {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(LocalDate.of(2026, 11, 30), 10, 0));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("mine"), true));
        desk.go(new Destination.BringIn());
        String heading = "Customer,Invoice Number,Invoice Date,Due Date,Amount,Paid Date\n";
        list(heading + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,\nZed Ltd,Z-2,2026-09-01,2026-09-15,200.00,\n");
        choose("GBP");
        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(1, 2, 0, 0, 0, 0));

        list(heading + "Zed Ltd,Z-1,2026-09-01,2026-09-15,100.00,2026-10-01\n"
                + "Zed Ltd,Z-2,2026-09-01,2026-09-15,250.00,\nZed Ltd,Z-3,2026-11-01,2026-11-15,50.00,\n");
        assertThat(desk.<Label>find("#checked").getText()).isEqualTo(compared(1, 2, 0));
        TableView<?> differences = desk.find("#differences");
        assertThat(differences.isVisible()).isTrue();
        assertThat(differences.getItems()).hasSize(2);
        Fx.run(() -> {
            differences.getSelectionModel().select(1);
            differences.requestFocus();
        });
        Fx.robot().push(javafx.scene.input.KeyCode.SPACE);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(0, 1, 1, 1, 0, 1));
        assertThat(open()).isEqualTo(250);

        assertThat(desk.<Label>find("#checked").getText()).isEqualTo(compared(0, 1, 2));
        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(0, 0, 0, 1, 2, 0));
        assertThat(open()).isEqualTo(300);
        desk.press("#undo-import");
        assertThat(open()).isEqualTo(250);
        desk.press("#undo-import");
        assertThat(open()).isEqualTo(300);
        assertThat(Fx.call(
                        () -> desk.<TableView<?>>find("#differences").getItems().size()))
                .isEqualTo(2);
    }

    /** What the list does not say itself and the user has never said. */
    private void choose(String currency) {
        Fx.run(() -> {
            desk.<ComboBox<String>>find("#import-currency").setValue(currency);
            desk.<ComboBox<Place>>find("#import-place").setValue(Place.GB);
            desk.<ComboBox<ClientKind>>find("#import-kind").setValue(ClientKind.BUSINESS);
        });
    }

    private void list(String content) throws IOException {
        desk.files.add(Files.writeString(folder.resolve("list-" + content.length() + ".csv"), content));
        desk.press("#choose");
    }

    private int open() {
        var ageing = desk.desk.present().book().read(stores -> stores.invoices().ageingNow(LocalDate.of(2026, 11, 30)));
        return ageing.total(ageing.currencies().iterator().next()).amount().intValueExact();
    }
}
