package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.LogContact;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.PaymentMethod;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** How money that came and what else happened stand in the rows of Activity, of Today and of a client's page. */
class MoneyRowsTest extends MoneyStory {

    private void split(String amount, List<Part> parts) {
        new RecordPayment(book())
                .record(
                        new Received(client, money(amount), DAY, PaymentMethod.TRANSFER, null, "")
                                .split(parts)
                                .asked(true, true),
                        DAY,
                        desk.clock.instant());
    }

    private void log(Channel channel, Outcome outcome) {
        new LogContact(book())
                .add(
                        new ContactEntry(
                                0, client, desk.clock.instant(), channel, outcome, null, "", 0, "", "", null, null),
                        null,
                        desk.clock.instant());
    }

    private List<String> words(String selector) {
        desk.labels();
        return Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(selector).stream()
                .map(node -> Isolate.open(((Label) node).getText()))
                .toList());
    }

    private List<String> happened() {
        desk.labels();
        return Fx.call(() -> desk.stage.getScene().getRoot().lookupAll(".timeline-row").stream()
                .map(row -> row.lookupAll(".label").stream()
                        .map(node -> Isolate.open(((Label) node).getText()))
                        .toList()
                        .toString())
                .toList());
    }

    @Test
    void aPaymentOverSeveralInvoicesNamesThemAllAndIsDoneOnce() {
        open(Language.HE);
        desk.go(new Destination.Today());
        String before = desk.text("#today-done");
        long one = invoice("77", "100.00");
        long two = invoice("78", "200.00");
        long three = invoice("79", "300.00");
        split(
                "600.00",
                List.of(Part.of(one, money("100.00")), Part.of(two, money("200.00")), Part.of(three, money("300.00"))));

        desk.go(new Destination.Today());
        assertThat(before).isEqualTo(desk.voice().say("today.done", "count", 1));
        assertThat(desk.text("#today-done")).isEqualTo(desk.voice().say("today.done", "count", 2));
        assertThat(words(".done-row .money-came"))
                .contains(Isolate.open(desk.voice().say("today.done.came", "amount", money("600.00"))));

        desk.go(new Destination.Activity(client));
        assertThat(words(".activity-about")).anyMatch(about -> about.contains("77, 78, 79"));
    }

    @Test
    void theNewestStandsFirstInWhatHappened() {
        open(Language.HE);
        long one = invoice("F/1", "500.00");
        log(Channel.CALL, Outcome.NO_ANSWER);
        desk.clock.move(Duration.ofMinutes(30));
        split("300.00", List.of(Part.of(one, money("100.00"))));
        desk.clock.move(Duration.ofMinutes(30));
        log(Channel.CALL, Outcome.BUSY);
        desk.clock.move(Duration.ofHours(5));
        new CreditActs(book()).use(one, money("50.00"), desk.clock.instant());
        desk.clock.move(Duration.ofMinutes(30));
        log(Channel.EMAIL, Outcome.SENT);
        page();

        List<String> rows = happened();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).contains(desk.voice().name("outcome", Outcome.SENT));
        assertThat(rows.get(1)).contains(written("50.00"));
        assertThat(rows.get(2)).contains(desk.voice().name("outcome", Outcome.BUSY));
        assertThat(rows.get(3)).contains(written("300.00"));
        assertThat(rows.get(4)).contains(desk.voice().name("outcome", Outcome.NO_ANSWER));
    }

    @Test
    void aLetterHasNoTelephoneBesideIt() {
        open(Language.HE);
        log(Channel.LETTER, Outcome.SENT);
        page();
        desk.labels();
        assertThat(Fx.call(() ->
                        ((FontIcon) Objects.requireNonNull(desk.<Node>find(".timeline-row .icon"))).getIconCode()))
                .isEqualTo(Material2OutlinedAL.DESCRIPTION);
        desk.go(new Destination.Activity(client));
        assertThat(Fx.call(() -> ((FontIcon) desk.<Node>find("#activity-list .activity-row .icon")).getIconCode()))
                .isNotEqualTo(Material2OutlinedMZ.PHONE);
    }

    @Test
    void aPaymentThatTheBankReturnedHasItsReasonAndItsKeys() {
        open(Language.FA);
        long invoice = invoice("F/1", "500");
        split("500", List.of(Part.of(invoice, money("500"))));
        page();
        MenuButton acts = desk.find(".timeline-row .menu-button");
        Fx.run(() -> acts.getItems().getLast().fire());
        assertThat(Fx.call(() -> desk.<RadioButton>find("#reason-BOUNCED").isSelected()))
                .isTrue();
        assertThat(acceptIsOff()).isFalse();
        together(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(Fx.call(() -> desk.<RadioButton>find("#reason-TYPED_WRONG").isSelected()))
                .as("Alt+1 as soon as the sheet is open")
                .isTrue();
        together(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(Fx.call(() -> desk.<RadioButton>find("#reason-BOUNCED").isSelected()))
                .isTrue();
        together(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(balance(invoice)).isEqualTo(money("500"));
    }
}
