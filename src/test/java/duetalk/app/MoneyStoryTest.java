package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.SaveInvoice;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Money on the page of a client: typed wrong, paid too much, disputed, given up, and all of it mended there. */
class MoneyStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String NAME = "Zeta Zeta";

    @TempDir
    Path folder;

    private TestDesk desk;
    private long client;

    @AfterEach
    void close() {
        assertThat(book().<List<Long>>read(stores -> stores.entries().wrongSums()))
                .isEmpty();
        desk.close();
    }

    private void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.addClient(NAME);
        client = book().<Long>read(stores -> stores.clients().all().stream()
                .filter(one -> one.name().equals(NAME))
                .mapToLong(Client::id)
                .findFirst()
                .orElseThrow());
    }

    private Book book() {
        return desk.desk.present().book();
    }

    private Money money(String amount) {
        return Money.of(amount, story().card().client().currency());
    }

    private ClientStory.Story story() {
        return new ClientStory(book()).of(client, DAY);
    }

    private long invoice(String number, String amount) {
        LocalDate due = DAY.minusDays(10);
        return new SaveInvoice(book())
                .save(
                        Invoice.fresh(client, number, due.minusDays(14), due, money(amount), ""),
                        DAY,
                        desk.clock.instant());
    }

    private Money balance(long invoice) {
        return book().read(
                        stores -> stores.invoices().byId(invoice).orElseThrow().balance());
    }

    private void page() {
        desk.go(new Destination.OneClient(client));
    }

    private void typeAmount(String selector, String amount) {
        desk.type(selector, Isolate.open(desk.voice().amounts().numberOf(money(amount))));
    }

    private void pay(String amount) {
        desk.press("#client-pay");
        typeAmount("#payment-amount", amount);
        desk.press("#sheet-accept");
    }

    private void row(KeyCode key) {
        Fx.run(() -> desk.stage.getScene().getRoot().lookupAll(".timeline-row").stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        Fx.robot().type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void together(KeyCode held, KeyCode key) {
        Fx.robot().press(held).press(key).release(key).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void menu(String item) {
        Fx.run(() -> desk.<TableView<?>>find(".table-view").getSelectionModel().selectFirst());
        MenuButton button = desk.find("#invoice-acts");
        Fx.run(() -> button.getOnShowing().handle(null));
        MenuItem wanted = Fx.call(() -> button.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow());
        Fx.run(wanted::fire);
    }

    private List<String> changes() {
        return Fx.call(() -> desk.<Node>find("#what-changes").lookupAll(".label").stream()
                .map(node -> Isolate.open(((Label) node).getText()))
                .toList());
    }

    private String written(String amount) {
        return Isolate.open(desk.voice().amounts().of(money(amount)));
    }

    private boolean acceptIsOff() {
        ButtonBase accept = desk.find("#sheet-accept");
        return Fx.call(accept::isDisabled);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMistypedPaymentIsCorrectedAndThenCancelledByKeys(Language language) {
        open(language);
        long invoice = invoice("F/1", "1235.00");
        page();
        pay("1235.00");
        assertThat(balance(invoice)).isEqualTo(money("0.00"));

        row(KeyCode.E);
        typeAmount("#correct-amount", "235.00");
        assertThat(changes()).contains(written("1000.00"));
        assertThat(acceptIsOff()).as("without a reason").isTrue();
        together(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(balance(invoice)).as("nothing happens without a reason").isEqualTo(money("0.00"));
        together(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(acceptIsOff()).isFalse();
        together(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(balance(invoice)).isEqualTo(money("1000.00"));

        row(KeyCode.DELETE);
        together(KeyCode.ALT, KeyCode.DIGIT3);
        together(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(balance(invoice)).isEqualTo(money("1235.00"));
        assertThat(story().payments()).isEmpty();

        menu("invoice-history-open");
        assertThat(Fx.call(() -> desk.<Node>find("#invoice-history").lookupAll(".struck")))
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "FA"})
    void whatIsPaidTooMuchIsAskedAboutAndOfferedForTheNextInvoice(Language language) {
        open(language);
        long first = invoice("F/1", "500.00");
        page();
        pay("800.00");
        assertThat(balance(first)).as("asked first").isEqualTo(money("500.00"));
        assertThat(desk.labels()).contains(desk.voice().say("payment.ask.surplus", "amount", money("300.00")));
        desk.press("#ask-yes");
        assertThat(balance(first)).isEqualTo(money("0.00"));
        assertThat(story().credits()).containsExactly(money("300.00"));
        assertThat(desk.isThere("#credit-" + money("0").currency())).isTrue();

        desk.press("#add-invoice");
        desk.type("#invoice-number", "F/2");
        typeAmount("#invoice-total", "300.00");
        desk.press("#sheet-accept");
        assertThat(desk.labels()).contains(desk.voice().say("usecredit.offer", "amount", money("300.00")));
        desk.press("#sheet-accept");
        assertThat(story().credits()).isEmpty();
        assertThat(story().open()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "HE"})
    void oneTransferOverTwoInvoicesIsSplitByTicksAndShownAsOne(Language language) {
        open(language);
        long one = invoice("F/1", "984.00");
        long two = invoice("F/2", "492.00");
        page();
        desk.press("#client-pay");
        typeAmount("#payment-amount", "1000.00");
        typeAmount("#split-F-1-amount", "600.00");
        typeAmount("#split-F-2-amount", "400.00");
        desk.press("#sheet-accept");

        assertThat(balance(one)).isEqualTo(money("384.00"));
        assertThat(balance(two)).isEqualTo(money("92.00"));
        assertThat(Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(".money-came")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "PL"})
    void aDisputeIsOpenedAndSettledInPart(Language language) {
        open(language);
        long invoice = invoice("F/1", "1250.00");
        page();
        menu("invoice-dispute");
        typeAmount("#act-amount", "250.00");
        desk.type("#act-reason", "two doors scratched");
        desk.press("#sheet-accept");
        assertThat(story().invoices().getFirst().state()).isEqualTo(InvoiceState.DISPUTED);

        menu("invoice-settle");
        Fx.run(() -> desk.<javafx.scene.control.ComboBox<?>>find("#act-kind")
                .getSelectionModel()
                .select(1));
        typeAmount("#act-amount", "200.00");
        assertThat(acceptIsOff()).isTrue();
        desk.type("#act-reason", "seen on the photographs");
        desk.press("#sheet-accept");
        assertThat(story().disputes()).isEmpty();
        assertThat(balance(invoice)).isEqualTo(money("1050.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "HE"})
    void whatIsWrittenOffComesBackWhenItIsUndone(Language language) {
        open(language);
        long invoice = invoice("F/1", "330.00");
        page();
        menu("invoice-off");
        desk.type("#act-reason", "insolvent");
        desk.press("#sheet-accept");
        assertThat(story().invoices().getFirst().state()).isEqualTo(InvoiceState.WRITTEN_OFF);
        desk.press("#undo");
        assertThat(balance(invoice)).isEqualTo(money("330.00"));
    }
}
