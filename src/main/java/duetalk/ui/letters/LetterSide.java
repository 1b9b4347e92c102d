package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.core.ladder.Gate;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.letters.Consequence;
import duetalk.letters.LetterCheck.Level;
import duetalk.letters.LetterChecks;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.letters.PlanValues;
import duetalk.text.Choice;
import duetalk.text.DemandWording;
import duetalk.text.Voice;
import duetalk.typeset.Direction;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import duetalk.ui.editor.NoteEditor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Beside the page: the values of the letter, what the user intends, and what is still to look at. */
final class LetterSide {

    private final Workplace workplace;
    private final LetterPress press;
    private final Voice voice;
    private final VBox values;
    private final VBox intents;
    private final VBox checks;
    private final Runnable entered;
    private final Runnable mentioned;

    /**
     * @param entered runs after a value was entered
     * @param mentioned runs after the text of the draft was changed from here
     */
    LetterSide(
            Workplace workplace,
            LetterPress press,
            VBox values,
            VBox intents,
            VBox checks,
            Runnable entered,
            Runnable mentioned) {
        this.workplace = workplace;
        this.press = press;
        this.voice = workplace.voice();
        this.values = values;
        this.intents = intents;
        this.checks = checks;
        this.entered = entered;
        this.mentioned = mentioned;
    }

    void showValues(WriteModel model) {
        LetterDraft draft = model.draft();
        Set<String> names = new LinkedHashSet<>(draft.shownValues());
        names.remove("own");
        boolean typed =
                draft.values().get("stored").filter(new Choice("no")::equals).isPresent();
        if (typed && !draft.schedule().isEmpty()) {
            names.add("parts");
            names.add("begin");
        }
        List<Region> rows = new ArrayList<>();
        for (String line : DemandWording.lines(
                voice, model.money().demands(), model.money().invoices())) {
            Label words = new Label(line);
            words.setWrapText(true);
            words.getStyleClass().add("muted");
            rows.add(words);
        }
        names.forEach(name -> rows.add(value(model, name)));
        values.getChildren().setAll(rows);
    }

    private HBox value(WriteModel model, String name) {
        Label label = new Label(voice.say("value." + name));
        label.getStyleClass().add("muted");
        label.setMinWidth(100);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Optional<Object> known = model.draft().values().get(name);
        String shown = known.map(this::shown).orElse(voice.say("write.value.empty"));
        Region field;
        if (LetterValueKind.of(name) == LetterValueKind.FIXED || PlanValues.fixes(model.draft(), name)) {
            field = new Label(shown);
        } else {
            Hyperlink link = new Hyperlink(shown);
            link.setId("value-" + name);
            link.getStyleClass().add(known.isEmpty() ? "danger" : "value-link");
            link.setOnAction(event -> ask(model, name));
            field = link;
        }
        field.setMaxWidth(150);
        return new HBox(8, label, field);
    }

    private String shown(Object value) {
        return switch (value) {
            case Integer whole -> whole.toString();
            case LocalDate date -> voice.dates().brief(date);
            default -> voice.written(value);
        };
    }

    private void ask(WriteModel model, String name) {
        Form form = new Form();
        Supplier<Optional<Object>> answer = field(form, model, name);
        workplace.navigator().open(new Sheet(voice.say("write.value.change"), form, voice.say("act.change"), () -> {
            try {
                model.enter(name, answer.get());
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return false;
            }
            entered.run();
            return true;
        }));
    }

    private Supplier<Optional<Object>> field(Form form, WriteModel model, String name) {
        LetterValueKind kind = LetterValueKind.of(name);
        String label = voice.say("value." + name);
        Object known = model.draft().values().get(name).orElse(null);
        String typed = known == null ? "" : LetterValueKind.typed(known, voice);
        if (kind == LetterValueKind.DATE) {
            DateField date = new DateField(
                    label, voice, workplace.today(), known instanceof LocalDate day ? day : null, model.months());
            date.field().setId("value-field");
            form.getChildren().add(date);
            return () -> date.value().map(Object.class::cast);
        }
        if (name.equals("answer") || name.equals("point")) {
            NoteEditor note = note(model, label, typed);
            form.getChildren().addAll(new Label(label), note);
            return () -> kind.read(note.text().replace('\n', ' '), voice, model.currency(), workplace.today());
        }
        TextField field = kind == LetterValueKind.TEXT ? form.line(label, typed) : form.latin(label, typed);
        field.setId("value-field");
        return () -> kind.read(field.getText(), voice, model.currency(), workplace.today());
    }

