package duetalk.ui.clients;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.invoices.Invoices.NumberHit;
import duetalk.core.search.Fold;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who paid: a name, or the number of the invoice on the bank statement. */
final class PayerForm extends VBox {

    private final TextField field;

    PayerForm(Workplace workplace) {
        Form fields = new Form();
        field = fields.line(workplace.voice().say("payment.who.field"), "");
        field.setId("payer");
        fields.note(workplace.voice().say("payment.who.hint"));
        getChildren().add(fields);
    }

    String typed() {
        return field.getText();
    }

    /** The one client that is meant; refuses when none or several are. */
    static long find(Book book, String typed) {
        return book.read(stores -> {
            List<NumberHit> byNumber = stores.invoices().byTypedNumber(typed, 2);
            if (byNumber.size() == 1) {
                return byNumber.getFirst().clientId();
            }
            String key = Fold.key(typed);
            List<Client> byName = stores.clients().all().stream()
                    .filter(client -> !key.isEmpty() && Fold.key(client.name()).contains(key))
                    .toList();
            if (byName.size() == 1) {
                return byName.getFirst().id();
            }
            throw new Refusal(byName.isEmpty() ? "PAYER_NOT_FOUND" : "PAYER_NOT_CLEAR", Map.of("typed", typed));
        });
    }
}
