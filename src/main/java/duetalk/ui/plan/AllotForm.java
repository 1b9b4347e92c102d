package duetalk.ui.plan;

import duetalk.core.invoices.Payment;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** Which instalment a payment was for, as the client said. */
final class AllotForm extends VBox {

    private final ComboBox<Payment> payment;
    private final ComboBox<Integer> number;

    AllotForm(Voice voice, Standing plan) {
        Form form = new Form();
        form.note(voice.say("plan.allot.hint"));
        payment = form.choice(
                voice.say("plan.allot.payment"),
                plan.payments(),
                plan.payments().getLast(),
                one -> voice.say(
                        "plan.allot.line",
                        "amount",
                        one.amount(),
                        "date",
                        Isolate.open(voice.dates().brief(one.on()))));
        payment.setId("allot-payment");
        List<Integer> numbers = new ArrayList<>(List.of(0));
        plan.instalments().forEach(one -> numbers.add(one.instalment().number()));
        number = form.choice(
                voice.say("plan.allot.instalment"),
                numbers,
                plan.plan().chosen().getOrDefault(payment.getValue().receipt(), 0),
                value -> value == 0
                        ? voice.say("plan.allot.oldest")
                        : voice.say(
                                "plan.allot.number",
                                "number",
                                value,
                                "date",
                                Isolate.open(voice.dates()
                                        .brief(plan.instalments()
                                                .get(value - 1)
                                                .instalment()
                                                .due()))));
        number.setId("allot-number");
        getChildren().add(form);
    }

    Payment payment() {
        return payment.getValue();
    }

    int number() {
        return number.getValue();
    }
}
