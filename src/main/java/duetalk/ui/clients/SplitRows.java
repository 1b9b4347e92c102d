package duetalk.ui.clients;

import duetalk.actions.ledger.RecordPayment.Part;
import duetalk.core.invoices.Allocation.Share;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a payment is split over: open invoices and charges, each with a tick and an amount. */
final class SplitRows extends VBox {

    private static final double AMOUNT = 92;

    private final Voice voice;
    private final Runnable byHand;
    private final List<Row> rows = new ArrayList<>();
    private boolean filling;

    /** @param byHand runs when the user has set a tick or an amount */
    SplitRows(Voice voice, Runnable byHand) {
        super(6);
        this.voice = voice;
        this.byHand = byHand;
        setId("payment-split");
    }

    private record Row(
            @Nullable Long invoiceId, @Nullable Long chargeId, Money open, CheckBox tick, TextField amount) {}

    void show(List<Invoice> invoices, List<Charge> charges) {
        rows.clear();
        getChildren().clear();
        invoices.forEach(one -> add(
                one.id(),
                null,
                one.isOpen() ? one.balance() : one.writtenOff(),
                one.isOpen() ? said("payment.split.invoice", one) : said("payment.split.writtenoff", one),
                "split-" + one.number().replaceAll("[^A-Za-z0-9]", "-")));
        charges.forEach(one -> add(
                null,
                one.id(),
                one.left(),
                voice.say("payment.split.charge", "what", voice.name("charge", one.kind()), "date", one.on()),
                "split-charge-" + one.id()));
    }

    private String said(String key, Invoice one) {
        return voice.say(
                key, "invoice", one.number(), "date", Isolate.open(voice.dates().brief(one.due())));
    }

    private void add(@Nullable Long invoice, @Nullable Long charge, Money open, String words, String id) {
        CheckBox tick = new CheckBox(words);
        tick.setWrapText(true);
        tick.setMaxWidth(Double.MAX_VALUE);
        tick.setId(id);
        HBox.setHgrow(tick, Priority.ALWAYS);
        TextField amount = new TextField();
        amount.setId(id + "-amount");
        amount.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        amount.setMinWidth(AMOUNT);
        amount.setPrefWidth(AMOUNT);
        amount.setAccessibleText(words);
        ArrowKeys.install(amount);
        Row row = new Row(invoice, charge, open, tick, amount);
        Label of = new Label(voice.say("payment.split.open", "amount", open));
        of.getStyleClass().add("muted");
        HBox line = new HBox(8, tick, amount);
        line.setAlignment(Pos.CENTER_LEFT);
        rows.add(row);
        getChildren().add(new VBox(0, line, of));
        tick.selectedProperty().subscribe((before, now) -> ticked(row, now));
        amount.textProperty().subscribe((before, now) -> typed(row, now));
    }

    private void ticked(Row row, boolean now) {
        if (!filling) {
            filling = true;
            row.amount().setText(now ? number(room(row)) : "");
            filling = false;
            byHand.run();
        }
    }

    private void typed(Row row, String now) {
        if (!filling) {
            filling = true;
            row.tick().setSelected(!now.isBlank());
            filling = false;
            byHand.run();
        }
    }

    /** How much of the payment is left for a row that is ticked; all that is open when nothing is known yet. */
    private Money room(Row row) {
        Money whole = total;
        if (whole == null || !whole.currency().equals(row.open().currency())) {
            return row.open();
        }
        Money left = whole;
        for (Row other : rows) {
            if (other != row && other.tick().isSelected()) {
                left = left.minus(read(other));
            }
        }
        return left.isPositive() ? left.min(row.open()) : row.open();
    }

    private @Nullable Money total;

    /** What came in all, as far as it is known; null while it is not. */
    void ofTotal(@Nullable Money amount) {
        total = amount;
    }

    private Money read(Row row) {
        try {
            return voice.amountTyped(row.amount().getText(), row.open().currency());
        } catch (duetalk.core.Refusal notYet) {
            return Money.zero(row.open().currency());
        }
    }

    private String number(Money amount) {
        return amount.isPositive() ? Isolate.open(voice.amounts().numberOf(amount)) : "";
    }

    /** Shows how the payment is counted when nobody splits it. */
    void fill(List<Share> shares) {
        filling = true;
        for (Row row : rows) {
            Money part = shares.stream()
                    .filter(share -> share.invoiceId() != null && Objects.equals(share.invoiceId(), row.invoiceId()))
                    .map(Share::amount)
                    .reduce(Money.zero(row.open().currency()), Money::plus);
            row.tick().setSelected(part.isPositive());
            row.amount().setText(number(part));
        }
        filling = false;
    }

    /** What the ticked rows say; refuses what is no amount. */
    List<Part> parts() {
        return rows.stream()
                .filter(row -> row.tick().isSelected())
                .map(row -> new Part(
                        row.invoiceId(),
                        row.chargeId(),
                        voice.amountTyped(row.amount().getText(), row.open().currency())))
                .toList();
    }
}
