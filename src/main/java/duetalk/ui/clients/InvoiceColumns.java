package duetalk.ui.clients;

import duetalk.core.clients.Language;
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

    private static final int NUMBER = 96;
    private static final int SUBJECT = 104;
    private static final int DAY = 104;
    private static final int STATE = 116;
    private static final int AMOUNT = 104;
    /** Sums in rials are long, and stand there with the name of the currency. */
    private static final int IN_PERSIAN = 120;

    private static final int SUBJECT_IN_PERSIAN = 72;

    private InvoiceColumns() {}

    /** @param state what has become of an invoice, in words */
    static void install(TableView<Invoice> table, Voice voice, Function<Invoice, String> state, Remembered remembered) {
        boolean persian = voice.language() == Language.FA;
        int amount = persian ? IN_PERSIAN : AMOUNT;
        table.getColumns()
                .add(Columns.words(
                        "number", voice.say("invoice.number"), NUMBER, one -> Isolate.leftToRight(one.number())));
        table.getColumns()
                .add(Columns.words(
                        "subject",
                        voice.say("invoice.subject"),
                        persian ? SUBJECT_IN_PERSIAN : SUBJECT,
                        Invoice::subject));
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
                        amount,
                        one -> voice.amounts().of(one.total())));
        table.getColumns()
                .add(Columns.amount(
                        "balance",
                        voice.say("invoice.balance"),
                        amount,
                        one -> voice.amounts().of(one.balance())));
        table.setPlaceholder(new Label(voice.say("client.noinvoices")));
        Columns.remember(table, "invoices", remembered);
    }
}
