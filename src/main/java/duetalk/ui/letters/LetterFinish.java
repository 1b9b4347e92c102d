package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.letters.LetterWay;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileName;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.function.BiConsumer;

/** The ways out of a letter: kept, printed, saved, handed to the mail program. All get the same bytes. */
final class LetterFinish {

    private final Workplace workplace;
    private final LetterPress press;
    private final PdfOutput output;
    private final MailOutput mail;

    LetterFinish(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.press = press;
        this.output = new PdfOutput(workplace, press::printers, press::offer, press::print);
        this.mail = new MailOutput(workplace);
    }

    void keep(WriteModel model) {
        make(model, (letter, pdf) -> kept(model, letter, pdf, LetterWay.NOT_YET, said()));
    }

    void print(WriteModel model) {
        make(
                model,
                (letter, pdf) ->
                        output.print(pdf, letter.subject(), () -> kept(model, letter, pdf, LetterWay.PRINTED, said())));
    }

    void save(WriteModel model) {
        make(model, (letter, pdf) -> output.save(pdf, name(model, letter)));
    }

    private String name(WriteModel model, LetterDraft letter) {
        return FileName.of(
                "pdf",
                workplace.voice().name("letterkind", model.kind()),
                letter.card().client().name());
    }

    /** A draft in a mail program is not sent yet: the user says when it is. */
    void hand(WriteModel model) {
        make(
                model,
                (letter, pdf) -> mail.hand(letter, pdf, words -> kept(model, letter, pdf, LetterWay.NOT_YET, words)));
    }

    private String said() {
        return workplace.voice().say("write.kept");
    }

    /** Hands on the letter as it stands at this moment: what is printed, saved and kept are the same bytes. */
    private void make(WriteModel model, BiConsumer<LetterDraft, byte[]> act) {
        LetterDraft draft = model.draft();
        Instant at = workplace.now();
        workplace.tasks().prepare(() -> press.pdf(draft, at), bytes -> act.accept(draft, bytes));
    }

    private void kept(WriteModel model, LetterDraft letter, byte[] pdf, LetterWay way, String words) {
        String early = model.state().earlyReason();
        model.state().changed(false);
        var finished = letter.finished(pdf, workplace.now(), way);
        workplace
                .tasks()
                .write(() -> new KeepLetter(workplace.book()).keep(finished, pdf, letter.named(), early), id -> {
                    workplace.navigator().saved();
                    if (workplace.tasks().isShown()) {
                        workplace.navigator().go(new Destination.Letters());
                    }
                    workplace.navigator().say(words, null);
                });
    }
}
