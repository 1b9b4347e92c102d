package duetalk.ui.clients;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.invoices.Invoice;
import duetalk.core.search.Fold;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Whose invoice it really is, and whether the money on it was theirs too. */
final class MoveForm extends VBox {

    private final TextField client;
    private final TextField reason;
    private final ToggleGroup money = new ToggleGroup();
    private final RadioButton theirs = new RadioButton();
    private final RadioButton stays = new RadioButton();
    private final boolean hasMoney;

    MoveForm(Workplace workplace, Invoice invoice) {
        super(8);
        Voice voice = workplace.voice();
        hasMoney = invoice.paid().isPositive();
        Form fields = new Form();
        fields.note(voice.say("payment.invoice.line", "invoice", invoice.number(), "amount", invoice.balance()));
        client = fields.line(voice.say("move.client"), "");
        client.setId("move-client");
        if (hasMoney) {
            theirs.setText(voice.say("move.money.theirs"));
            stays.setText(voice.say("move.money.stays"));
            theirs.setId("move-theirs");
            stays.setId("move-stays");
            for (RadioButton each : List.of(theirs, stays)) {
                each.setToggleGroup(money);
                each.setWrapText(true);
                each.setMaxWidth(Double.MAX_VALUE);
            }
            fields.getChildren().addAll(Labels.whole(voice.say("move.money", "amount", invoice.paid())), theirs, stays);
        }
        reason = fields.line(voice.say("move.reason"), "");
        fields.note(voice.say("move.hint"));
        getChildren().add(fields);
    }

    /** Whether all is said that has to be. */
    BooleanBinding answered() {
        return Bindings.createBooleanBinding(
                () -> !client.getText().isBlank() && (!hasMoney || money.getSelectedToggle() != null),
                client.textProperty(),
                money.selectedToggleProperty());
    }

    String client() {
        return client.getText();
    }

    boolean moneyToo() {
        return theirs.isSelected();
    }

    String reason() {
        return reason.getText();
    }

    /** The one client that is meant: by the whole name, or by a part that only one has. */
    static long find(Book book, String typed) {
        return book.read(stores -> {
            String key = Fold.key(typed);
            List<Client> all = stores.clients().all().stream()
                    .filter(one -> Fold.key(one.name()).contains(key))
                    .toList();
            List<Client> exact =
                    all.stream().filter(one -> Fold.key(one.name()).equals(key)).toList();
            List<Client> meant = exact.isEmpty() ? all : exact;
            if (meant.size() != 1) {
                throw new Refusal(meant.isEmpty() ? "PAYER_NOT_FOUND" : "PAYER_NOT_CLEAR", Map.of("typed", typed));
            }
            return meant.getFirst().id();
        });
    }
}
