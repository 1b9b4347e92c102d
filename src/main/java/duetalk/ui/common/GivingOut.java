package duetalk.ui.common;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.text.Ltr;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Writes what a book holds into a ZIP, while one works on; shows how far it has come and can be stopped. */
public final class GivingOut {

    private static final int STEPS = 200;

    private final Workplace workplace;
    private final @Nullable Node running;
    private final @Nullable ProgressBar bar;
    private final AtomicBoolean stopped = new AtomicBoolean();

    public GivingOut(Workplace workplace, @Nullable Node running, @Nullable ProgressBar bar) {
        this.workplace = workplace;
        this.running = running;
        this.bar = bar;
    }

    public void stop() {
        stopped.set(true);
    }

    /** Everything; the phrase is wiped afterwards. */
    public void everything(Path to, char @Nullable [] phrase) {
        start(to, null, phrase);
    }

    /** What is known of one client. */
    public void client(Path to, long clientId) {
        start(to, clientId, null);
    }

    private void start(Path to, @Nullable Long clientId, char @Nullable [] phrase) {
        stopped.set(false);
        show(true);
        workplace.tasks().prepare(() -> attempt(to, clientId, phrase), failure -> {
            show(false);
            String file = String.valueOf(to.getFileName());
            failure.ifPresentOrElse(
                    why -> workplace.navigator().warn(why),
                    () -> workplace
                            .navigator()
                            .say(
                                    stopped.get()
                                            ? workplace.voice().say("give.stopped")
                                            : workplace.voice().say("give.done", "file", new Ltr(file)),
                                    null));
        });
    }

    /** Empty when it was written or stopped, else why it was not. */
    private Optional<String> attempt(Path to, @Nullable Long clientId, char @Nullable [] phrase) {
        try {
            workplace.acts().giveOut(to, clientId, phrase, this::step);
            return Optional.empty();
        } catch (CancellationException wanted) {
            return Optional.empty();
        } catch (Refusal | BookProblem problem) {
            return Optional.of(Problems.sentence(workplace.voice(), problem));
        } finally {
            if (phrase != null) {
                Secrets.wipe(phrase);
            }
        }
    }

    private void step(long done, long all) {
        if (stopped.get()) {
            throw new CancellationException();
        }
        ProgressBar shown = bar;
        if (shown != null && done % Math.max(1, all / STEPS) == 0) {
            workplace.tasks().onScreen(() -> shown.setProgress((double) done / Math.max(1, all)));
        }
    }

    private void show(boolean visible) {
        if (running != null) {
            running.setVisible(visible);
        }
    }
}
