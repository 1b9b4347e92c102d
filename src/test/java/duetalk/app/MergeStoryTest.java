package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.MergeClients.Difference;
import duetalk.core.book.Book;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.ActKind;
import duetalk.core.money.Money;
import duetalk.store.TestBook;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** One client entered twice: warned of when entered, made one, seen as one, and parted again after a restart. */
class MergeStoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String PHONE = "+44 20 7946 0001";

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

    private long client(String name, Language language, String currency, Place place) {
        ClientCard card = new ClientCard(
                Client.named(name, language, currency, place),
                List.of(),
                List.of(new Phone(0, PHONE, "")),
                Terms.USUAL);
        return new SaveClient(book()).save(card, desk.clock.instant());
    }

    private void seven(long client, int daysAgo, Money total) {
        LocalDate issued = DAY.minusDays(daysAgo);
        new SaveInvoice(book())
                .save(Invoice.fresh(client, "7", issued, issued.plusDays(14), total, ""), DAY, desk.clock.instant());
    }

    private List<String> shown() {
        TableView<Invoice> table = desk.find(".table-view");
        return Fx.call(() -> table.getItems().stream()
                .map(one -> one.number() + " " + one.total().currency())
                .sorted()
                .toList());
    }

    private void chooseMerge() {
        MenuButton more = desk.find("#client-more");
        MenuItem item = Fx.call(() -> more.getItems().stream()
                .filter(one -> "client-merge".equals(one.getId()))
                .findFirst()
                .orElseThrow());
        Fx.run(item::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void key(KeyCode code) {
        desk.find("#toast");
        Fx.run(() -> Event.fireEvent(
                Objects.requireNonNull(desk.stage.getScene().getFocusOwner()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> names() {
        return book().<List<Client>>read(stores -> stores.clients().all()).stream()
                .map(Client::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void twoThatAreOneBecomeOneAndArePartedAfterARestart(Language language) {
        open(language, 9);
        long ada = client("Ada Joinery", Language.EN, "GBP", Place.GB);
        long bea = client("Bea Stolarnia", Language.PL, "PLN", Place.PL);
        seven(ada, 60, Money.of("120.00", "GBP"));
        seven(bea, 50, Money.of("400.00", "PLN"));
        desk.go(new Destination.OneClient(ada));

        chooseMerge();
        ListView<Client> hits = desk.find("#merge-hits");
        assertThat(hits.getItems())
                .as("who has the same telephone")
                .extracting(Client::id)
                .containsExactly(bea);
        desk.type("#merge-find", "nobody");
        assertThat(hits.getItems()).isEmpty();
        assertThat(desk.<Button>find("#sheet-accept").isDisabled()).isTrue();
        desk.type("#merge-find", "stolar");
        key(KeyCode.ENTER);

        assertThat(desk.labels())
                .contains(desk.voice().say("merge.invoices", "count", 2))
                .anyMatch(words -> Isolate.open(words).contains("Bea Stolarnia"));
        assertThat(desk.<Button>find("#sheet-accept").isDisabled()).isTrue();
        for (Difference each : List.of(Difference.CURRENCY, Difference.LAW, Difference.LANGUAGE)) {
            CheckBox tick = desk.find("#merge-" + each);
            Fx.run(() -> tick.setSelected(true));
        }
        assertThat(desk.isThere("#merge-" + Difference.KIND)).isFalse();
        key(KeyCode.ENTER);

        assertThat(desk.said()).contains("Ada Joinery", "Bea Stolarnia");
        assertThat(shown()).containsExactly("7 GBP", "7 PLN");
        assertThat(names()).containsExactly("Ada Joinery");
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.OneClient(ada));

        desk.close();
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 11, 12));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("book"), false));
        desk.go(new Destination.Activity(ada));
        desk.press("#activity-" + ActKind.Group.SETTINGS);
        key(KeyCode.U);
        assertThat(names()).containsExactlyInAnyOrder("Ada Joinery", "Bea Stolarnia");
        desk.go(new Destination.OneClient(ada));
        assertThat(shown()).containsExactly("7 GBP");
        desk.go(new Destination.OneClient(bea));
        assertThat(shown()).containsExactly("7 PLN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsSaidUndoesTheMergerAtOnce(Language language) {
        open(language, 9);
        long ada = client("Ada Joinery", Language.EN, "GBP", Place.GB);
        client("Ada Joinery Ltd", Language.EN, "GBP", Place.GB);
        desk.go(new Destination.OneClient(ada));
        chooseMerge();
        key(KeyCode.ENTER);
        key(KeyCode.ENTER);
        assertThat(names()).containsExactly("Ada Joinery");

        Button undo = (Button) desk.<Node>find("#toast").lookup(".button");
        Fx.run(undo::fire);

        assertThat(names()).containsExactlyInAnyOrder("Ada Joinery", "Ada Joinery Ltd");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDoubleIsSaidWhileItIsEnteredAndCanBeOpened(Language language) {
        open(language, 9);
        long ada = client("Ada Joinery", Language.EN, "GBP", Place.GB);
        desk.go(new Destination.Clients());
        desk.press("#enter");
        desk.type("#client-name", "Ada again");
        assertThat(desk.isThere("#alike-" + ada)).isFalse();
        desk.type("#client-phones", "020 7946 0001 shop");
        assertThat(desk.labels()).contains(desk.voice().say("client.alike", "client", "Ada Joinery"));
        desk.type("#client-phones", "020 7946 0002");
        assertThat(desk.isThere("#alike-" + ada)).isFalse();
        desk.type("#client-phones", "020 7946 0001 shop");
        desk.press("#sheet-accept");
        assertThat(names()).as("it can be saved all the same").containsExactly("Ada again", "Ada Joinery");

        desk.go(new Destination.OneClient(ada));
        desk.press("#client-change");
        long again = book().<List<Client>>read(stores -> stores.clients().all()).stream()
                .filter(one -> one.name().equals("Ada again"))
                .findFirst()
                .orElseThrow()
                .id();
        desk.press("#alike-" + again);
        assertThat(desk.desk.shell().orElseThrow().here()).isEqualTo(new Destination.OneClient(again));
        assertThat(desk.isThere("#client-name")).as("the sheet is closed").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMistypedNipIsSaidAndCanBeSaved(Language language) {
        open(language, 9);
        long bea = client("Bea Stolarnia", Language.PL, "PLN", Place.PL);
        desk.go(new Destination.OneClient(bea));
        desk.press("#client-change");
        Node said = desk.find("#client-tax-mistyped");
        assertThat(said.isVisible()).isFalse();
        desk.type("#client-tax", "123-456-32-19");
        assertThat(said.isVisible()).isTrue();
        desk.type("#client-tax", "123-456-32-18");
        assertThat(said.isVisible()).isFalse();
        desk.type("#client-tax", "123-456-32-19");
        desk.press("#sheet-accept");
        assertThat(book().<List<Client>>read(stores -> stores.clients().all()))
                .extracting(Client::taxNumber)
                .containsExactly("123-456-32-19");
    }
}
