package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** The sheets of the page of a client that other stories pass by: another currency, a charge, a refund, a move. */
class MoneyEntryTest extends MoneyStory {

    @Test
    void anInvoiceInAnotherCurrencyStandsBesideTheOthersAndIsNeverAddedToThem() {
        open(Language.HE);
        invoice("F/1", "100.00");
        page();
        desk.press("#add-invoice");
        desk.type("#invoice-number", "F/2");
        Fx.run(() -> desk.<ComboBox<String>>find("#invoice-currency").setValue("EUR"));
        desk.type("#invoice-total", "250.00");
        desk.press("#sheet-accept");

        assertThat(story().invoices())
                .extracting(Invoice::total)
                .containsExactlyInAnyOrder(money("100.00"), Money.of("250.00", "EUR"));
        assertThat(story().balances()).containsExactlyInAnyOrder(money("100.00"), Money.of("250.00", "EUR"));
        assertThat(desk.labels())
                .anyMatch(words -> Isolate.open(words)
                        .contains(Isolate.open(desk.voice().amounts().of(Money.of("250.00", "EUR")))));
        assertThat(desk.isThere("#asked-EUR")).isTrue();
        assertThat(desk.isThere("#asked-" + money("0").currency())).isTrue();
    }

    @Test
    void interestIsBookedAsAChargeThatAPaymentCanBeFor() {
        open(Language.PL);
        invoice("F/1", "1000.00");
        page();
        Fx.run(() -> desk.<TableView<?>>find(".table-view").getSelectionModel().selectFirst());
        desk.press("#client-interest");
        String proposed = desk.<ButtonBase>find("#interest .button").getText();
        desk.press("#interest .button");
        desk.press("#sheet-accept");

        assertThat(story().charges()).hasSize(1);
        Charge charge = story().charges().getFirst();
        assertThat(Isolate.open(proposed))
                .contains(Isolate.open(desk.voice().amounts().of(charge.left())));
        assertThat(desk.isThere("#charges")).isTrue();
        desk.press("#client-pay");
        assertThat(desk.isThere("#split-charge-" + charge.id())).isTrue();
    }

    @Test
    void creditIsPaidBackAndItsBoxGoes() {
        open(Language.EN);
        page();
        pay("80.00");
        desk.press("#ask-yes");
        assertThat(story().credits()).containsExactly(money("80.00"));
        desk.press("#credit-refund");
        typeAmount("#act-amount", "80.00");
        desk.press("#sheet-accept");

        assertThat(story().credits()).isEmpty();
        assertThat(desk.isThere("#credit-" + money("0").currency())).isFalse();
        desk.press("#undo");
        assertThat(story().credits()).containsExactly(money("80.00"));
    }

    @Test
    void anInvoiceOfAnotherClientMovesThereAndItsMoneyStaysWhenItWasNotTheirs() {
        open(Language.FA);
        desk.addClient("Omega Omega");
        long invoice = invoice("F/1", "500");
        page();
        pay("200");
        menu("invoice-move");
        desk.type("#move-client", "omega");
        assertThat(acceptIsOff()).as("whose money it was is not said yet").isTrue();
        ButtonBase stays = desk.find("#move-stays");
        Fx.run(stays::fire);
        desk.press("#sheet-accept");

        assertThat(story().invoices()).isEmpty();
        assertThat(story().credits()).containsExactly(money("200"));
        assertThat(balance(invoice)).isEqualTo(money("500"));
        assertThat(desk.<Node>find("#credit-" + money("0").currency()).isVisible())
                .isTrue();
    }
}
