package duetalk.ui.settings;

import duetalk.core.Refusal;
import duetalk.core.script.Script;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** What is asked for a copy of a script, and for one more thing that clients say. */
final class ScriptSheets {

    private final Workplace workplace;
    private final Voice voice;
    private final ScriptModel model;

    ScriptSheets(Workplace workplace, ScriptModel model) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
    }

    /** @param keep takes the copy under its name */
    void copy(Consumer<Script> keep) {
        Form form = new Form();
        TextField name = form.line(voice.say("scripts.name"), "");
        name.setId("script-name");
        form.note(voice.say("scripts.copy.hint"));
        workplace.navigator().open(new Sheet(voice.say("scripts.copy"), form, voice.say("scripts.copy.accept"), () -> {
            if (name.getText().isBlank()) {
                workplace.navigator().warn(Problems.sentence(voice, new Refusal("SCRIPT_NAME")));
                return false;
            }
            keep.accept(model.script().withId(0).named(name.getText().strip()));
            return true;
        }));
    }

    /** @param save takes the script with one more thing that clients say */
    void objection(Consumer<Script> save) {
        Form form = new Form();
        TextField label = form.line(voice.say("scripts.objection.label"), "");
        label.setId("objection-label");
        List<TextField> tones = List.of(
                form.line(voice.say("scripts.when.first"), ""),
                form.line(voice.say("scripts.when.later"), ""),
                form.line(voice.say("scripts.when.last"), ""));
        tones.forEach(field -> field.setId("objection-tone-" + tones.indexOf(field)));
        form.note(voice.say("scripts.objection.hint"));
        workplace
                .navigator()
                .open(new Sheet(voice.say("scripts.objection"), form, voice.say("scripts.objection.accept"), () -> {
                    Script longer = model.withObjection(
                            label.getText(),
                            tones.stream().map(TextField::getText).toList());
                    List<String> faults = model.faults(longer);
                    if (faults.isEmpty()) {
                        save.accept(longer);
                    } else {
                        workplace.navigator().warn(faults.getFirst());
                    }
                    return faults.isEmpty();
                }));
    }
}
