package duetalk.app;

import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Goes once through what a morning needs: Today in every language, a call, a letter on its page, the calendar. The
 * program is built with a recording of this, so that what it loads lies ready at the next start.
 */
final class Rehearsal {

    /** Enough for a slow computer to read and to draw a screen. */
    private static final Duration EACH = Duration.seconds(2);

    private final Desk desk;
    private final Runnable end;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    Rehearsal(Desk desk, Runnable end) {
        this.desk = desk;
        this.end = end;
    }

    void begin() {
        for (Language language : List.of(Language.HE, Language.FA, Language.PL, Language.EN)) {
            steps.add(() -> desk.language(language));
        }
        steps.add(() -> go(new Destination.Call(client())));
        steps.add(() -> go(new Destination.Write(client(), LetterKind.REMINDER)));
        steps.add(() -> go(new Destination.Calendar()));
        steps.add(() -> go(new Destination.Today()));
        steps.add(end);
        next();
    }

    private void next() {
        PauseTransition pause = new PauseTransition(EACH);
        pause.setOnFinished(event -> {
            if (desk.shell().isPresent()) {
                steps.remove().run();
            }
            if (!steps.isEmpty()) {
                next();
            }
        });
        pause.play();
    }

    private void go(Destination destination) {
        desk.shell().ifPresent(shell -> shell.go(destination));
    }

    private long client() {
        return desk.present()
                .book()
                .read(stores -> stores.clients().all())
                .getFirst()
                .id();
    }
}
