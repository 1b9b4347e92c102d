package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.text.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Getting the bytes of a letter or another page out: to a file, to a printer. */
public final class PdfOutput {

    private final Workplace workplace;
    private final Supplier<List<String>> printers;
    private final Job job;

    /** Prints bytes as they are, under a name, so many times. */
    public interface Job {
        void print(String printer, byte[] pdf, String title, int copies);
    }

    public PdfOutput(Workplace workplace, Supplier<List<String>> printers, Job job) {
        this.workplace = workplace;
        this.printers = printers;
        this.job = job;
    }

    /** Asks for a place and writes the file aside before it takes its name. */
    public void save(byte[] pdf, String name) {
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
    public void print(byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        workplace.tasks().read(printers::get, found -> {
            if (found.isEmpty()) {
                workplace.navigator().warn(voice.say("problem.NO_PRINTER"));
                return;
            }
            ask(found, pdf, title, printed);
        });
    }

    private void ask(List<String> found, byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        Form form = new Form();
        ComboBox<String> printer = form.choice(voice.say("letters.printer"), found, found.getFirst(), name -> name);
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
        job.print(printer, pdf, title, copies);
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
