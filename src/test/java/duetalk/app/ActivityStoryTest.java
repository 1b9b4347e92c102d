package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.book.Book;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.store.TestBook;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** What was done, and the way back: entered, mistyped, undone after a restart, done again, narrowed, and held. */
class ActivityStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language language, int hour) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, hour, 12));
        TestBook.in(folder).close();
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("book"), false));
    }

    private Book book() {
        return desk.desk.present().book();
    }

    private void restart(Language language, int hour) {
        desk.close();
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, hour, 12));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("book"), false));
    }

    private long client() {
        return book().read(stores -> stores.clients().all()).stream()
                .filter(one -> one.name().equals("Larkfield Joinery"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void pay(String amount) {
        new RecordPayment(book())
                .record(
                        new Received(client(), Money.of(amount, "GBP"), DAY, PaymentMethod.TRANSFER, null, "")
                                .asked(false, true),
                        DAY,
                        desk.desk.clock().instant());
    }

    private Money owed() {
        return book().read(stores -> stores.invoices().ofClient(client())).stream()
                .map(Invoice::balance)
                .reduce(Money.zero("GBP"), Money::plus);
    }

    private void type(KeyCode key) {
        press(key, false);
    }

    /** Presses a key where the focus is. */
    private void press(KeyCode key, boolean control) {
        desk.find("#toast");
        Fx.run(() -> Event.fireEvent(
                desk.stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rows() {
        return Fx.call(() -> desk.<ListView<?>>find("#activity-list").getItems().size());
    }

    /** The words of the row that is chosen. */
    private String chosen() {
        desk.find("#activity-list");
        return Fx.call(() -> {
            Set<Node> cells = desk.stage.getScene().getRoot().lookupAll("#activity-list .list-cell:selected .label");
            return cells.stream().map(one -> ((Label) one).getText()).collect(Collectors.joining(" | "));
        });
    }

    private String say(String key) {
        return desk.voice().say(key);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aMistypedPaymentIsTakenBackAfterARestartAndDoneAgain(Language language) {
        open(language, 9);
        desk.addClient("Larkfield Joinery");
        new SaveInvoice(book())
                .save(
                        Invoice.fresh(
                                client(),
                                "INV-77",
                                DAY.minusDays(60),
                                DAY.minusDays(30),
                                Money.of("900.00", "GBP"),
                                "doors"),
                        DAY,
                        desk.desk.clock().instant());
        pay("680.00");
        assertThat(owed()).isEqualTo(Money.of("220.00", "GBP"));
        restart(language, 11);
        desk.press("#nav-activity");
        assertThat(chosen()).contains(say("activity.what.PAYMENT_RECORDED"));
        int before = rows();

        type(KeyCode.U);

        assertThat(owed()).isEqualTo(Money.of("900.00", "GBP"));
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(desk.said()).contains(say("activity.what.PAYMENT_RECORDED"));
        assertThat(chosen()).contains(say("activity.act.REDO"));
        type(KeyCode.R);
        assertThat(owed()).isEqualTo(Money.of("220.00", "GBP"));

        desk.go(new Destination.Clients());
        press(KeyCode.Z, true);
        assertThat(owed()).as("Ctrl+Z where a field has the focus").isEqualTo(Money.of("220.00", "GBP"));
        desk.go(new Destination.Calendar());
        press(KeyCode.Z, true);
        assertThat(owed()).as("Ctrl+Z on another screen").isEqualTo(Money.of("900.00", "GBP"));

        desk.go(new Destination.Activity(client()));
        int all = rows();
        desk.type("#activity-filter", "INV-77");
        assertThat(rows()).isBetween(1, all - 1);
        assertThat(chosen()).contains("INV-77");
        desk.type("#activity-filter", "nothing of the kind");
        assertThat(rows()).isZero();
        desk.type("#activity-filter", "");
        desk.press("#activity-SETTINGS");
        assertThat(rows()).isEqualTo(1);
        assertThat(chosen()).contains(say("activity.what.CLIENT_ENTERED"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void whatSomethingRestsOnSaysWhat(Language language) {
        open(language, 9);
        desk.addClient("Larkfield Joinery");
        pay("50.00");
        new CreditActs(book())
                .refund(
                        client(),
                        Money.of("20.00", "GBP"),
                        DAY,
                        "",
                        DAY,
                        desk.desk.clock().instant());
        desk.go(new Destination.Activity(client()));
        type(KeyCode.DOWN);

        assertThat(chosen())
                .contains(say("activity.what.PAYMENT_RECORDED"))
                .contains(say("activity.act.SINCE"))
                .contains(desk.voice()
                        .say(
                                "problem.DEPENDS_ON_IT",
                                "kind",
                                duetalk.core.ledger.EntryKind.REFUND,
                                "amount",
                                Money.of("20.00", "GBP"),
                                "date",
                                DAY));
        type(KeyCode.U);
        assertThat(desk.said()).contains(desk.voice().amounts().of(Money.of("20.00", "GBP")));
        type(KeyCode.UP);
        type(KeyCode.U);
        assertThat(List.copyOf(book().read(stores -> stores.entries().creditOf(client()))))
                .containsExactly(Money.of("50.00", "GBP"));
    }
}
