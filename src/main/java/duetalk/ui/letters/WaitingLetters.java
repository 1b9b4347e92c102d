package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.Refusal;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterPress.PagePicture;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The letters that wait to go out: shown one under the other, then printed as one job. */
final class WaitingLetters {

    private final Workplace workplace;
    private final LetterPress press;
    private final PdfOutput output;

    WaitingLetters(Workplace workplace, LetterPress press, PdfOutput output) {
        this.workplace = workplace;
        this.press = press;
        this.output = output;
    }

    private record Joined(byte[] pdf, List<PagePicture> pictures) {}

    /** Shows them all and asks for a printer; {@code after} runs when they are noted as printed. */
    void print(List<Letter> letters, Consumer<List<PagePicture>> show, Runnable after) {
        String title = workplace.voice().say("letters.print.waiting", "count", letters.size());
        workplace.tasks().prepare(() -> joined(letters), all -> {
            show.accept(all.pictures());
            output.print(
                    all.pdf(),
                    title,
                    () -> mark(letters, LetterWay.PRINTED, () -> {
                        after.run();
                        workplace
                                .navigator()
                                .say(
                                        workplace.voice().say("letters.marked", "count", letters.size()),
                                        () -> mark(letters, LetterWay.NOT_YET, after));
                    }));
        });
    }

    /** Notes how one letter went, with a way back. */
    void note(Letter before, LetterWay chosen, String registered, Runnable after) {
        went(before.id(), chosen, registered, () -> {
            after.run();
            workplace
                    .navigator()
                    .say(
                            workplace.voice().say("letters.marked", "count", 1),
                            () -> went(before.id(), before.way(), before.registered(), after));
        });
    }

    private void went(long id, LetterWay way, String registered, Runnable then) {
        KeepLetter keeping = new KeepLetter(workplace.book());
        workplace
                .tasks()
                .write(
                        () -> {
                            keeping.went(id, way, registered);
                            return true;
                        },
                        done -> {
                            workplace.navigator().saved();
                            then.run();
                        });
    }

    private Joined joined(List<Letter> letters) {
        Set<Long> outdated = workplace.book().read(stores -> stores.letters().outdated());
        if (letters.stream().map(Letter::id).anyMatch(outdated::contains)) {
            throw new Refusal("LETTER_OUTDATED");
        }
        byte[] all = LetterPress.joined(letters.stream()
                .map(letter ->
                        workplace.book().<byte[]>read(stores -> stores.letters().pdf(letter.id())))
                .toList());
        return new Joined(all, press.pictures(all));
    }

    /** Notes of all of them how they went out, in one act. */
    private void mark(List<Letter> letters, LetterWay way, Runnable then) {
        KeepLetter keeping = new KeepLetter(workplace.book());
        List<Long> ids = letters.stream().map(Letter::id).toList();
        workplace.tasks().write(() -> keeping.went(ids, way), done -> {
            workplace.navigator().saved();
            then.run();
        });
    }
}
