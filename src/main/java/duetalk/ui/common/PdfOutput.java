package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.letters.PrintWish;
import duetalk.core.letters.PrinterOffer;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Getting the bytes of a letter or another page out: to a file, to a printer. */
public final class PdfOutput {

    private final Workplace workplace;
    private final Supplier<List<String>> printers;
    private final Function<String, PrinterOffer> offers;
    private final Job job;

    /** Prints bytes as they are, under a name. */
    public interface Job {
        void print(String printer, byte[] pdf, String title, PrintWish wish);
    }

    /** @param offers says of a printer what it offers */
    public PdfOutput(
            Workplace workplace, Supplier<List<String>> printers, Function<String, PrinterOffer> offers, Job job) {
        this.workplace = workplace;
        this.printers = printers;
        this.offers = offers;
        this.job = job;
    }

    /** Asks for a place and writes the file there. */
    public void save(byte[] pdf, String name) {
        FileOutput.save(workplace, workplace.voice().say("letters.save.title"), name, "PDF", "*.pdf", () -> pdf);
    }

    /** Asks for a printer; {@code printed} runs when the printer system has taken the letter. */
    public void print(byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        workplace.tasks().prepare(this::printers, found -> {
            if (found.isEmpty()) {
                workplace.navigator().warn(voice.say("problem.NO_PRINTER"));
                return;
            }
            ask(found, pdf, title, printed);
        });
    }

    /** To a printer, or where there is none into a file. */
    public void printOrSave(byte[] pdf, String title) {
        workplace.tasks().prepare(this::printers, found -> {
            if (found.isEmpty()) {
                save(pdf, FileName.of("pdf", title));
            } else {
                ask(found, pdf, title, () -> {});
            }
        });
    }

    /** A printer with what it offers. */
    private record Printer(String name, PrinterOffer offer) {}

    private List<Printer> printers() {
        return printers.get().stream()
                .map(name -> new Printer(name, offers.apply(name)))
                .toList();
    }

    private void ask(List<Printer> found, byte[] pdf, String title, Runnable printed) {
        Voice voice = workplace.voice();
        Form form = new Form();
        ComboBox<Printer> printer = form.choice(voice.say("letters.printer"), found, found.getFirst(), Printer::name);
        TextField copies = form.latin(voice.say("letters.copies"), "1");
        CheckBox twoSided = new CheckBox(voice.say("letters.twosided"));
        form.getChildren().add(twoSided);
        String usual = voice.say("letters.tray.usual");
        ComboBox<String> tray = form.choice(voice.say("letters.tray"), List.of(usual), usual, name -> name);
        printer.valueProperty().subscribe(one -> {
            twoSided.setDisable(!one.offer().twoSided());
            twoSided.setSelected(twoSided.isSelected() && one.offer().twoSided());
            tray.getItems().setAll(usual);
            tray.getItems().addAll(one.offer().trays());
            tray.setValue(usual);
            tray.setDisable(one.offer().trays().isEmpty());
        });
        workplace.navigator().open(new Sheet(voice.say("letters.print.title"), form, voice.say("act.print"), () -> {
            PrintWish wish;
            try {
                String chosen = tray.getValue().equals(usual) ? "" : tray.getValue();
                wish = new PrintWish(copies(copies.getText()), twoSided.isSelected(), chosen);
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return false;
            }
            workplace.tasks().prepare(() -> sent(printer.getValue().name(), pdf, title, wish), name -> {
                workplace.navigator().say(voice.say("letters.printed", "printer", name), null);
                printed.run();
            });
            return true;
        }));
    }

    private String sent(String printer, byte[] pdf, String title, PrintWish wish) {
        job.print(printer, pdf, Isolate.open(title), wish);
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
