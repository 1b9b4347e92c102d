package duetalk.app;

import duetalk.core.book.BookProblem;
import duetalk.store.BookKey;
import duetalk.store.KeyFile;
import duetalk.text.Voice;
import duetalk.ui.common.Secrets;
import duetalk.ui.common.Tasks;
import duetalk.ui.welcome.UnlockController;
import duetalk.ui.welcome.WelcomeController.Way;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Asks for the pass phrase of a book until it is the right one. */
final class Unlocking {

    private final Tasks tasks;
    private final Supplier<Voice> voice;

    Unlocking(Tasks tasks, Supplier<Voice> voice) {
        this.tasks = tasks;
        this.voice = voice;
    }

    /** A key that was opened, and whether the recovery key was needed for it. */
    record Unlocked(BookKey key, boolean byRecovery) {}

    /** What came of one try. */
    private record Try(
            @Nullable Unlocked unlocked, @Nullable BookProblem problem) {}

    /**
     * Shows the question; {@code then} runs once the key is open. A problem that no phrase can help goes to {@code
     * hopeless}, if that takes it.
     */
    void ask(
            KeyFile keys,
            String title,
            String text,
            List<Way> ways,
            Consumer<Parent> show,
            Predicate<BookProblem> hopeless,
            Consumer<Unlocked> then) {
        UnlockController[] asking = new UnlockController[1];
        UnlockController screen = new UnlockController(
                voice.get(),
                title,
                text,
                ways,
                true,
                (secret, byRecovery) -> tasks.read(() -> attempt(keys, secret, byRecovery), tried -> {
                    if (tried.unlocked() != null) {
                        then.accept(tried.unlocked());
                    } else if (tried.problem() != null && !hopeless.test(tried.problem())) {
                        asking[0].refuse(voice.get().problem(tried.problem()));
                    }
                }));
        asking[0] = screen;
        show.accept(screen.load());
        screen.shown();
    }

    private static Try attempt(KeyFile keys, char[] secret, boolean byRecovery) {
        try {
            BookKey key = byRecovery ? keys.openWithRecoveryKey(secret) : keys.open(secret);
            return new Try(new Unlocked(key, byRecovery), null);
        } catch (BookProblem problem) {
            return new Try(null, problem);
        } finally {
            Secrets.wipe(secret);
        }
    }
}
