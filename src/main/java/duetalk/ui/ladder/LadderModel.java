package duetalk.ui.ladder;

import duetalk.actions.ClientLadder;
import duetalk.actions.ClientStory.Story;
import duetalk.core.book.Rules;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.Hold;
import duetalk.core.ladder.LadderFacts;
import duetalk.core.ladder.LadderNote;
import duetalk.core.ladder.LadderOutlook;
import duetalk.core.ladder.LadderOutlook.Rung;
import duetalk.core.ladder.LadderOutlook.State;
import duetalk.core.ladder.LadderRest;
import duetalk.core.ladder.Proposal;
import duetalk.core.ladder.Step;
import duetalk.core.letters.LetterKind;
import duetalk.text.Voice;
import duetalk.ui.common.CallBanWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's ladder put into words: where they stand, what is next and why, and what stopped it. */
final class LadderModel {

    private final Voice voice;
    private final Story story;
    private final ClientLadder ladder;
    private final Optional<Proposal> proposal;
    private final List<Rung> rungs;
    private final LocalDate today;

    LadderModel(Voice voice, Rules rules, Story story, LocalDate today) {
        this.voice = voice;
        this.story = story;
        this.today = today;
        this.ladder = ClientLadder.of(story, rules, today);
        this.proposal = ladder.proposal(rules, ClientLadder.agreed(story), today);
        this.rungs = ladder.debt()
                .map(debt -> {
                    LadderFacts facts = debt.facts(ladder.ladder(), ClientLadder.agreed(story), "");
                    return new LadderOutlook(rules.figures(), rules.days()).of(ladder.ladder(), facts, today);
                })
                .orElse(List.of());
    }

    Story story() {
        return story;
    }

    ClientLadder ladder() {
        return ladder;
    }

    List<Rung> rungs() {
        return rungs;
    }

    /** The step that is next, when one is. */
    Optional<Step> next() {
        return proposal.map(Proposal::step);
    }

    /** The letter that is written on the next step; empty when it goes outside the program or nothing is next. */
    Optional<LetterKind> letter() {
        return next().flatMap(LetterKind::on);
    }

    /** What the next step is, when no letter of the program takes it. */
    Optional<String> outside() {
        return letter().isPresent()
                ? Optional.empty()
                : next().map(step -> voice.say("ladder.outside", "what", voice.name("step", step.letter())));
    }

    String title() {
        return voice.say("ladder.title", "client", story.card().client().name());
    }

    /** About how much, and since when. */
    String about() {
        return ladder.debt()
                .map(debt -> voice.say("ladder.about", "amount", debt.undisputed(), "date", debt.due()))
                .orElseGet(() -> voice.say("ladder.nothing"));
    }

    String what(Rung rung) {
        return voice.capital(voice.name("step", rung.step().letter()));
    }

    String channel(Rung rung) {
        return voice.name("channel", rung.step().channel());
    }

    /** When a rung was taken, or would come. */
    String when(Rung rung) {
        return voice.capital(day(rung));
    }

    private String day(Rung rung) {
        LadderNote skipped = skipped(rung);
        LocalDate on = rung.on();
        if (skipped != null) {
            return voice.say("ladder.skipped", "date", skipped.step().on(), "reason", skipped.reason());
        }
        return switch (rung.state()) {
            case TAKEN -> voice.say("ladder.taken", "date", on == null ? today : on);
            case PASSED -> voice.say("ladder.passed");
            case LEFT_OUT -> voice.say("ladder.leftout");
            case NEXT ->
                on == null
                        ? voice.say("ladder.needs")
                        : on.isAfter(today) ? voice.say("ladder.from", "date", on) : voice.say("ladder.now");
            case AHEAD -> on == null ? "" : voice.say("ladder.about.day", "date", on);
        };
    }

    /** The note by which the user went past a rung, null when they did not. */
    @Nullable
    LadderNote skipped(Rung rung) {
        if (rung.state() != State.TAKEN) {
            return null;
        }
        return story.ladderNotes().stream()
                .filter(note ->
                        note.skipped() && note.step().number() == rung.step().number())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The note by which a rung was marked, which can be taken back. */
    Optional<LadderNote> note(Rung rung) {
        return story.ladderNotes().stream()
                .filter(note -> note.step().number() == rung.step().number()
                        && note.step().on().equals(rung.on()))
                .reduce((earlier, later) -> later);
    }

    /** What stands before the next step, a line each. */
    List<String> why() {
        return proposal.map(Proposal::holds).orElse(List.of()).stream()
                .map(this::hold)
                .toList();
    }

    private String hold(Hold hold) {
        String why = voice.name("hold", hold.gate());
        return hold.until() == null ? why : voice.say("hold.until", "why", why, "date", hold.until());
    }

    /** Why they may not be called and what may be done instead, in a sentence; empty when they may. */
    Optional<String> ban() {
        return CallBan.of(story.card().client(), story.rest(), today)
                .map(ban -> CallBanWords.of(voice, ban, story.card().client().name()));
    }

    /** What stopped the ladder, a line each; empty while it goes on. */
    List<String> frozen() {
        return proposal.map(Proposal::frozenBy).orElse(java.util.Set.of()).stream()
                .sorted()
                .map(this::freeze)
                .toList();
    }

    private String freeze(Freeze freeze) {
        LadderRest rest = story.rest().filter(one -> one.freeze() == freeze).orElse(null);
        String why = voice.name("freeze", freeze);
        if (rest == null) {
            return why;
        }
        LocalDate until = rest.until();
        String reason = rest.reason().isBlank() ? "-" : rest.reason();
        return until == null
                ? voice.say("ladder.rest.open", "why", why, "reason", reason)
                : voice.say("ladder.rest.until", "why", why, "reason", reason, "date", until);
    }

    String next(Proposal.Kind kind) {
        return voice.name("proposal", kind);
    }

    /** In one sentence: what is to be done now. */
    String sentence() {
        return voice.capital(proposal.map(one -> one.step() == null
                        ? next(one.kind())
                        : voice.say(
                                "ladder.next",
                                "what",
                                voice.name("step", one.step().letter()),
                                "state",
                                next(one.kind())))
                .orElseGet(() -> voice.say("ladder.nothing")));
    }

    /** Why no stop of work can be announced; empty when it can. */
    String noStop() {
        if (!story.card().terms().suspensionMayBeMentioned()) {
            return voice.say("ladder.stop.terms");
        }
        return story.open().isEmpty() ? voice.say("ladder.nothing") : "";
    }
}