    /** A value that is a sentence is written as a letter is: in the letter's language, with the letter's caret. */
    private NoteEditor note(WriteModel model, String label, String typed) {
        LetterDraft draft = model.draft();
        NoteEditor note = new NoteEditor(
                press.fonts(draft.language()),
                Voice.isRightToLeft(draft.language()) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT,
                name -> voice.say("editor." + name),
                typed);
        note.editor().setId("value-field");
        note.editor().setAccessibleText(label);
        return note;
    }

    void showIntents(WriteModel model) {
        List<Region> boxes = new ArrayList<>();
        Set<Consequence> possible = model.mentionable();
        if (!possible.isEmpty()) {
            boxes.add(section("write.mention"));
        }
        for (Consequence each : possible) {
            CheckBox box = box(
                    voice.name("consequence", each), model.state().mentioned().contains(each));
            box.setId("mention-" + each);
            box.setOnAction(event -> {
                model.mention(each, box.isSelected());
                mentioned.run();
            });
            boxes.add(box);
        }
        if (model.asksForIntention()) {
            boxes.add(ready(model, Ready.INTENDED, "write.intent"));
        }
        if (model.needsEnclosures()) {
            boxes.add(ready(model, Ready.ENCLOSURES, "write.enclosures"));
        }
        boolean early = !model.state().earlyReason().isBlank()
                || model.holds().stream().anyMatch(hold -> hold.gate() == Gate.STAGE_DAYS);
        if (early) {
            boxes.add(early(model));
        }
        intents.getChildren().setAll(boxes);
        intents.setManaged(!boxes.isEmpty());
    }

    private VBox early(WriteModel model) {
        TextField reason = new TextField(model.state().earlyReason());
        reason.setId("early-reason");
        duetalk.ui.common.ArrowKeys.install(reason);
        reason.textProperty().subscribe(typed -> {
            model.state().earlyReason(duetalk.core.search.Clean.line(typed));
            showChecks(model, 1);
        });
        Label label = new Label(voice.say("write.early"));
        label.setLabelFor(reason);
        label.getStyleClass().add("field-label");
        return new VBox(4, label, reason);
    }

    private CheckBox ready(WriteModel model, Ready what, String words) {
        CheckBox box = box(voice.say(words), model.state().ready().contains(what));
        box.setId("ready-" + what);
        box.setOnAction(event -> {
            model.state().ready(what, box.isSelected());
            entered.run();
        });
        return box;
    }

    private static CheckBox box(String words, boolean selected) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setSelected(selected);
        return box;
    }

    private Label section(String key) {
        Label label = new Label(voice.say(key));
        label.getStyleClass().add("section");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** Everything that was found, in words; the first one that stops the letter is answered. */
    Optional<String> showChecks(WriteModel model, int pages) {
        LetterReview review = LetterReview.of(model, press.onPaper(model.draft(), pages), voice);
        List<HBox> lines = new ArrayList<>();
        for (LetterReview.Line each : review.lines()) {
            lines.add(line(each.level(), each.words(), each.isolates() ? isolating(model) : null));
        }
        if (lines.isEmpty()) {
            lines.add(line(Level.GOOD, voice.say("check.GOOD"), null));
        }
        checks.getChildren().setAll(lines);
        return review.stop();
    }

    private Button isolating(WriteModel model) {
        Button fix = new Button(voice.say("write.isolate"));
        fix.setOnAction(event -> {
            model.change(LetterChecks.isolated(model.draft().text()));
            mentioned.run();
        });
        return fix;
    }

    private static HBox line(Level level, String words, @org.jspecify.annotations.Nullable Button fix) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var icon = Icons.small(
                switch (level) {
                    case GOOD -> Material2OutlinedAL.CHECK;
                    case LOOK -> Material2OutlinedMZ.WARNING;
                    case STOP -> Material2OutlinedAL.BLOCK;
                });
        icon.getStyleClass()
                .add(
                        switch (level) {
                            case GOOD -> "muted";
                            case LOOK -> "warning-icon";
                            case STOP -> "danger-icon";
                        });
        VBox text = new VBox(4, label);
        if (fix != null) {
            text.getChildren().add(fix);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, icon, text);
    }
}
