package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.exchange.mail.Enclosure;
import duetalk.exchange.mail.MailDraft;
import duetalk.files.PrivateFiles;
import duetalk.letters.CoveringMail;
import duetalk.letters.LetterDraft;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.FileInput;
import duetalk.ui.common.FileName;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands a letter to the user's mail program, as a draft with everything attached. Nothing is sent from here. */
final class MailOutput {

    /** What the letter is called among the enclosures. */
    static final String LETTER = "letter.pdf";

    private final Workplace workplace;

    MailOutput(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Asks what goes with it and for a place for the draft, writes it and opens it; {@code handed} says so then. */
    void hand(LetterDraft letter, byte[] pdf, Consumer<String> handed) {
        Voice voice = workplace.voice();
        MailForm form = new MailForm(workplace, letter);
        Asking.open(
                workplace,
                "write.mail.sheet",
                form,
                "write.mail.title",
                () -> workplace
                        .files()
                        .toSave(
                                voice.say("write.mail.title"),
                                FileName.of(
                                        "eml",
                                        letter.subject(),
                                        letter.card().client().name()),
                                "EML",
                                "*.eml")
                        .ifPresent(path -> workplace
                                .tasks()
                                .prepare(
                                        () -> {
                                            write(path, letter, pdf, form.entered(), form.enclosed());
                                            return workplace.files().openWithSystem(path);
                                        },
                                        opened -> {
                                            workplace.navigator().closeSheet();
                                            handed.accept(voice.say(
                                                    opened ? "write.mail.done" : "write.mail.saved",
                                                    "file",
                                                    String.valueOf(path.getFileName())));
                                        })));
    }

    private static void write(Path path, LetterDraft letter, byte[] pdf, String to, List<Path> files) {
        List<Enclosure> enclosures = new ArrayList<>(List.of(new Enclosure(LETTER, pdf)));
        files.forEach(file -> enclosures.add(new Enclosure(String.valueOf(file.getFileName()), FileInput.read(file))));
        List<String> others = enclosures.stream().skip(1).map(Enclosure::name).toList();
        MailDraft draft = new MailDraft(
                letter.sender().email(), to, letter.subject(), CoveringMail.text(letter, others), enclosures);
        try {
            PrivateFiles.replace(path, draft.written().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }
}
