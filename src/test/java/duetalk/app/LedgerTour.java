package duetalk.app;

import duetalk.Fx;
import duetalk.actions.ledger.ChargeActs;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.clients.Language;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.ChargeKind;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of everything that shows the ledger, in every language, light and dark, in a usual and the least window. */
class LedgerTour extends MoneyStory {

    private TourPictures pictures;

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void ledger(String look) throws IOException {
        open(Language.ofTag(look.substring(0, 2)).orElseThrow(), look.substring(3));
        pictures = new TourPictures(desk, look);
        long first = invoice("INV-0420", "820.00");
        long second = invoice("INV-0431", "340.00");
        long third = invoice("INV-0436", "250.50");
        record("95.00", List.of());
        new UndoAct(book()).undo(last(), "", desk.clock.instant());
        desk.clock.move(Duration.ofMinutes(7));
        record("1000.00", List.of(Part.of(first, money("820.00")), Part.of(second, money("130.00"))));
        desk.clock.move(Duration.ofMinutes(3));
        new CreditActs(book()).use(third, money("40.00"), desk.clock.instant());
        new ChargeActs(book()).book(third, ChargeKind.values()[0], money("35.00"), DAY, "", desk.clock.instant());
        today();
        client();
        sheets();
        desk.press("#nav-activity");
        both("230-activity");
        key(KeyCode.DOWN, KeyCode.DOWN);
        both("231-activity-since");
        key(KeyCode.E);
        both("232-activity-correct");
        pictures.take("233-activity-correct-1280", 1280, 800);
    }

    private void open(Language language, String theme) {
        open(language);
        desk.close();
        desk = TestDesk.open(folder, language, theme, TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    private long last() {
        return book().<Long>read(stores ->
                stores.entries().newest(null, client, null, 1).getFirst().id());
    }

    private void record(String amount, List<Part> parts) {
        new RecordPayment(book())
                .record(
                        new Received(client, money(amount), DAY, PaymentMethod.TRANSFER, null, "")
                                .split(parts)
                                .asked(true, true),
                        DAY,
                        desk.clock.instant());
    }

    private void today() throws IOException {
        desk.go(new Destination.Today());
        both("200-today");
        desk.type("#payment-quick-amount", "1");
        both("201-payment-strip");
        desk.type("#payment-quick-amount", "");
        desk.type("#payment-typed", "INV-0431");
        both("202-payment-strip-hit");
        desk.type("#payment-typed", "");
    }

    private void client() throws IOException {
        page();
        Fx.run(() -> desk.<TableView<?>>find(".table-view").getSelectionModel().selectFirst());
        both("210-client");
        popup("#invoice-acts", "211-invoice-menu");
        popup("#client-more", "212-client-menu");
        Node receipt = desk.find(".timeline-row .menu-button");
        popup("#" + receipt.getId(), "213-receipt-menu");
    }

    /** A menu is a window of its own: it is drawn by itself beside the screen. */
    private void popup(String selector, String name) throws IOException {
        pictures.size(1366, 768);
        MenuButton button = desk.find(selector);
        Fx.run(button::show);
        WaitForAsyncUtils.waitForFxEvents();
        var image = Fx.call(() -> javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.PopupWindow.class::isInstance)
                .map(window -> window.getScene().snapshot(null))
                .findFirst()
                .orElseThrow());
        pictures.write(image, name);
        Fx.run(button::hide);
    }

    private void sheets() throws IOException {
        page();
        desk.labels();
        receipt("receipt-correct");
        both("220-correct");
        together(KeyCode.ALT, KeyCode.DIGIT1);
        typeAmount("#correct-amount", "680.00");
        both("221-correct-lower");
        key(KeyCode.ESCAPE);
        page();
        desk.labels();
        receipt("receipt-return");
        both("222-returned");
        key(KeyCode.ESCAPE);
        page();
        desk.press("#client-pay");
        typeAmount("#payment-amount", "300.00");
        both("223-payment");
        typeAmount("#payment-amount", "1300.00");
        desk.press("#sheet-accept");
        both("224-payment-surplus");
        key(KeyCode.ESCAPE);
        page();
        sheet("invoice-dispute", "225-dispute");
        sheet("invoice-move", "226-move");
        sheet("invoice-history-open", "227-history");
        merge();
    }

    private void receipt(String item) {
        MenuButton acts = desk.find(".timeline-row .menu-button");
        Fx.run(() ->
                acts.getItems().stream().filter(one -> item.equals(one.getId())).forEach(MenuItem::fire));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void sheet(String item, String name) throws IOException {
        menu(item);
        both(name);
        page();
    }

    private void merge() throws IOException {
        MenuButton more = desk.find("#client-more");
        MenuItem item = Fx.call(() -> more.getItems().stream()
                .filter(one -> "client-merge".equals(one.getId()))
                .findFirst()
                .orElseThrow());
        Fx.run(item::fire);
        WaitForAsyncUtils.waitForFxEvents();
        desk.type("#merge-find", "a");
        both("228-merge");
        Fx.run(() -> desk.<javafx.scene.control.ListView<?>>find("#merge-hits")
                .getSelectionModel()
                .selectFirst());
        desk.press("#sheet-accept");
        both("229-merge-preview");
        page();
    }

    private void both(String name) throws IOException {
        desk.find("#toast");
        pictures.take(name + "-small", 1000, 700);
        pictures.take(name, 1366, 768);
    }

    private void key(KeyCode... codes) {
        for (KeyCode code : codes) {
            desk.find("#toast");
            Fx.run(() -> Event.fireEvent(
                    desk.stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
