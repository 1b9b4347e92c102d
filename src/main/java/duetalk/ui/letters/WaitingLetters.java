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
                    () -> workplace.tasks().write(() -> printed(letters), done -> {
                        workplace.navigator().saved();
                        after.run();
                    }));
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

    private boolean printed(List<Letter> letters) {
        KeepLetter keeping = new KeepLetter(workplace.book());
        letters.forEach(letter -> keeping.went(letter.id(), LetterWay.PRINTED, ""));
        return true;
    }
}
