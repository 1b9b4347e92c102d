package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that the program did not live to end is offered again, with all that was noted and typed. */
class LeftCallTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final long CLIENT = 3;

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language language, int minute) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, minute));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    private long drafts() throws java.io.IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".call")).count();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void anInterruptedCallGoesOn(Language language) throws java.io.IOException {
        open(language, 0);
        desk.go(new Destination.Call(CLIENT));
        desk.press("#call-next");
        desk.press("#answer-IT_IS_ME");
        Fx.run(() -> desk.note().text("באמצע  mid-sentence"));
        desk.go(new Destination.Today());
        assertThat(drafts()).isEqualTo(1);
        desk.close();

        open(language, 30);
        assertThat(Fx.call(() -> desk.<Label>find(".sheet-title").getText()))
                .isEqualTo(desk.voice().say("leftcall.title"));
        desk.press("#sheet-accept");
        assertThat(Fx.call(() -> desk.note().text())).isEqualTo("באמצע  mid-sentence");
        desk.press("#answer-YES");
        desk.press("#call-end");
        desk.press("#sheet-accept");
        assertThat(drafts()).isZero();
        desk.close();

        open(language, 40);
        assertThat(Fx.call(() -> desk.stage.getScene().lookup(".sheet-title"))).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aCallThatIsInTheBookIsNotOfferedAgain(Language language) throws java.io.IOException {
        open(language, 0);
        desk.go(new Destination.Call(CLIENT));
        desk.press("#call-next");
        Path draft = folder.resolve("sample-" + DAY + "-" + CLIENT + ".call");
        byte[] kept = Files.readAllBytes(draft);
        desk.press("#call-end");
        desk.press("#sheet-accept");
        desk.close();
        // as if the power had gone between the book's write and the journal's end
        Files.write(draft, kept);

        open(language, 40);
        assertThat(Fx.call(() -> desk.stage.getScene().lookup(".sheet-title"))).isNull();
        assertThat(draft).doesNotExist();
    }
}
