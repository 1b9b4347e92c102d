package duetalk.app;

import duetalk.Fx;
import duetalk.core.book.BookProblem;
import duetalk.core.book.BookProblem.Kind;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A book with one client, which is put under a pass phrase on the screen and opened again. */
abstract class PrivacyStory {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final String PHRASE = "stół zegar λ ירוק";

    @TempDir
    Path folder;

    TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    void open(Language spoken, int minute) {
        desk = TestDesk.open(folder, spoken, "light", TestDesk.at(DAY, 10, minute));
        Fx.run(() -> desk.desk.entrance().openUsual());
    }

    void start(Language spoken) {
        open(spoken, 0);
        desk.press("#welcome-start");
        desk.addClient("one");
    }

    void privacy() {
        desk.go(new Destination.Settings(Page.PRIVACY));
    }

    /** Answers the recovery key. */
    String protect() {
        privacy();
        desk.press("#privacy-protect");
        desk.type("#phrase-first", PHRASE);
        desk.type("#phrase-second", PHRASE);
        desk.press("#sheet-accept");
        String key = desk.text("#recovery-key");
        desk.press("#recovery-kept");
        return key;
    }

    void unlock(String phrase) {
        desk.type("#unlock-phrase", phrase);
        desk.press("#unlock-open");
    }

    Path book() {
        return folder.resolve("book.mv.db");
    }

    String problem(Kind kind, Path place) {
        return desk.voice().problem(new BookProblem(kind, place.toString()));
    }
}
