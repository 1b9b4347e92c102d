package duetalk.ui.plan;

import duetalk.actions.PlanTable;
import duetalk.core.plan.PlanLimits;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** My limits: for this client, or as they usually are. Nobody else ever sees them. */
final class LimitsForm extends VBox {

    private final Voice voice;
    private final TextField down;
    private final TextField term;
    private final TextField discount;
    private final TextField total;
    private final TextField cure;
    private final ComboBox<Scope> scope;

    /** For whom they are set. */
    enum Scope {
        CLIENT,
        EVERYONE
    }

    LimitsForm(Workplace workplace, PlanLimits limits) {
        voice = workplace.voice();
        Form form = new Form();
        form.note(voice.say("plan.limits.private"));
        down = field(form, "down", limits.leastDown());
        term = field(form, "term", BigDecimal.valueOf(limits.longestDays()));
        discount = field(form, "discount", limits.biggestDiscount());
        total = field(form, "total", limits.leastTotal());
        cure = field(form, "cure", BigDecimal.valueOf(limits.cureDays()));
        scope = form.choice(
                voice.say("plan.limits.scope"),
                List.of(Scope.values()),
                Scope.CLIENT,
                value -> voice.name("plan.limits.scope", value));
        scope.setId("limits-scope");
        getChildren().add(form);
    }

    private TextField field(Form form, String key, BigDecimal value) {
        TextField field = form.latin(
                voice.say("plan.limits." + key), Isolate.open(voice.amounts().exact(value)));
        field.setId("limits-" + key);
        return field;
    }

    PlanLimits limits() {
        return new PlanLimits(percent(down), days(term), percent(discount), percent(total), days(cure));
    }

    private BigDecimal percent(TextField field) {
        return voice.numberTyped(field.getText());
    }

    private int days(TextField field) {
        return Whole.typed(voice, field.getText(), "PLAN_LIMITS_OUT_OF_RANGE");
    }

    /** Keeps them; in the usual ones a client's own fall away, so that what was typed holds at once. */
    static boolean keep(Workplace workplace, long clientId, PlanLimits limits, Scope scope) {
        return workplace.book().write(stores -> {
            if (scope == Scope.EVERYONE) {
                stores.settings().put(PlanTable.USUAL_LIMITS, limits.written());
                stores.plans().limits(clientId, Optional.empty());
            } else {
                stores.plans().limits(clientId, Optional.of(limits));
            }
            return true;
        });
    }

    Scope scope() {
        return scope.getValue();
    }
}
