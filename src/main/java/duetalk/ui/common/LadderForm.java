package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.contacts.Channel;
import duetalk.core.figures.FigureTable;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.ladder.Anchor;
import duetalk.core.ladder.Ladder;
import duetalk.core.ladder.Step;
import duetalk.core.ladder.StepGates;
import duetalk.core.ladder.StepLetter;
import duetalk.core.ladder.Tone;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The rungs of a ladder to be edited: when, how, which letter; with the gates that no edit goes round. */
public final class LadderForm extends VBox {

    private static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.CALL, Channel.LETTER, Channel.MESSAGE, Channel.VISIT);

    private final Voice voice;
    private final FigureTable figures;
    private final LocalDate today;
    private final Jurisdiction law;
    private final List<Row> rows = new ArrayList<>();

    public LadderForm(Workplace workplace, Ladder ladder) {
        super(8);
        this.voice = workplace.voice();
        this.figures = workplace.rules().figures();
        this.today = workplace.today();
        this.law = ladder.law();
        ladder.steps().forEach(step -> rows.add(new Row(step)));
        draw();
    }

    /** The fields of one rung. */
    private final class Row {

        private final Step before;
        private final TextField days;
        private final ComboBox<Anchor> anchor;
        private final ComboBox<Channel> channel;
        private final ComboBox<StepLetter> letter;
        private final TextField answer;
        private final TextField gap;
        private final Label gates = Labels.of("", "muted");

        Row(Step step) {
            before = step;
            days = number(step.days(), "step.days");
            anchor = choice(List.of(Anchor.values()), step.anchor(), "anchor");
            channel = choice(CHANNELS, step.channel(), "channel");
            letter = choice(List.of(StepLetter.values()), step.letter(), "step");
            answer = number(step.answerDays(), "step.answer");
            gap = number(step.gapDays(), "step.gap");
            letter.valueProperty().subscribe(now -> gates.setText(gates()));
        }

        private String gates() {
            return StepGates.of(letter.getValue(), stage(), law, figures, today).stream()
                    .map(one -> voice.say("gate." + one.gate(), "days", one.days()))
                    .collect(Collectors.joining(" · "));
        }

        /** A letter has its own stage; a call stays on that of the rung as it was. */
        private int stage() {
            return letter.getValue().stage(before.stage());
        }

        Step step(int number) {
            int stage = stage();
            return new Step(
                    number,
                    stage,
                    anchor.getValue(),
                    typed(days),
                    channel.getValue(),
                    letter.getValue(),
                    Tone.of(stage),
                    before.least(),
                    typed(gap),
                    typed(answer),
                    before.kinds());
        }
    }

    private <T extends Enum<T>> ComboBox<T> choice(List<T> values, T chosen, String group) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(Form.named(one -> voice.capital(voice.name(group, one))));
        box.setValue(chosen);
        return box;
    }

    private TextField number(int value, String key) {
        TextField field = new TextField(voice.amounts().whole(value));
        field.setPrefColumnCount(3);
        field.setAccessibleText(voice.say(key));
        field.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }

    private int typed(TextField field) {
        String text = field.getText().strip();
        boolean before = text.startsWith("-") || text.startsWith("\u2212");
        int days = WholeNumber.typed(voice, before ? text.substring(1) : text, "LADDER_STEP_OUT_OF_RANGE");
        return before ? -days : days;
    }

    private void draw() {
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            getChildren().add(card(rows.get(i), i));
        }
    }

    private Node card(Row row, int place) {
        Button remove = new Button("", Icons.small(Material2OutlinedAL.DELETE));
        remove.setAccessibleText(voice.say("ladder.remove"));
        remove.setTooltip(new javafx.scene.control.Tooltip(voice.say("ladder.remove")));
        remove.setOnAction(event -> {
            rows.remove(row);
            draw();
        });
        Button add = new Button("", Icons.small(Material2OutlinedAL.ADD));
        add.setAccessibleText(voice.say("ladder.add"));
        add.setTooltip(new javafx.scene.control.Tooltip(voice.say("ladder.add")));
        add.setOnAction(event -> {
            rows.add(place + 1, new Row(after(row)));
            draw();
        });
        row.days.setId("step-days-" + (place + 1));
        row.letter.setId("step-letter-" + (place + 1));
        remove.setId("step-remove-" + (place + 1));
        FlowPane first = new FlowPane(
                6,
                6,
                named("step.days", row.days),
                named("step.anchor", row.anchor),
                named("step.channel", row.channel),
                named("step.letter", row.letter));
        FlowPane second = new FlowPane(6, 6, named("step.answer", row.answer), named("step.gap", row.gap));
        first.setRowValignment(javafx.geometry.VPos.BOTTOM);
        second.setRowValignment(javafx.geometry.VPos.BOTTOM);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = Labels.of(voice.say("ladder.number", "number", place + 1), "strong");
        VBox card = new VBox(4, new HBox(6, number, gap, add, remove), first, second);
        row.gates.setText(row.gates());
        if (!row.gates.getText().isEmpty()) {
            card.getChildren().add(row.gates);
        }
        card.getStyleClass().add("rung-card");
        return card;
    }

    /** A new rung is a call of the same stage, five days after the one before it. */
    private Step after(Row row) {
        int stage = row.stage();
        return new Step(
                1,
                stage,
                Anchor.DUE_DATE,
                row.before.days() + 5,
                Channel.CALL,
                StepLetter.NONE,
                Tone.of(stage),
                BigDecimal.ZERO,
                2,
                0,
                Set.of());
    }

    private Node named(String key, Node field) {
        Label words = new Label(voice.say(key));
        words.getStyleClass().add("field-label");
        words.setLabelFor(field);
        VBox box = new VBox(2, words, field);
        box.setFillWidth(false);
        return box;
    }

    /** The ladder as it was typed. Refuses days out of range, an empty ladder, and rungs that grow milder again. */
    public Ladder ladder() {
        if (rows.isEmpty()) {
            throw new Refusal("LADDER_MISSING");
        }
        List<Step> steps = new ArrayList<>();
        rows.forEach(row -> steps.add(row.step(steps.size() + 1)));
        return new Ladder(law, steps);
    }
}
