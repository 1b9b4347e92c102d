package duetalk.ui.call;

import duetalk.core.clients.Phone;
import duetalk.core.contacts.CallGoal;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Over the log: whom the call is with. Under it: what the user wants, only for their own eyes. */
record CallHeading(Voice voice, CallModel model) {

    String text() {
        String number = model.story().card().phones().stream()
                .map(Phone::number)
                .findFirst()
                .map(Isolate::leftToRight)
                .orElse("");
        if (model.state().isIncoming()) {
            return voice.say("call.incoming");
        }
        return number.isEmpty() ? voice.say("call.nophone") : voice.say("call.outgoing", "phone", number);
    }

    /** Shows goal and minimum beside the call; before it they stand in the middle, to be entered. */
    void goals(VBox box, boolean preparing) {
        CallGoal goal = model.state().goal();
        boolean shown = goal != null && !preparing && goal.goal().isPositive();
        box.setVisible(shown);
        box.setManaged(shown);
        if (goal == null || !shown) {
            return;
        }
        Label secret = new Label(voice.say("call.onlyhere"), Icons.small(Material2OutlinedMZ.VISIBILITY_OFF));
        secret.getStyleClass().add("muted");
        String wanted = goal.by() == null
                ? voice.amounts().of(goal.goal())
                : voice.say("call.goal.line", "amount", goal.goal(), "date", goal.by());
        box.getChildren().setAll(secret, row(voice.say("call.goal.mine"), wanted));
        if (goal.least().isPositive()) {
            box.getChildren()
                    .add(row(voice.say("call.least.mine"), voice.amounts().of(goal.least())));
        }
    }

    private static HBox row(String name, String value) {
        Label words = new Label(name);
        Label amount = new Label(value);
        amount.getStyleClass().add("strong");
        amount.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, words, gap, amount);
    }
}
