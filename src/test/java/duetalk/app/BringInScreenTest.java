package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
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
        Fx.run(() -> desk.<ComboBox<String>>find("#import-currency").setValue("USD"));
        assertThat(desk.<Label>find("#checked").getText())
                .isEqualTo(desk.voice().say("import.checked", "good", 2_466, "bad", 0));

        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(100, 2_466, 2_466, 0));
        desk.press("#bring-in");
        assertThat(desk.said()).isEqualTo(done(0, 0, 0, 2_466));

        desk.go(new Destination.Clients());
        assertThat(Fx.call(
                        () -> desk.<TableView<?>>find(".table-view").getItems().size()))
                .isEqualTo(100);
        desk.go(new Destination.BringIn());
        desk.press("#undo-import");
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

    private String done(int clients, int invoices, int payments, int already) {
        return desk.voice()
                .say("import.done", "clients", clients, "invoices", invoices, "payments", payments, "already", already);
    }
}
