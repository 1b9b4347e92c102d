package duetalk.ui.today;

import duetalk.actions.FindPayment;
import duetalk.actions.FindPayment.Found;
import duetalk.actions.PaymentsSeen;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** "Payments up to date?": when the last one was entered, and entry of the next by what stands on the statement. */
final class PaymentStrip extends VBox {

    private final Workplace workplace;
    private final Voice voice;
    private final TodayActs acts;
    private final Runnable reload;
    private final Label last = new Label();
    private final TextField typed = new TextField();
    private final TextField amount = new TextField();
    private final VBox hits = new VBox();
    private List<Found> found = List.of();
    private long asked;
    private long answered;
    private boolean entered;

    PaymentStrip(Workplace workplace, TodayActs acts, Runnable reload) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.acts = acts;
        this.reload = reload;
        last.getStyleClass().add("muted");
        Label heading = new Label(voice.say("today.payments"));
        heading.getStyleClass().add("strong");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        typed.setPromptText(voice.say("today.payments.what"));
        typed.setId("payment-typed");
        typed.setPrefColumnCount(16);
        amount.setPromptText(voice.say("today.payments.amount"));
        amount.setId("payment-quick-amount");
        amount.setPrefColumnCount(7);
        ArrowKeys.install(typed);
        ArrowKeys.install(amount);
        Button record = new Button(voice.say("act.pay"));
        record.setId("record");
        record.setMinWidth(Region.USE_PREF_SIZE);
        record.setOnAction(event -> recordFound());
        Button none = new Button(voice.say("today.payments.none"));
        none.setId("payments-none");
        none.getStyleClass().add("link");
        none.setMinWidth(Region.USE_PREF_SIZE);
        none.setOnAction(event -> checked());
        HBox line = new HBox(
                8,
                Icons.usual(Material2OutlinedAL.ACCOUNT_BALANCE_WALLET),
                heading,
                last,
                gap,
                typed,
                amount,
                record,
                none);
        line.getStyleClass().add("strip");
        hits.getStyleClass().add("payment-hits");
        hits.setManaged(false);
        hits.setVisible(false);
        getChildren().addAll(line, hits);
        typed.textProperty().subscribe((before, now) -> look(now));
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        amount.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    void lastPayment(String words) {
        last.setText(words);
    }

    private void look(String words) {
        long question = ++asked;
        entered = false;
        found = List.of();
        if (words.isBlank()) {
            answered = question;
            show(List.of());
            return;
        }
        BigDecimal number = number(words);
        workplace.tasks().read(() -> new FindPayment(workplace.book()).find(words, number), hit -> {
            if (question == asked) {
                answered = question;
                show(hit);
                if (entered) {
                    recordFound();
                }
            }
        });
    }

    private @Nullable BigDecimal number(String words) {
        try {
            return voice.numberTyped(words);
        } catch (Refusal notANumber) {
            return null;
        }
    }

    private void show(List<Found> hit) {
        found = hit;
        List<Button> rows = new ArrayList<>();
        for (Found one : hit) {
            Button row = new Button(voice.say(
                    "today.payments.hit",
                    "client",
                    one.client().name(),
                    "invoice",
                    one.invoice().number(),
                    "amount",
                    one.invoice().balance()));
            row.getStyleClass().add("payment-hit");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setOnAction(event -> record(one));
            row.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    record(one);
                    event.consume();
                }
            });
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            rows.getFirst().getStyleClass().add("first");
        }
        hits.getChildren().setAll(rows);
        hits.setManaged(!rows.isEmpty());
        hits.setVisible(!rows.isEmpty());
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            recordFound();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !typed.getText().isEmpty()) {
            clear();
            event.consume();
        }
    }

    /** Enter before the answer is there waits for it: money is never put where an older question led. */
    private void recordFound() {
        entered = answered != asked;
        if (entered) {
            return;
        }
        if (found.isEmpty()) {
            acts.payAnyone();
        } else if (FindPayment.isSure(found, typed.getText())) {
            record(found.getFirst());
        } else {
            hits.getChildren().getFirst().requestFocus();
        }
    }

    private void record(Found one) {
        try {
            String currency = one.invoice().balance().currency();
            Money said = amount.getText().isBlank() ? null : voice.amountTyped(amount.getText(), currency);
            Received received = new Received(
                    one.client().id(),
                    FindPayment.amount(one, said),
                    workplace.today(),
                    PaymentMethod.TRANSFER,
                    one.invoice().id(),
                    "");
            RecordPayment payments = new RecordPayment(workplace.book());
            clear();
            workplace
                    .tasks()
                    .write(
                            () -> payments.record(received, workplace.today(), workplace.now()),
                            act -> acts.said(
                                    voice.say(
                                            "today.payments.said",
                                            "amount",
                                            received.amount(),
                                            "client",
                                            one.client().name()),
                                    () -> {
                                        new UndoAct(workplace.book()).undo(act, "", workplace.now());
                                        return true;
                                    }));
        } catch (Refusal | BookProblem refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    private void clear() {
        typed.clear();
        amount.clear();
    }

    /** Nothing came in: that is noted too, so that letters may go out. */
    private void checked() {
        workplace
                .tasks()
                .write(
                        () -> workplace.book().write(stores -> {
                            PaymentsSeen.check(stores, workplace.today());
                            return true;
                        }),
                        noted -> {
                            workplace.navigator().saved();
                            reload.run();
                        });
    }
}
