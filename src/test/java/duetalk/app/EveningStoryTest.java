package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.WhatIsAsked;
import duetalk.actions.ledger.MergeClients;
import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.money.Money;
import duetalk.ui.common.Destination;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * An evening with the book: enter, mistype, correct, be paid too much, a dispute, a credit note, two cards of one
 * client, an invoice given up; and the next morning the last of it taken back.
 */
class EveningStoryTest extends MoneyStory {

    private static final String TWIN = "Zeta Zeta Ltd";

    private long enter(String number, String amount) {
        desk.press("#add-invoice");
        desk.type("#invoice-number", number);
        typeAmount("#invoice-total", amount);
        desk.type("#invoice-issued", "1.9.2026");
        desk.type("#invoice-due", "1.10.2026");
        desk.press("#sheet-accept");
        return story().invoices().stream()
                .filter(one -> one.number().equals(number))
                .mapToLong(Invoice::id)
                .max()
                .orElseThrow();
    }

    private Money asked() {
        return DemandRules.asked(WhatIsAsked.of(story(), DAY)).stream()
                .findFirst()
                .orElse(money("0"));
    }

    private void undoChosen() {
        Fx.run(() -> Event.fireEvent(
                desk.stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.U, false, false, false, false)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfTheEveningIsLostAndTheLastOfItIsTakenBackInTheMorning(Language language) {
        open(language);
        page();
        long first = enter("A-1", "1235.00");
        assertThat(asked()).isEqualTo(money("1235.00"));

        pay("1235.00");
        row(KeyCode.E);
        typeAmount("#correct-amount", "235.00");
        together(KeyCode.ALT, KeyCode.DIGIT1);
        together(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(asked()).as("mistyped and corrected").isEqualTo(money("1000.00"));

        pay("1100.00");
        desk.press("#ask-yes");
        assertThat(balance(first)).isEqualTo(money("0.00"));
        assertThat(story().credits()).as("paid too much").containsExactly(money("100.00"));

        long second = enter("A-2", "1250.00");
        desk.press("#sheet-accept");
        assertThat(asked()).as("the credit is used").isEqualTo(money("1150.00"));

        menu("invoice-dispute");
        typeAmount("#act-amount", "250.00");
        desk.type("#act-reason", "two doors scratched");
        desk.press("#sheet-accept");
        assertThat(asked()).as("what is disputed is not asked").isEqualTo(money("900.00"));

        menu("invoice-settle");
        Fx.run(() -> desk.<javafx.scene.control.ComboBox<?>>find("#act-kind")
                .getSelectionModel()
                .select(1));
        typeAmount("#act-amount", "200.00");
        desk.type("#act-reason", "seen on the photographs");
        desk.press("#sheet-accept");
        assertThat(asked()).as("settled for less").isEqualTo(money("950.00"));

        merge();
        assertThat(asked()).as("two cards of one client").isEqualTo(money("1030.00"));

        page();
        menu("invoice-off");
        desk.type("#act-reason", "insolvent");
        desk.press("#sheet-accept");
        Money leftOfIt = asked();
        assertThat(story().invoices()).anyMatch(one -> one.state() == InvoiceState.WRITTEN_OFF);

        restart(language, 11);
        desk.go(new Destination.Activity(client));
        undoChosen();
        assertThat(asked()).as("taken back").isEqualTo(money("1030.00"));
        assertThat(leftOfIt).isNotEqualTo(money("1030.00"));
        assertThat(balance(second)).isEqualTo(money("950.00"));
    }

    /** The other card has one invoice of the same number as one here. */
    private void merge() {
        desk.addClient(TWIN);
        long twin = book().<Long>read(stores -> stores.clients().all().stream()
                .filter(one -> one.name().equals(TWIN))
                .mapToLong(Client::id)
                .findFirst()
                .orElseThrow());
        long kept = client;
        client = twin;
        invoice("A-1", "80.00");
        client = kept;
        MergeClients merge = new MergeClients(book());
        merge.merge(client, twin, merge.preview(client, twin).differences(), desk.clock.instant());
        assertThat(story().invoices())
                .filteredOn(one -> one.number().equals("A-1"))
                .hasSize(2);
    }
}
