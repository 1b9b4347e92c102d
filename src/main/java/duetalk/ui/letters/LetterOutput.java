package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.letters.LetterPress;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Getting the bytes of a letter out: to a file, to a printer. */
final class LetterOutput {

    private final Workplace workplace;
    private final LetterPress press;

    LetterOutput(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.press = press;
    }

    /** Asks for a place and writes the file aside before it takes its name. */
    void save(byte[] pdf, String name) {
        Voice voice = workplace.voice();
        workplace
                .files()
                .toSave(voice.say("letters.save.title"), name, "PDF", "*.pdf")
                .ifPresent(path -> workplace
                        .tasks()
                        .read(
                                () -> write(path, pdf),
                                saved -> workplace
                                        .navigator()
                                        .say(
                                                voice.say(
                                                        "letters.save.done",
                                                        "file",
                                                        String.valueOf(saved.getFileName())),
                                                null)));
    }

    private static Path write(Path path, byte[] pdf) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.write(part, pdf);
            return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }

    /** Asks for a printer; {@code printed} runs when the printer system has taken the letter. */
    void print(byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        workplace.tasks().read(press::printers, printers -> {
            if (printers.isEmpty()) {
                workplace.navigator().warn(voice.say("problem.NO_PRINTER"));
                return;
            }
            ask(printers, pdf, title, printed);
        });
    }

    private void ask(List<String> printers, byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        Form form = new Form();
        ComboBox<String> printer =
                form.choice(voice.say("letters.printer"), printers, printers.getFirst(), name -> name);
        TextField copies = form.latin(voice.say("letters.copies"), "1");
        workplace.navigator().open(new Sheet(voice.say("letters.print.title"), form, voice.say("act.print"), () -> {
            int count;
            try {
                count = copies(copies.getText());
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return false;
            }
            workplace.tasks().read(() -> sent(printer.getValue(), pdf, title, count), name -> {
                workplace.navigator().say(voice.say("letters.printed", "printer", name), null);
                printed.run();
            });
            return true;
        }));
    }

    private String sent(String printer, byte[] pdf, String title, int copies) {
        press.print(printer, pdf, title, copies);
        return printer;
    }

    private static int copies(String typed) {
        String digits = duetalk.core.search.Fold.digits(typed);
        if (digits.isEmpty() || digits.length() > 2 || Integer.parseInt(digits) < 1) {
            throw new Refusal("COPIES_NOT_A_NUMBER", Map.of("typed", typed));
        }
        return Integer.parseInt(digits);
    }
}
