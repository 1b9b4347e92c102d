package duetalk.ui.clients;

import duetalk.core.invoices.Invoice;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Remembered;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The columns of a client's invoices: all of them fit beside the rest in the least window. */
final class InvoiceColumns {

    private static final int NUMBER = 100;
    private static final int SUBJECT = 124;
    private static final int DAY = 100;
    private static final int STATE = 112;
    private static final int AMOUNT = 96;

    private InvoiceColumns() {}

    /** @param state what has become of an invoice, in words */
    static void install(TableView<Invoice> table, Voice voice, Function<Invoice, String> state, Remembered remembered) {
        table.getColumns()
                .add(Columns.words(
                        "number", voice.say("invoice.number"), NUMBER, one -> Isolate.leftToRight(one.number())));
        table.getColumns().add(Columns.words("subject", voice.say("invoice.subject"), SUBJECT, Invoice::subject));
        table.getColumns()
                .add(Columns.words(
                        "due",
                        voice.say("invoice.due"),
                        DAY,
                        one -> voice.dates().brief(one.due())));
        table.getColumns().add(Columns.words("state", voice.say("invoice.state"), STATE, state));
        table.getColumns()
                .add(Columns.amount(
                        "total",
                        voice.say("invoice.amount"),
                        AMOUNT,
                        one -> voice.amounts().of(one.total())));
        table.getColumns()
                .add(Columns.amount(
                        "balance",
                        voice.say("invoice.balance"),
                        AMOUNT,
                        one -> voice.amounts().of(one.balance())));
        table.setPlaceholder(new Label(voice.say("client.noinvoices")));
        Columns.remember(table, "invoices", remembered);
    }
}
