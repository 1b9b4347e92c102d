package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.core.book.Book;
import duetalk.core.calendar.Place;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.Language;
import duetalk.core.clients.Terms;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.money.Money;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Payments typed one after the other from a bank statement, by the keys alone. */
class QuickPaymentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private long zeta;
    private long eta;

    @AfterEach
    void close() {
        desk.close();
    }

    private void begin(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(TODAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().open(folder.resolve("mine"), true));
        Book book = desk.desk.present().book();
        zeta = client(book, "Zeta");
        eta = client(book, "Eta");
        invoice(zeta, "77", 53, "100.00");
        invoice(eta, "77", 23, "250.00");
        invoice(zeta, "78", 20, "984.00");
        invoice(zeta, "79", 10, "492.00");
        desk.go(new Destination.Today());
    }

    private static long client(Book book, String name) {
        Client client = new Client(
                0,
                name,
                ClientKind.BUSINESS,
                Language.EN,
                "GBP",
                Place.GB,
                AddressForm.OTHER,
                "",
                "",
                "",
                null,
                "",
                false);
        return new SaveClient(book)
                .save(new ClientCard(client, List.of(), List.of(), Terms.USUAL), java.time.Instant.EPOCH);
    }

    private void invoice(long client, String number, int daysLate, String amount) {
        LocalDate due = TODAY.minusDays(daysLate);
        new SaveInvoice(desk.desk.present().book())
                .save(
                        Invoice.fresh(client, number, due.minusDays(14), due, Money.of(amount, "GBP"), ""),
                        TODAY,
                        TestDesk.at(TODAY, 9, 0));
    }

    private Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, TODAY);
    }

    private Money open(long client) {
        return story(client).open().stream().map(Invoice::balance).reduce(Money.zero("GBP"), Money::plus);
    }

    private void enter() {
        WaitForAsyncUtils.waitForFxEvents();
        Fx.robot().push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void typeInto(String field, String words) {
        desk.type(field, words);
        Node node = desk.find(field);
        Fx.run(node::requestFocus);
    }

    private String focused() {
        return Fx.call(
                () -> String.valueOf(desk.stage.getScene().getFocusOwner().getId()));
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void twoClientsWithOneNumber(Language language) {
        begin(language);
        typeInto("#payment-typed", "77");
        typeInto("#payment-quick-amount", "250");
        Button first = desk.find(".payment-hit");
        assertThat(first.getText())
                .isEqualTo(desk.voice()
                        .say(
                                "today.payments.likely",
                                "hit",
                                desk.voice()
                                        .say(
                                                "today.payments.hit",
                                                "client",
                                                "Eta",
                                                "invoice",
                                                "77",
                                                "amount",
                                                Money.of("250.00", "GBP"))));
        enter();
        assertThat(open(eta)).as("only pointed at").isEqualTo(Money.of("250.00", "GBP"));
        enter();
        assertThat(open(eta).isZero()).isTrue();
        assertThat(open(zeta)).isEqualTo(Money.of("1576.00", "GBP"));
        assertThat(focused()).isEqualTo("payment-typed");

        typeInto("#payment-typed", "77");
        enter();
        assertThat(open(zeta)).as("the other 77 is paid: only pointed at").isEqualTo(Money.of("1576.00", "GBP"));
        enter();
        assertThat(open(zeta)).isEqualTo(Money.of("1476.00", "GBP"));
        assertThat(here()).isEqualTo(new Destination.Today());
        assertThat(focused()).isEqualTo("payment-typed");
        desk.press("#undo");
        assertThat(open(zeta)).isEqualTo(Money.of("1576.00", "GBP"));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void asksWhichWhenNothingDecides(Language language) {
        begin(language);
        typeInto("#payment-typed", "77");
        assertThat(desk.text("#payments-which")).isEqualTo(desk.voice().say("today.payments.which"));
        enter();
        assertThat(open(zeta).plus(open(eta))).isEqualTo(Money.of("1826.00", "GBP"));
        assertThat(here()).isEqualTo(new Destination.Today());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void oneTransferForTwoInvoicesOnItsDay(Language language) {
        begin(language);
        typeInto("#payment-quick-day", "20.11.2026");
        typeInto("#payment-typed", "78+79");
        enter();
        List<Payment> payments = story(zeta).payments();
        assertThat(payments).hasSize(2).allSatisfy(one -> assertThat(one.on()).isEqualTo(LocalDate.of(2026, 11, 20)));
        assertThat(payments.stream().map(Payment::receipt).distinct()).hasSize(1);
        assertThat(open(zeta)).isEqualTo(Money.of("100.00", "GBP"));
        assertThat(focused()).isEqualTo("payment-typed");
        desk.press("#undo");

        typeInto("#payment-typed", "1476");
        enter();
        enter();
        assertThat(open(zeta)).as("found by their sum").isEqualTo(Money.of("100.00", "GBP"));
        assertThat(story(zeta).payments().stream().map(Payment::receipt).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void moreThanIsOpenAsksFirst(Language language) {
        begin(language);
        typeInto("#payment-typed", "79");
        typeInto("#payment-quick-amount", "2000");
        enter();
        enter();
        assertThat(desk.isThere("#sheet-accept")).isTrue();
        assertThat(story(zeta).payments()).isEmpty();
        desk.press("#sheet-accept");
        assertThat(open(zeta).isZero()).isTrue();
        assertThat(story(zeta).credits()).containsExactly(Money.of("424.00", "GBP"));
        assertThat(focused()).isEqualTo("payment-typed");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aDayThatHasNotComeIsRefusedAndNothingTypedIsLost(Language language) {
        begin(language);
        typeInto("#payment-quick-day", "25.11.2026");
        typeInto("#payment-typed", "79");
        enter();
        assertThat(story(zeta).payments()).isEmpty();
        assertThat(desk.text("#payment-typed")).isEqualTo("79");
    }
}
