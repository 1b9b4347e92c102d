package duetalk.ui.letters;

import duetalk.core.Refusal;
import duetalk.core.clients.Person;
import duetalk.exchange.mail.MailDraft;
import duetalk.files.PrivateFiles;
import duetalk.letters.LetterDraft;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Hands a letter to the user's mail program, as a draft with the PDF attached. Nothing is sent from here. */
final class MailOutput {

    private final Workplace workplace;

    MailOutput(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Asks for a place for the draft, writes it and opens it; {@code handed} runs when that is done. */
    void hand(LetterDraft letter, byte[] pdf, Runnable handed) {
        Voice voice = workplace.voice();
        workplace
                .files()
                .toSave(voice.say("write.mail.title"), "letter.eml", "EML", "*.eml")
                .ifPresent(path -> workplace
                        .tasks()
                        .read(
                                () -> {
                                    write(path, letter, pdf);
                                    return workplace.files().openWithSystem(path);
                                },
                                opened -> {
                                    String file = String.valueOf(path.getFileName());
                                    handed.run();
                                    workplace.navigator().say(said(voice, opened, file, address(letter)), null);
                                }));
    }

    private static String address(LetterDraft letter) {
        return letter.card().people().stream()
                .map(Person::email)
                .filter(email -> !email.isBlank())
                .findFirst()
                .orElse("");
    }

    /** What is said when the draft is there: also that the client's address is none, so that nobody is written to. */
    private static String said(Voice voice, boolean opened, String file, String address) {
        if (!address.isEmpty() && !MailDraft.isAddress(address)) {
            return voice.say("write.mail.noaddress", "file", file, "address", new Ltr(address));
        }
        return voice.say(opened ? "write.mail.done" : "write.mail.saved", "file", file);
    }

    private static void write(Path path, LetterDraft letter, byte[] pdf) {
        String to = address(letter);
        Voice theirs = Voice.of(letter.language());
        String mail = MailDraft.of(
                letter.sender().email(), to, letter.subject(), theirs.say("write.mail.body"), "letter.pdf", pdf);
        try {
            PrivateFiles.replace(path, mail.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", path.toString()));
        }
    }
}
