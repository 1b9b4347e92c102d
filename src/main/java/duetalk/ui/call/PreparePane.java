package duetalk.ui.call;

import duetalk.actions.CallFactsOf;
import duetalk.core.Refusal;
import duetalk.core.contacts.CallGoal;
import duetalk.core.money.Money;
import duetalk.core.script.Fact;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Before dialling: is it a good time, what was said last, what is missing, what the user wants and may say. */
final class PreparePane extends VBox {

    private final Workplace workplace;
    private final Voice voice;
    private final CallModel model;
    private final Money owed;
    private final Consumer<CallGoal> keep;
    private final TextField goal;
    private final TextField least;
    private final DateField by;
    private final Label trouble = new Label();

    /** @param keep takes the goal when it was changed */
    PreparePane(Workplace workplace, CallModel model, @Nullable CallGoal before, Consumer<CallGoal> keep) {
        super(12);
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        this.owed = model.script().owed();
        this.keep = keep;
        setId("call-prepare");
        getStyleClass().add("prepare");
        getChildren().addAll(advice(), asked(), words("call.lastwords", lastWords()), missing());
        CallGoal usual = new CallGoal(owed, null, Money.zero(owed.currency()));
        CallGoal wanted = before != null && before.goal().currency().equals(owed.currency()) ? before : usual;
        goal = field("call-goal", wanted.goal());
        least = field("call-least", wanted.least());
        by = new DateField(voice.say("call.goal.by"), voice, workplace.today(), wanted.by(), model.months());
        getChildren().addAll(goals(), decisions());
        trouble.getStyleClass().add("danger");
        trouble.setWrapText(true);
        trouble.setManaged(false);
        getChildren().add(trouble);
        for (TextField field : List.of(goal, least, by.field())) {
            field.focusedProperty().subscribe((was, is) -> {
                if (was && !is) {
                    changed();
                }
            });
        }
    }

    private TextField field(String id, Money money) {
        TextField field = new TextField(number(money));
        field.setId(id);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setPrefColumnCount(8);
        ArrowKeys.install(field);
        return field;
    }

    private String label(String key) {
        return voice.say(key, "currency", voice.amounts().sign(owed.currency()));
    }

    private String number(Money money) {
        return money.isPositive() ? Isolate.open(voice.amounts().numberOf(money)) : "";
    }

    private Node advice() {
        boolean good = model.advice(workplace.now()).now();
        Label line = new Label(
                model.adviceLine(workplace.now()),
                Icons.small(good ? Material2OutlinedMZ.PHONE : Material2OutlinedMZ.SCHEDULE));
        line.setId("call-advice");
        line.setWrapText(true);
        line.getStyleClass().addAll("advice", good ? "advice-now" : "advice-later");
        line.setMaxWidth(Double.MAX_VALUE);
        String clock = model.theirClock(workplace.now(), workplace.clock().getZone());
        VBox box = new VBox(2, line);
        if (!clock.isEmpty()) {
            box.getChildren().add(Labels.of(clock, "muted"));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(16, new BreathCircle(), box);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private Node asked() {
        VBox lines = new VBox(2);
        lines.setId("call-asked");
        model.asked().forEach(line -> lines.getChildren().add(Labels.of(line, "plain")));
        return lines;
    }

    private String lastWords() {
        String words = model.lastWords();
        return words.isEmpty() ? voice.say("call.nolastwords") : words;
    }

    private Node missing() {
        List<String> missing = model.missing();
        Label line = new Label(
                missing.isEmpty()
                        ? voice.say("call.nothingmissing")
                        : String.join(voice.say("list.comma") + " ", missing),
                Icons.small(missing.isEmpty() ? Material2OutlinedAL.CHECK : Material2OutlinedMZ.WARNING));
        line.setWrapText(true);
        line.getStyleClass().add(missing.isEmpty() ? "muted" : "warning");
        return new VBox(4, Labels.heading(voice.say("call.missing")), line);
    }

    private Node words(String key, String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        return new VBox(4, Labels.heading(voice.say(key)), line);
    }

    private Node goals() {
        VBox first = labelled("call.goal", goal);
        VBox second = labelled("call.least", least);
        HBox fields = new HBox(12, first, by, second);
        List.of(first, by, second).forEach(box -> HBox.setHgrow(box, Priority.ALWAYS));
        Label secret = new Label(voice.say("call.onlyhere"), Icons.small(Material2OutlinedMZ.VISIBILITY_OFF));
        secret.getStyleClass().add("muted");
        VBox box = new VBox(8, secret, fields);
        box.getStyleClass().add("private");
        return box;
    }

    private VBox labelled(String key, TextField field) {
        Label words = new Label(label(key));
        words.setLabelFor(field);
        words.getStyleClass().add("field-label");
        words.setWrapText(true);
        return new VBox(4, words, field);
    }

    /** What may be spoken of in this call: nothing, unless the user decides on it here. */
    private Node decisions() {
        CallState state = model.state();
        boolean stop = CallFactsOf.mayIntendStop(model.story());
        boolean court = CallFactsOf.mayIntendCourt(CallFactsOf.story(model.story(), workplace.today()));
        CheckBox first = decision("call.intends.stop", Fact.INTENDS_STOP, stop, "call.intends.stop.not", state);
        CheckBox second = decision("call.intends.court", Fact.INTENDS_COURT, court, "call.intends.court.not", state);
        return new VBox(8, Labels.heading(voice.say("call.intends")), first, second);
    }

    private CheckBox decision(String key, Fact fact, boolean may, String whyNot, CallState state) {
        CheckBox box = new CheckBox(may ? voice.say(key) : voice.say(whyNot, "days", CallFactsOf.DAYS_BEFORE_COURT));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.setDisable(!may);
        box.setSelected(may && state.intends(fact));
        box.selectedProperty().subscribe(is -> state.intends(fact, is));
        return box;
    }

    /** What stands in the fields, when it makes sense; otherwise why it does not. */
    void changed() {
        try {
            CallGoal wanted = new CallGoal(
                    amount(goal, owed), by.value().orElse(null), amount(least, Money.zero(owed.currency())));
            trouble.setManaged(false);
            trouble.setVisible(false);
            model.state().goal(wanted);
            keep.accept(wanted);
        } catch (Refusal refused) {
            trouble.setText(Problems.sentence(voice, refused));
            trouble.setManaged(true);
            trouble.setVisible(true);
        }
    }

    private Money amount(TextField field, Money otherwise) {
        return field.getText().isBlank() ? otherwise : voice.amountTyped(field.getText(), owed.currency());
    }
}
