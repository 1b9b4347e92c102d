package duetalk.ui.settings;

import duetalk.core.figures.Figure;
import duetalk.core.figures.FigureKind;
import duetalk.core.figures.FigureUnit;
import duetalk.core.figures.Jurisdiction;
import duetalk.core.figures.Sureness;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is entered of a figure: a new one, or another value in the place of one that is known. */
final class FigureForm extends VBox {

    private final Voice voice;
    private final LocalDate today;
    private final Jurisdiction law;
    private final @Nullable Figure before;
    private final ComboBox<FigureKind> kind;
    private final TextField value;
    private final TextField unit;
    private final Label unitLabel;
    private final TextField least;
    private final Label leastLabel;
    private final DateField from;
    private final DateField to;
    private final TextField source;

    FigureForm(Workplace workplace, Jurisdiction law, List<FigureKind> kinds, Start start) {
        this.voice = workplace.voice();
        this.today = workplace.today();
        this.law = law;
        this.before = start.figure();
        Form fields = new Form();
        kind = fields.choice(
                voice.say("figures.field.kind"), kinds, start.kind(), value -> voice.name("figure", value));
        value = fields.latin(voice.say("figures.field.value"), before == null ? "" : plain(before.value()));
        unit = fields.latin(voice.say("figures.field.unit.MONEY"), before == null ? "" : before.unit());
        unitLabel = (Label) fields.getChildren().get(fields.getChildren().size() - 2);
        least = fields.latin(voice.say("figures.field.least"), before == null ? "0" : plain(before.least()));
        leastLabel = (Label) fields.getChildren().get(fields.getChildren().size() - 2);
        from = new DateField(voice.say("figures.field.from"), voice, today, start.from());
        to = new DateField(voice.say("figures.field.to"), voice, today, start.to());
        fields.getChildren().addAll(from, to);
        source = fields.line(
                voice.say("figures.field.source"), before == null ? "" : Isolate.open(voice.source(before.source())));
        kind.setDisable(before != null);
        least.setDisable(before != null);
        from.setDisable(before != null);
        kind.valueProperty().subscribe(this::unitOf);
        value.setId("figure-value");
        source.setId("figure-source");
        unit.setId("figure-unit");
        from.field().setId("figure-from");
        to.field().setId("figure-to");
        getChildren().add(fields);
    }

    /** Where the form begins: at a figure, at a gap, or with nothing but a kind. */
    record Start(
            FigureKind kind,
            @Nullable Figure figure,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private void unitOf(FigureKind chosen) {
        boolean asked = chosen.unit() == FigureUnit.MONEY || chosen.unit() == FigureUnit.INDEX;
        unit.setVisible(asked);
        unit.setManaged(asked);
        unitLabel.setVisible(asked);
        unitLabel.setManaged(asked);
        boolean tiered = !chosen.isVolatile();
        least.setVisible(tiered);
        least.setManaged(tiered);
        leastLabel.setVisible(tiered);
        leastLabel.setManaged(tiered);
        if (asked) {
            unitLabel.setText(voice.say("figures.field.unit." + chosen.unit()));
        }
    }

    private String plain(BigDecimal number) {
        return Isolate.open(voice.amounts().exact(number)).replace("\u066C", "");
    }

    /** What was entered; refuses with a code what can't be a figure. */
    Figure figure() {
        return new Figure(
                law,
                kind.getValue(),
                before == null ? voice.numberTyped(least.getText()) : before.least(),
                before == null ? from.needed() : before.from(),
                to.value().orElse(null),
                voice.numberTyped(value.getText()),
                unit.isVisible() ? unit.getText().strip() : "",
                source.getText().strip(),
                before == null ? null : before.published(),
                today,
                Sureness.CHECKED,
                true);
    }
}
