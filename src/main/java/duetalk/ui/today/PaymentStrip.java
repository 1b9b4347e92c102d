package duetalk.ui.today;

import duetalk.actions.FindPayment;
import duetalk.actions.FindPayment.Found;
import duetalk.actions.PaymentsSeen;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.TwoEnds;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** "Payments up to date?": when the last one was entered, and entry of the next by what stands on the statement. */
final class PaymentStrip extends VBox {

    private final Workplace workplace;
    private final Voice voice;
    private final TodayActs acts;
    private final Runnable reload;
    private final FindPayment find;
    private final Label last = new Label();
    private final PaymentFields fields;
    private final PaymentHits hits;
    private final QuickPayment quick;
    private List<Found> found = List.of();
    private long asked;
    private long answered;
    private boolean entered;

    PaymentStrip(Workplace workplace, TodayActs acts, Runnable reload) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.acts = acts;
        this.reload = reload;
        this.find = new FindPayment(workplace.book());
        fields = new PaymentFields(voice, this::look);
        hits = new PaymentHits(voice, this::record);
        quick = new QuickPayment(workplace, acts, this::again);
        fields.getChildren()
                .addAll(
                        button("record", "act.pay", "", this::recordFound),
                        button("payments-none", "today.payments.none", "link", this::checked));
        fields.setAlignment(Pos.CENTER_LEFT);
        TwoEnds line = new TwoEnds(head(), fields);
        line.getStyleClass().add("strip");
        getChildren().addAll(line, hits);
        fields.all().forEach(field -> field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys));
    }

    private HBox head() {
        last.getStyleClass().add("muted");
        Label heading = new Label(voice.say("today.payments"));
        heading.getStyleClass().add("strong");
        HBox head = new HBox(8, Icons.usual(Material2OutlinedAL.ACCOUNT_BALANCE_WALLET), heading, last);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button button(String id, String words, String style, Runnable act) {
        Button button = new Button(voice.say(words));
        button.setId(id);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** Whether the user is entering payments: then nothing else takes the focus. */
    boolean isInUse() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        while (focused != null && focused != this) {
            focused = focused.getParent();
        }
        return focused == this;
    }

    /** Today was read anew. */
    void lastPayment(String words) {
        find.forget();
        last.setText(words);
    }

    private void look() {
        long question = ++asked;
        String words = fields.words();
        BigDecimal came = fields.amount().orElse(null);
        entered = false;
        found = List.of();
        if (words.isBlank() && came == null) {
            answered = question;
            show(List.of());
            return;
        }
        LocalDate today = workplace.today();
        workplace.tasks().read(() -> find.find(words, came, fields::number, today), hit -> answered(question, hit));
    }

    private void answered(long question, List<Found> hit) {
        if (question == asked) {
            answered = question;
            show(hit);
            if (entered) {
                recordFound();
            }
        }
    }

    private void show(List<Found> hit) {
        found = hit;
        hits.show(hit);
    }

    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            recordFound();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && fields.isFilled()) {
            fields.clear();
            event.consume();
        }
    }

    /**
     * Enter before the answer is there waits for it: money is never put where an older question led. What is not sure
     * is only pointed at: a second Enter records it.
     */
    private void recordFound() {
        entered = answered != asked;
        if (entered || quick.isUnderWay()) {
            return;
        }
        if (found.isEmpty()) {
            acts.payAnyone();
        } else if (FindPayment.isSure(found)) {
            record(found.getFirst());
        } else {
            hits.pointAtFirst();
        }
    }

    private void record(Found one) {
        quick.record(one, () -> fields.day(workplace.today()));
    }

    private void again() {
        fields.clear();
        fields.focus();
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
