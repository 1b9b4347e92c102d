package duetalk.ui.today;

import duetalk.actions.FindPayment;
import duetalk.actions.FindPayment.Found;
import duetalk.actions.PaymentsSeen;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.RecordPayment.Received;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.core.calendar.Months;
import duetalk.core.invoices.Invoice;
import duetalk.core.matching.Trust;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** "Payments up to date?": when the last one was entered, and entry of the next by what stands on the statement. */
final class PaymentStrip extends VBox {

    private static final String TWO_DECIMALS = "EUR";

    private final Workplace workplace;
    private final Voice voice;
    private final TodayActs acts;
    private final Runnable reload;
    private final Label last = new Label();
    private final TextField typed = new TextField();
    private final TextField amount = new TextField();
    private final TextField day = new TextField();
    private final VBox hits = new VBox();
    private List<Found> found = List.of();
    private long asked;
    private long answered;
    private boolean entered;
    private boolean recording;

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
        day.setPromptText(voice.say("today.payments.day"));
        day.setId("payment-quick-day");
        day.setPrefColumnCount(8);
        ArrowKeys.install(typed);
        ArrowKeys.install(amount);
        ArrowKeys.install(day);
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
                day,
                record,
                none);
        line.getStyleClass().add("strip");
        hits.getStyleClass().add("payment-hits");
        hits.setManaged(false);
        hits.setVisible(false);
        getChildren().addAll(line, hits);
        typed.textProperty().subscribe((before, now) -> look());
        amount.textProperty().subscribe((before, now) -> look());
        for (TextField field : List.of(typed, amount, day)) {
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        }
    }

    /** Whether the user is entering payments: then nothing else takes the focus. */
    boolean isInUse() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != this) {
            focused = focused.getParent();
        }
        return focused == this;
    }

    void lastPayment(String words) {
        last.setText(words);
    }

    private void look() {
        long question = ++asked;
        String words = typed.getText();
        BigDecimal came = number(amount.getText()).orElse(null);
        entered = false;
        found = List.of();
        if (words.isBlank() && came == null) {
            answered = question;
            show(List.of());
            return;
        }
        LocalDate today = workplace.today();
        workplace.tasks().read(() -> new FindPayment(workplace.book()).find(words, came, this::number, today), hit -> {
            if (question == asked) {
                answered = question;
                show(hit);
                if (entered) {
                    recordFound();
                }
            }
        });
    }

    private Optional<BigDecimal> number(String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(voice.numberTyped(words));
        } catch (Refusal notPlain) {
            return grouped(words);
        }
    }

    /** With grouping signs, as bank statements write amounts. */
    private Optional<BigDecimal> grouped(String words) {
        try {
            return Optional.of(voice.amountTyped(words, TWO_DECIMALS).amount());
        } catch (Refusal notANumber) {
            return Optional.empty();
        }
    }

    private void show(List<Found> hit) {
        found = hit;
        List<Node> rows = new ArrayList<>();
        if (hit.size() > 1 && hit.getFirst().match().trust() == Trust.POSSIBLE) {
            Label which = new Label(voice.say("today.payments.which"));
            which.setId("payments-which");
            which.getStyleClass().add("muted");
            rows.add(which);
        }
        hits.getChildren().clear();
        for (Found one : hit) {
            Button row = row(one);
            if (one == hit.getFirst()) {
                row.getStyleClass().add("first");
            }
            rows.add(row);
        }
        hits.getChildren().setAll(rows);
        hits.setManaged(!rows.isEmpty());
        hits.setVisible(!rows.isEmpty());
    }

    private Button row(Found one) {
        Button row = new Button(words(one));
        row.getStyleClass().add("payment-hit");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> record(one));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                record(one);
                event.consume();
            }
        });
        return row;
    }

    private String words(Found one) {
        String hit = one.match().invoices().isEmpty()
                ? voice.say(
                        "today.payments.hit.asked",
                        "client",
                        one.client().name(),
                        "amount",
                        one.match().open())
                : voice.say(
                        "today.payments.hit",
                        "client",
                        one.client().name(),
                        "invoice",
                        numbers(one),
                        "amount",
                        one.match().open());
        return one.match().trust() == Trust.LIKELY ? voice.say("today.payments.likely", "hit", hit) : hit;
    }

    private static String numbers(Found one) {
        return one.match().invoices().stream().map(Invoice::number).collect(Collectors.joining(" + "));
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            recordFound();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && isFilled()) {
            clear();
            event.consume();
        }
    }

    /**
     * Enter before the answer is there waits for it: money is never put where an older question led. What is not sure
     * is only pointed at: a second Enter records it.
     */
    private void recordFound() {
        entered = answered != asked;
        if (entered || recording) {
            return;
        }
        if (found.isEmpty()) {
            acts.payAnyone();
        } else if (FindPayment.isSure(found)) {
            record(found.getFirst());
        } else {
            hits.lookup(".payment-hit").requestFocus();
        }
    }

    private void record(Found one) {
        try {
            Received received = one.received(day());
            if (one.match().isAboveOpen()) {
                ask(one, received);
            } else {
                write(one, received);
            }
        } catch (Refusal | BookProblem refused) {
            workplace.navigator().warn(Problems.sentence(voice, refused));
        }
    }

    private LocalDate day() {
        LocalDate today = workplace.today();
        LocalDate on = day.getText().isBlank() ? today : voice.dateTyped(day.getText(), today, Months.GREGORIAN);
        if (on.isAfter(today)) {
            throw new Refusal("PAYMENT_IN_THE_FUTURE");
        }
        return on;
    }

    /** More than is open: the user says whether that is right before it is anywhere. */
    private void ask(Found one, Received received) {
        Form form = new Form();
        form.note(voice.say(
                one.match().invoices().size() > 1 ? "today.payments.above.set" : "today.payments.above",
                "open",
                one.match().open(),
                "invoice",
                numbers(one),
                "client",
                one.client().name(),
                "amount",
                received.amount()));
        Asking.open(workplace, "today.payments.above.title", form, "act.pay", () -> write(one, received));
    }

    private void write(Found one, Received received) {
        if (recording) {
            return;
        }
        recording = true;
        RecordPayment payments = new RecordPayment(workplace.book());
        workplace
                .tasks()
                .write(
                        () -> {
                            try {
                                return payments.record(received, workplace.today(), workplace.now());
                            } finally {
                                workplace.tasks().onScreen(() -> recording = false);
                            }
                        },
                        act -> recorded(one, received, act));
    }

    private void recorded(Found one, Received received, long act) {
        acts.said(
                voice.say(
                        "today.payments.said",
                        "amount",
                        received.amount(),
                        "client",
                        one.client().name()),
                () -> {
                    new UndoAct(workplace.book()).undo(act, "", workplace.now());
                    return true;
                });
        clear();
        typed.requestFocus();
    }

    private boolean isFilled() {
        return !(typed.getText() + amount.getText() + day.getText()).isEmpty();
    }

    private void clear() {
        typed.clear();
        amount.clear();
        day.clear();
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
