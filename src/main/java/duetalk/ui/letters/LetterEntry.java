package duetalk.ui.letters;

import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.SavedDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A row in the list of letters: one that is being written, one that waits to go out, one that went, or a heading. */
sealed interface LetterEntry {

    /** Which part of the list begins here. */
    record Heading(String key, int count) implements LetterEntry {}

    /** A letter that is being written. */
    record Draft(SavedDraft draft) implements LetterEntry {}

    /** A letter that was finished. */
    record Kept(Letter letter) implements LetterEntry {}

    default long clientId() {
        return switch (this) {
            case Heading heading -> 0;
            case Draft draft -> draft.draft().clientId();
            case Kept kept -> kept.letter().clientId();
        };
    }

    default String subject() {
        return switch (this) {
            case Heading heading -> "";
            case Draft draft -> draft.draft().subject();
            case Kept kept -> kept.letter().subject();
        };
    }

    default Instant at() {
        return switch (this) {
            case Heading heading -> Instant.EPOCH;
            case Draft draft -> draft.draft().savedAt();
            case Kept kept -> kept.letter().keptAt();
        };
    }

    /** The whole list, each part under its heading; parts without letters are left out. */
    static List<LetterEntry> list(List<SavedDraft> drafts, List<Letter> letters) {
        List<LetterEntry> waiting = new ArrayList<>();
        List<LetterEntry> gone = new ArrayList<>();
        letters.forEach(letter -> (letter.way() == LetterWay.NOT_YET ? waiting : gone).add(new Kept(letter)));
        List<LetterEntry> all = new ArrayList<>();
        add(all, "letters.drafts", drafts.stream().<LetterEntry>map(Draft::new).toList());
        add(all, "letters.waiting", waiting);
        add(all, "letters.gone", gone);
        return all;
    }

    private static void add(List<LetterEntry> all, String key, List<LetterEntry> part) {
        if (!part.isEmpty()) {
            all.add(new Heading(key, part.size()));
            all.addAll(part);
        }
    }
}
