package duetalk.ui.settings;

import duetalk.core.Refusal;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptText;
import duetalk.files.Measured;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.FileOutput;
import duetalk.ui.common.Form;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A script as a file: given out, and brought in from elsewhere after it was checked. */
final class ScriptFile {

    private static final String ENDING = "*.duetalk-script";
    private static final long LARGEST = 4_000_000;
    private static final int SHOWN = 12;

    private final Workplace workplace;
    private final Voice voice;
    private final ScriptModel model;

    ScriptFile(Workplace workplace, ScriptModel model) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
    }

    void give() {
        byte[] text = ScriptText.write(model.script()).getBytes(StandardCharsets.UTF_8);
        FileOutput.save(
                workplace,
                voice.say("scripts.give"),
                "script.duetalk-script",
                voice.say("scripts.kind"),
                ENDING,
                () -> text);
    }

    /** @param keep takes a script in which nothing is wrong */
    void bring(Consumer<Script> keep) {
        workplace
                .files()
                .toOpen(voice.say("scripts.bring"), voice.say("scripts.kind"), ENDING)
                .ifPresent(path -> workplace.tasks().read(() -> checked(read(path)), checked -> take(checked, keep)));
    }

    private static String text(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static Script read(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw new Refusal("SCRIPT_TOO_LONG");
            }
            Script script = ScriptText.read(text(Measured.bytes(path, (int) LARGEST)));
            String name = String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
            return script.name().isBlank() ? script.named(name) : script;
        } catch (CharacterCodingException e) {
            throw new Refusal("SCRIPT_NOT_ONE");
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_READ", Map.of("file", path.toString()));
        }
    }

    /** A script with what is wrong with it; found away from the screen's thread. */
    private record Checked(Script script, List<String> faults) {}

    private Checked checked(Script script) {
        return new Checked(script, model.faults(script));
    }

    private void take(Checked checked, Consumer<Script> keep) {
        Script script = checked.script();
        List<String> faults = checked.faults();
        if (faults.isEmpty()) {
            keep.accept(script);
            workplace.navigator().say(voice.say("scripts.brought", "name", script.name()), null);
            return;
        }
        Form form = new Form();
        form.note(voice.say("scripts.faulty", "name", script.name(), "count", faults.size()));
        faults.stream().limit(SHOWN).forEach(fault -> form.note("• " + Isolate.open(fault)));
        workplace
                .navigator()
                .open(Sheet.toRead(voice.say("scripts.faulty.title"), form, voice.say("scripts.try.close")));
    }
}
