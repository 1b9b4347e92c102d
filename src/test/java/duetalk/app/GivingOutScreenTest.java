package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything out and in again, and forgetting a client, through the screen. */
class GivingOutScreenTest extends PrivacyStory {

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void everythingGoesOutUnderAPhraseAndComesBack(Language spoken) throws IOException {
        start(spoken);
        protect();
        desk.press("#privacy-give");
        assertThat(Fx.call(() -> desk.<CheckBox>find("#give-protect").isSelected()))
                .isTrue();
        desk.files.add(folder.resolve("all.zip"));
        desk.type("#phrase-first", "phrase of the zip");
        desk.type("#phrase-second", "phrase of the zip");
        desk.press("#sheet-accept");
        assertThat(desk.said()).isEqualTo(desk.voice().say("give.done", "file", new duetalk.text.Ltr("all.zip")));
        desk.addClient("two");
        privacy();
        desk.files.add(folder.resolve("all.zip"));
        desk.press("#privacy-back");
        unlock("phrase of another zip");
        assertThat(desk.text("#unlock-problem")).isEqualTo(desk.voice().say("problem.WHOLE_WRONG_PHRASE"));
        unlock("phrase of the zip");

        assertThat(desk.clients()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .contains("book.mv.db", "book-restored-20261124-100000.mv.db")
                    .noneMatch(name -> name.contains(".part"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aFileThatIsNoZipOfOursLeadsBackToTheBook(Language spoken) throws IOException {
        start(spoken);
        privacy();
        desk.files.add(Files.writeString(folder.resolve("notes.zip"), "a shopping list"));
        desk.press("#privacy-back");
        assertThat(Fx.call(() -> desk.<Label>find(".reading").getText()))
                .isEqualTo(desk.voice().say("problem.WHOLE_NOT_OURS"));
        desk.press("#back-back");
        assertThat(desk.clients()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aClientIsGivenOutAndForgotten(Language spoken) {
        start(spoken);
        desk.addClient("two");
        desk.go(new Destination.OneClient(2));
        MenuButton more = desk.find("#client-more");
        desk.files.add(folder.resolve("client.zip"));
        Fx.run(() -> more.getItems().get(0).fire());
        assertThat(folder.resolve("client.zip")).exists();
        Fx.run(() -> more.getItems().get(1).fire());
        CheckBox drop = desk.find("#erase-dropbackups");
        Fx.run(() -> drop.setSelected(true));
        desk.clock.move(Duration.ofMinutes(1));
        desk.press("#sheet-accept");

        assertThat(desk.said()).isEqualTo(desk.voice().say("erase.done"));
        assertThat(desk.clients()).isEqualTo(1);
        desk.go(new Destination.Settings(Page.SAFETY));
        assertThat(Fx.call(() ->
                        desk.<TableView<?>>find("#safety-table").getItems().size()))
                .isEqualTo(1);
    }
}
