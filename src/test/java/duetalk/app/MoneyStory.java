package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.SaveInvoice;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What the stories about money do on the page of a client. */
abstract class MoneyStory {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final String NAME = "Zeta Zeta";

    @TempDir
    Path folder;

    TestDesk desk;
    long client;

    @AfterEach
    void close() {
        assertThat(book().<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
        desk.close();
    }

    /** The same book after the program was closed and opened again. */
    void restart(Language language, int hour) {
        desk.close();
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, hour, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.addClient(NAME);
        client = book().<Long>read(stores -> stores.clients().all().stream()
                .filter(one -> one.name().equals(NAME))
                .mapToLong(Client::id)
                .findFirst()
                .orElseThrow());
    }

    Book book() {
        return desk.desk.present().book();
    }

    Money money(String amount) {
        return Money.of(amount, story().card().client().currency());
    }

    ClientStory.Story story() {
        return new ClientStory(book()).of(client, DAY);
    }

    long invoice(String number, String amount) {
        LocalDate due = DAY.minusDays(10);
        return new SaveInvoice(book())
                .save(
                        Invoice.fresh(client, number, due.minusDays(14), due, money(amount), ""),
                        DAY,
                        desk.clock.instant());
    }

    Money balance(long invoice) {
        return book().read(
                        stores -> stores.invoices().byId(invoice).orElseThrow().balance());
    }

    void page() {
        desk.go(new Destination.OneClient(client));
    }

    void typeAmount(String selector, String amount) {
        desk.type(selector, Isolate.open(desk.voice().amounts().numberOf(money(amount))));
    }

    void pay(String amount) {
        desk.press("#client-pay");
        typeAmount("#payment-amount", amount);
        desk.press("#sheet-accept");
    }

    void row(KeyCode key) {
        Fx.run(() -> desk.stage.getScene().getRoot().lookupAll(".timeline-row").stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        Fx.robot().type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void together(KeyCode held, KeyCode key) {
        Fx.robot().press(held).press(key).release(key).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void menu(String item) {
        Fx.run(() -> desk.<TableView<?>>find(".table-view").getSelectionModel().selectFirst());
        MenuButton button = desk.find("#invoice-acts");
        Fx.run(() -> button.getOnShowing().handle(null));
        MenuItem wanted = Fx.call(() -> button.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow());
        Fx.run(wanted::fire);
    }

    List<String> changes() {
        return Fx.call(() -> desk.<Node>find("#what-changes").lookupAll(".label").stream()
                .map(node -> Isolate.open(((Label) node).getText()))
                .toList());
    }

    String written(String amount) {
        return Isolate.open(desk.voice().amounts().of(money(amount)));
    }

    boolean acceptIsOff() {
        ButtonBase accept = desk.find("#sheet-accept");
        return Fx.call(accept::isDisabled);
    }
}
