package duetalk.app;

import duetalk.Fx;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of Activity, in every language, light and dark. */
class ActivityTour {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void activity(String look) throws IOException {
        String[] parts = look.split("-");
        Language language = Language.ofTag(parts[0]).orElseThrow();
        TestDesk desk = TestDesk.open(folder, language, parts[1], TestDesk.at(DAY.minusDays(1), 15, 47));
        TourPictures pictures = new TourPictures(desk, look);
        Fx.run(() -> desk.desk.entrance().openSample());
        Book book = desk.desk.present().book();
        Client client = book.read(stores -> stores.clients().all()).getFirst();
        String currency = client.currency();
        new SaveInvoice(book)
                .save(
                        Invoice.fresh(
                                client.id(),
                                "INV-0431",
                                DAY.minusDays(20),
                                DAY.minusDays(6),
                                Money.of("340.00", currency),
                                "~"),
                        DAY.minusDays(1),
                        desk.clock.instant());
        long mistyped = pay(desk, client, "95.00");
        desk.clock.move(Duration.ofMinutes(25));
        new UndoAct(book).undo(mistyped, "", desk.clock.instant());
        desk.clock.move(Duration.ofHours(17));
        pay(desk, client, "1000.00");
        desk.clock.move(Duration.ofMinutes(4));
        new CreditActs(book).refund(client.id(), Money.of("20.00", currency), DAY, "", DAY, desk.clock.instant());
        desk.addClient("Northgate Dental");

        desk.press("#nav-activity");
        pictures.take("130-activity");
        type(KeyCode.DOWN, KeyCode.DOWN);
        pictures.take("131-activity-since");
        desk.type("#activity-filter", "0431");
        pictures.take("132-activity-filter");
        desk.type("#activity-filter", "");
        pictures.take("133-activity-small", 1000, 700);
        pictures.size(1280, 800);
        desk.close();
    }

    private static long pay(TestDesk desk, Client client, String amount) {
        return new RecordPayment(desk.desk.present().book())
                .record(
                        new Received(
                                        client.id(),
                                        Money.of(amount, client.currency()),
                                        LocalDate.ofInstant(desk.clock.instant(), TestDesk.ZONE),
                                        PaymentMethod.TRANSFER,
                                        null,
                                        "")
                                .asked(true, true),
                        DAY,
                        desk.clock.instant());
    }

    private static void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            WaitForAsyncUtils.waitForFxEvents();
            Fx.robot().push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
