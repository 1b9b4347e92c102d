package duetalk.ui.letters;

import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Changed;
import duetalk.core.letters.SavedDraft;
import duetalk.text.Choice;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A row in the list of letters: one that is being written, one that waits to go out, one that went, or a heading. */
sealed interface LetterEntry {

    /** Which part of the list begins here. */
    record Heading(String key, int count) implements LetterEntry {}

    /** A letter that is being written. */
    record Draft(SavedDraft draft) implements LetterEntry {}

    /**
     * A letter that was finished.
     *
     * @param outdated whether it waits to go out and money or invoices have changed since
     */
    record Kept(Letter letter, List<Changed> changed, boolean outdated) implements LetterEntry {

        /** That what it asks for may not be right any more, in words; empty when nothing has changed. */
        String warning(Voice voice, ZoneId zone) {
            return outdated
                    ? voice.say("letters.outdated", "date", LocalDate.ofInstant(letter.keptAt(), zone))
                    : changes(voice);
        }

        /** What became of its invoices since, in words; empty when nothing did. */
        String changes(Voice voice) {
            String all = changed.stream()
                    .map(one -> voice.say("letters.corrected." + one.how().name(), "invoice", new Ltr(one.number())))
                    .distinct()
                    .collect(Collectors.joining(voice.say("list.comma") + " "));
            return all.isEmpty() ? "" : voice.say("letters.corrected", "invoices", new Choice(all));
        }
    }

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
    static List<LetterEntry> list(
            List<SavedDraft> drafts, List<Letter> letters, List<Changed> changed, Set<Long> outdated) {
        Map<Long, List<Changed>> byLetter = changed.stream().collect(Collectors.groupingBy(Changed::letterId));
        List<LetterEntry> waiting = new ArrayList<>();
        List<LetterEntry> gone = new ArrayList<>();
        letters.forEach(letter -> (letter.way() == LetterWay.NOT_YET ? waiting : gone)
                .add(new Kept(letter, byLetter.getOrDefault(letter.id(), List.of()), outdated.contains(letter.id()))));
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
