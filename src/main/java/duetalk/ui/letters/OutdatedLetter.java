package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;

/** A letter that waits while money came or an invoice changed: it goes out only when the user says so, or is written anew. */
final class OutdatedLetter {

    private final Workplace workplace;

    OutdatedLetter(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Whether noting that it went so means that the client has it. */
    static boolean isGoing(LetterWay way) {
        return way != LetterWay.NOT_YET && way != LetterWay.SET_ASIDE;
    }

    /** Does it at once, or once the user has read that the sums may be others by now. */
    void before(LetterEntry.Kept entry, Runnable act) {
        if (!entry.outdated()) {
            act.run();
            return;
        }
        Voice voice = workplace.voice();
        LocalDate written = LocalDate.ofInstant(entry.at(), workplace.clock().getZone());
        Form form = new Form();
        form.setId("letter-outdated");
        form.note(voice.say("letters.outdated", "date", written));
        Asking.open(workplace, "letters.outdated.title", form, "letters.outdated.accept", () -> {
            workplace.navigator().closeSheet();
            act.run();
        });
    }

    /** Sets it aside and opens a new one of its kind with the sums of today. */
    void anew(Letter letter) {
        note(
                letter,
                LetterWay.SET_ASIDE,
                "",
                () -> workplace.navigator().go(new Destination.Write(letter.clientId(), letter.kind())));
    }

    /** Notes how a letter went. */
    void note(Letter letter, LetterWay went, String registered, Runnable after) {
        workplace.tasks().write(() -> noted(letter.id(), went, registered), done -> {
            workplace.navigator().saved();
            after.run();
        });
    }

    private boolean noted(long id, LetterWay went, String registered) {
        new KeepLetter(workplace.book()).went(id, went, registered);
        return true;
    }
}
