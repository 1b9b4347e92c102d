package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.invoices.InvoiceState;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money on the page of a client: typed wrong, paid too much, disputed, given up, and all of it mended there. */
class MoneyStoryTest extends MoneyStory {

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
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
