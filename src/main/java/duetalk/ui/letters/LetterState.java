package duetalk.ui.letters;

import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.letters.Consequence;
import duetalk.letters.LetterDraft;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** One letter while it is written: the draft, which values the user entered, and what they decided. */
final class LetterState {

    private LetterDraft draft;
    private final Set<String> entered = new LinkedHashSet<>();
    private final Set<Consequence> mentioned = EnumSet.noneOf(Consequence.class);
    private final Set<Ready> ready = EnumSet.noneOf(Ready.class);
    private String earlyReason = "";
    private boolean changed;

    LetterState(LetterDraft draft) {
        this.draft = draft;
    }

    LetterDraft draft() {
        return draft;
    }

    void draft(LetterDraft next) {
        draft = next;
    }

    Set<String> entered() {
        return entered;
    }

    Set<Consequence> mentioned() {
        return mentioned;
    }

    Set<Ready> ready() {
        return ready;
    }

    void ready(Ready what, boolean is) {
        if (is) {
            ready.add(what);
        } else {
            ready.remove(what);
        }
    }

    String earlyReason() {
        return earlyReason;
    }

    void earlyReason(String reason) {
        earlyReason = reason;
    }

    boolean isChanged() {
        return changed;
    }

    void changed(boolean is) {
        changed = is;
    }
}
