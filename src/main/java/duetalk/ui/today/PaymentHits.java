package duetalk.ui.today;

import duetalk.actions.FindPayment.Found;
import duetalk.core.matching.Trust;
import duetalk.text.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** Whose payment it could be, the likeliest first, each to be chosen. */
final class PaymentHits extends VBox {

    private final Voice voice;
    private final Consumer<Found> chosen;

    PaymentHits(Voice voice, Consumer<Found> chosen) {
        this.voice = voice;
        this.chosen = chosen;
        getStyleClass().add("payment-hits");
        setManaged(false);
        setVisible(false);
    }

    void show(List<Found> found) {
        List<Node> rows = new ArrayList<>();
        if (found.size() > 1 && found.getFirst().match().trust() == Trust.POSSIBLE) {
            Label which = new Label(voice.say("today.payments.which"));
            which.setId("payments-which");
            which.getStyleClass().add("muted");
            rows.add(which);
        }
        for (Found one : found) {
            Button row = row(one);
            if (one == found.getFirst()) {
                row.getStyleClass().add("first");
            }
            rows.add(row);
        }
        getChildren().setAll(rows);
        setManaged(!rows.isEmpty());
        setVisible(!rows.isEmpty());
    }

    /** Points at the first one: a second Enter records it. */
    void pointAtFirst() {
        lookup(".payment-hit").requestFocus();
    }

    private Button row(Found one) {
        Button row = new Button(HitWords.of(voice, one));
        row.getStyleClass().add("payment-hit");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> chosen.accept(one));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.accept(one);
                event.consume();
            }
        });
        return row;
    }
}
