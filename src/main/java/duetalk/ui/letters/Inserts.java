package duetalk.ui.letters;

import duetalk.letters.LetterWriter;
import duetalk.text.Voice;
import duetalk.ui.editor.EditorModel;
import java.util.List;

/** What can be put into a letter: values that are known, and blocks by their names. */
record Inserts(Voice voice, WriteModel model, EditorModel text) {

    List<EditorTools.Entry> values() {
        return LetterWriter.values().stream()
                .filter(name -> model.draft().values().has(name))
                .map(name -> new EditorTools.Entry(voice.say("value." + name), () -> put(name)))
                .toList();
    }

    private void put(String name) {
        text.insert(LetterWriter.value(model.theirs(), name, model.draft().values(), text.style()));
    }

    List<EditorTools.Entry> blocks() {
        return LetterWriter.groups().stream()
                .map(name -> new EditorTools.Entry(
                        voice.say("editor.block." + name), () -> text.insertBlock(EditorTools.group(name))))
                .toList();
    }
}
