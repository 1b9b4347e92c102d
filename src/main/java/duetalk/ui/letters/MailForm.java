package duetalk.ui.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.exchange.mail.MailAddress;
import duetalk.letters.CoveringMail;
import duetalk.letters.LetterDraft;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** To whom an e-mail goes and what goes with it, before its draft is written. */
final class MailForm extends VBox {

    private final Workplace workplace;
    private final Voice voice;
    private final LetterDraft letter;
    private final String entered;
    private final List<Path> files = new ArrayList<>();
    private final VBox list = new VBox(4);
    private final Label speaks;

    MailForm(Workplace workplace, LetterDraft letter) {
        super(10);
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.letter = letter;
        this.entered = address(letter.card());
        this.speaks = Labels.of(voice.say("write.mail.speaks"), "warning");
        Button add = new Button(voice.say("write.mail.add"), Icons.small(Material2OutlinedAL.ATTACH_FILE));
        add.setId("mail-add");
        add.setOnAction(event -> add());
        getChildren().addAll(to());
        getChildren().addAll(list, add);
        show();
    }

    /** The first contact person that has an address. */
    private static String address(ClientCard card) {
        return card.people().stream()
                .map(Person::email)
                .filter(email -> !email.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<Node> to() {
        MailAddress.Read read = MailAddress.read(entered);
        List<Node> lines = new ArrayList<>();
        if (!read.usable().isEmpty()) {
            String all = read.usable().stream().map(MailAddress::shown).collect(Collectors.joining(", "));
            lines.add(Labels.of(voice.say("write.mail.to", "address", new Ltr(all)), "strong"));
        } else if (read.unusable().isEmpty()) {
            lines.add(Labels.of(voice.say("write.mail.noaddress"), "warning"));
        }
        read.unusable()
                .forEach(
                        piece -> lines.add(Labels.of(voice.say("write.mail.badaddress", "address", piece), "warning")));
        lines.forEach(line -> line.setId("mail-to"));
        return lines;
    }

    private void add() {
        workplace
                .files()
                .toOpen(voice.say("write.mail.add"), voice.say("write.mail.files"), "*.*")
                .filter(path -> !files.contains(path))
                .ifPresent(path -> {
                    files.add(path);
                    show();
                });
    }

    private void show() {
        List<Node> rows = new ArrayList<>();
        rows.add(new Label(Isolate.leftToRight(MailOutput.LETTER)));
        files.forEach(path -> rows.add(row(path)));
        if (files.isEmpty() && CoveringMail.isSpokenOf(letter)) {
            rows.add(speaks);
        }
        list.getChildren().setAll(rows);
    }

    private Node row(Path path) {
        String name = String.valueOf(path.getFileName());
        Button drop = new Button("", Icons.small(Material2OutlinedAL.CLOSE));
        drop.setAccessibleText(voice.say("write.mail.drop", "file", name));
        drop.setOnAction(event -> {
            files.remove(path);
            show();
        });
        HBox row = new HBox(8, new Label(Isolate.leftToRight(name)), drop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The client's address as it was entered. */
    String entered() {
        return entered;
    }

    /** What goes with the letter. */
    List<Path> enclosed() {
        return List.copyOf(files);
    }
}
