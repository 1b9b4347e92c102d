package duetalk.app;

import duetalk.core.Refusal;
import duetalk.core.book.BookProblem;
import duetalk.exchange.whole.Progress;
import duetalk.exchange.whole.WholeBookFile;
import duetalk.store.BookFile;
import duetalk.store.WholeBook;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import duetalk.ui.common.FileChoice;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Secrets;
import duetalk.ui.common.Tasks;
import duetalk.ui.welcome.UnlockController;
import duetalk.ui.welcome.WelcomeController.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Makes a new book of a ZIP of everything, with progress and a way to stop; the present book is not touched. */
final class BringingBack {

    private static final int STEPS = 200;

    private final Tasks tasks;
    private final FileChoice files;
    private final MainWindow window;
    private final Supplier<Voice> voice;
    private final Entrance entrance;

    BringingBack(Tasks tasks, FileChoice files, MainWindow window, Supplier<Voice> voice, Entrance entrance) {
        this.tasks = tasks;
        this.files = files;
        this.window = window;
        this.voice = voice;
        this.entrance = entrance;
    }

    /** What came of it: a book, why there is none, or neither when it was stopped. */
    private record Result(@Nullable BookFile book, @Nullable RuntimeException problem) {}

    void ask(BookFile to) {
        files.toOpen(voice.get().say("back.accept"), "ZIP", "*.zip").ifPresent(zip -> bring(zip, null, to));
    }

    private void bring(Path zip, char @Nullable [] phrase, BookFile to) {
        Voice now = voice.get();
        AtomicBoolean stopped = new AtomicBoolean();
        ProgressBar bar = window.progress(now, now.say("back.running"), () -> stopped.set(true));
        Progress progress = (done, all) -> {
            if (stopped.get()) {
                throw new CancellationException();
            }
            if (done % Math.max(1, all / STEPS) == 0) {
                tasks.onScreen(() -> bar.setProgress((double) done / Math.max(1, all)));
            }
        };
        tasks.write(() -> make(zip, phrase, to, progress), result -> show(result, zip, to));
    }

    private static Result make(Path zip, char @Nullable [] phrase, BookFile to, Progress progress) {
        try (WholeBookFile whole = WholeBookFile.open(zip, phrase)) {
            return new Result(WholeBook.make(to, whole.form(), fill -> whole.fill(fill, progress)), null);
        } catch (CancellationException stopped) {
            return new Result(null, null);
        } catch (Refusal | BookProblem problem) {
            return new Result(null, problem);
        } finally {
            if (phrase != null) {
                Secrets.wipe(phrase);
            }
        }
    }

    private void show(Result result, Path zip, BookFile to) {
        Voice now = voice.get();
        if (result.book() != null) {
            entrance.openAsUsual(
                    result.book(),
                    null,
                    now.say("back.done", "place", new Ltr(result.book().display())));
        } else if (result.problem() instanceof Refusal refusal && isAboutThePhrase(refusal)) {
            askPhrase(zip, to, refusal);
        } else if (result.problem() != null) {
            entrance.place(
                    now.say("back.accept"),
                    Problems.sentence(now, result.problem()),
                    List.of(
                            new Way(now.say("back.accept"), "back-again", () -> ask(to)),
                            new Way(now.say("act.back"), "back-back", entrance::back)));
        } else {
            entrance.back();
        }
    }

    private static boolean isAboutThePhrase(Refusal refusal) {
        return refusal.code().equals("WHOLE_SEALED") || refusal.code().equals("WHOLE_WRONG_PHRASE");
    }

    private void askPhrase(Path zip, BookFile to, Refusal why) {
        Voice now = voice.get();
        UnlockController asking = new UnlockController(
                now,
                now.say("back.phrase"),
                String.valueOf(zip.getFileName()),
                List.of(new Way(now.say("act.back"), "back-back", entrance::back)),
                false,
                (secret, recovery) -> bring(zip, secret, to));
        window.show(now, asking.load());
        asking.shown();
        if (why.code().equals("WHOLE_WRONG_PHRASE")) {
            asking.refuse(now.problem(why));
        }
    }
}
