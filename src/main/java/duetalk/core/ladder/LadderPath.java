package duetalk.core.ladder;

import duetalk.core.contacts.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a client has come on the ladder, read off what happened since the debt was due: letters, the last
 * conversation, and what the user marked by hand. A step is never stored twice, so that what is undone is undone here
 * too.
 */
public final class LadderPath {

    private final Ladder ladder;
    private final LocalDate due;
    private final List<StepTaken> taken = new ArrayList<>();
    private int last;

    private LadderPath(Ladder ladder, LocalDate due) {
        this.ladder = ladder;
        this.due = due;
    }

    /**
     * The steps taken, in their order.
     *
     * @param due the oldest due date of what is asked for; what happened by then was about another debt
     * @param talks the days of the conversations; the last alone is enough to know what is next
     */
    public static List<StepTaken> of(
            Ladder ladder, LocalDate due, List<LetterSent> letters, List<LadderNote> notes, List<LocalDate> talks) {
        LadderPath path = new LadderPath(ladder, due);
        List<Event> events = new ArrayList<>();
        letters.forEach(letter -> events.add(new Event(letter.on(), () -> path.letter(letter))));
        notes.forEach(note -> events.add(new Event(note.step().on(), () -> path.note(note))));
        talks.forEach(day -> events.add(new Event(day, () -> path.talk(day))));
        events.stream()
                .filter(event -> event.on().isAfter(due))
                .sorted(Comparator.comparing(Event::on))
                .forEach(event -> event.happened().run());
        return List.copyOf(path.taken);
    }

    private record Event(LocalDate on, Runnable happened) {}

    /** A letter takes its own step, else the last one of its stage; a lighter one than the last takes none. */
    private void letter(LetterSent letter) {
        Optional<Step> own = ladder.steps().stream()
                .filter(step -> step.letter() == letter.letter())
                .reduce((before, after) -> after);
        int number = own.map(Step::number)
                .orElseGet(() -> ladder.steps().stream()
                        .filter(step -> step.stage() <= letter.stage())
                        .mapToInt(Step::number)
                        .max()
                        .orElse(0));
        take(new StepTaken(Math.max(number, last), letter.stage(), letter.letter(), letter.on(), letter.answerBy()));
    }

    private void note(LadderNote note) {
        if (note.step().number() > last) {
            take(note.step());
        }
    }

    /**
     * A conversation takes the calls that are next and whose day had come; one that follows a letter it takes early
     * too. So the last conversation alone decides what is next, as when the steps of all clients are read at once.
     */
    private void talk(LocalDate on) {
        boolean early = ladder.steps().stream().noneMatch(step -> step.number() == last && isCall(step));
        for (Step step : ladder.steps()) {
            if (step.number() > last) {
                if (!isCall(step) || !early && step.planned(due, deadline()).isAfter(on)) {
                    return;
                }
                take(new StepTaken(step.number(), step.stage(), StepLetter.NONE, on, null));
                early = false;
            }
        }
    }

    private static boolean isCall(Step step) {
        return step.channel() == Channel.CALL || step.channel() == Channel.VISIT;
    }

    private LocalDate deadline() {
        return taken.isEmpty() ? due : taken.getLast().deadline();
    }

    private void take(StepTaken step) {
        taken.add(step);
        last = Math.max(last, step.number());
    }
}
