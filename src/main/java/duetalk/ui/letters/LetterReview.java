package duetalk.ui.letters;

import duetalk.actions.LetterGate;
import duetalk.core.ladder.Gate;
import duetalk.core.ladder.Hold;
import duetalk.letters.LetterCheck;
import duetalk.letters.LetterCheck.Level;
import duetalk.letters.LetterChecks;
import duetalk.letters.OnPaper;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything there is to look at before a letter goes, in words: gates, promises, values, wording. */
record LetterReview(List<Line> lines) {

    /**
     * One thing to look at.
     *
     * @param isolates whether the program can mend it by keeping values in order
     */
    record Line(Level level, String words, boolean isolates) {}

    static LetterReview of(WriteModel model, OnPaper paper, Voice voice) {
        List<Line> lines = new ArrayList<>();
        for (Hold hold : model.holds()) {
            if (hold.gate() != Gate.PLANNED_DAY) {
                lines.add(new Line(LetterGate.stops(hold) ? Level.STOP : Level.LOOK, words(hold, voice), false));
            }
        }
        if (model.isResting()) {
            lines.add(new Line(Level.STOP, voice.say("check.PLAN_RUNS"), false));
        }
        model.resting().forEach(why -> lines.add(new Line(Level.STOP, voice.name("freeze", why), false)));
        model.paymentsOld()
                .ifPresent(day -> lines.add(new Line(Level.LOOK, voice.say("check.PAYMENTS_OLD", "date", day), false)));
        if (model.isOfAnotherPlan()) {
            lines.add(new Line(Level.STOP, voice.say("check.PLAN_CHANGED"), false));
        }
        if (model.isPromised()) {
            lines.add(new Line(Level.LOOK, voice.say("check.PROMISED"), false));
        }
        List<LetterCheck> found = LetterChecks.of(
                model.draft(), paper, model.mayMentionConsequences(), name -> voice.say("value." + name));
        for (LetterCheck check : found) {
            String words = voice.say("check." + check.code(), check.values());
            lines.add(new Line(check.level(), words, check.code().equals("TURNS")));
        }
        if (model.isStale()) {
            lines.add(new Line(Level.LOOK, voice.say("check.STALE"), false));
        }
        return new LetterReview(List.copyOf(lines));
    }

    private static String words(Hold hold, Voice voice) {
        String why = voice.name("hold", hold.gate());
        LocalDate until = hold.until();
        return until == null ? why : voice.say("hold.until", "why", new duetalk.text.Choice(why), "date", until);
    }

    /** The first thing that keeps the letter from going. */
    Optional<String> stop() {
        return lines.stream()
                .filter(line -> line.level() == Level.STOP)
                .map(Line::words)
                .findFirst();
    }
}
