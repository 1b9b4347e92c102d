package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.settings.AboutController.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Help on every screen, what the program is made of, and what is said when something broke. */
class HelpScreenTest {

    @TempDir
    Path folder;

    private TestDesk desk;

    private void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(LocalDate.of(2026, 11, 23), 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void f1ExplainsTheScreenThatIsShown(Language language) {
        open(language);
        Fx.run(desk.stage::requestFocus);
        Voice voice = desk.voice();
        for (Destination place :
                List.of(new Destination.Today(), new Destination.Calendar(), new Destination.Settings())) {
            desk.go(place);
            WaitForAsyncUtils.waitForFxEvents();
            Fx.robot().push(KeyCode.F1);
            WaitForAsyncUtils.waitForFxEvents();
            Node help = desk.find("#help");
            assertThat(words(help)).contains(voice.name("help.text", HelpTopic.of(place)));
            assertThat(words(help)).anyMatch(text -> text.contains(folder.toString()));
            Fx.robot().push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(Fx.call(() -> help.getScene() == null || !isShown(help))).isTrue();
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(Node node) {
        return Fx.call(() -> node.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void theSheetOfKeysNamesEveryKeyOfEveryTopic(Language language) {
        var sheet = HelpTopic.sheet(Voice.of(language));

        int keys = Stream.of(HelpTopic.values())
                .mapToInt(topic -> topic.keys().size())
                .sum();
        assertThat(sheet.values().stream().mapToInt(List::size).sum()).isEqualTo(keys);
        assertThat(sheet.values()).allSatisfy(lines -> assertThat(lines).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aboutShowsThePartsAndTheirLicences(Language language) {
        open(language);
        desk.go(new Destination.Settings(Page.ABOUT));

        TableView<Part> parts = desk.find("#about-parts");
        assertThat(Fx.call(() -> parts.getItems().getFirst().name())).isEqualTo("Duetalk");
        Fx.run(() -> parts.getSelectionModel()
                .select(parts.getItems().stream()
                        .filter(part -> part.licence().equals("MPL-2.0"))
                        .findFirst()
                        .orElseThrow()));
        desk.press("#about-read");
        assertThat(this.<Label>label("#about-licence").getText()).contains("Mozilla Public License");
    }

    private <T extends Node> T label(String id) {
        return desk.find(id);
    }

    /** Whoever adds a library adds it to what the program says it is made of. */
    @Test
    void everyLibraryIsNamedWithItsVersionAndItsLicence() throws IOException {
        List<Part> parts = About.facts("", folder).parts().get();

        Set<String> versions = parts.stream().map(Part::version).collect(Collectors.toSet());
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("duetalk.target"), "lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString())
                            .map(name -> name.replaceAll(".*-([0-9][0-9.]*)\\.jar", "$1")))
                    .isNotEmpty()
                    .allMatch(versions::contains);
        }
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.version()).matches("[0-9][0-9.a-zA-Z+_-]*");
            assertThat(About.facts("", folder).licence().apply(part)).hasSizeGreaterThan(1_000);
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aFaultShowsOneWindowWithACodeAndNothingOfAClient(Language language) {
        open(language);
        Throwable fault = new IllegalStateException("Cohen owes 500");
        Fx.run(() -> desk.desk.fault(fault));
        Fx.run(() -> desk.desk.fault(new IllegalStateException("again")));

        List<Stage> shown = Fx.call(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.getScene().lookup("#fault-code") != null)
                .map(Stage.class::cast)
                .toList());
        assertThat(shown).hasSize(1);
        String code = Fx.call(() -> ((Label) shown.getFirst().getScene().lookup("#fault-code")).getText());
        assertThat(code).containsPattern("D-[0-9A-F]{6}");
        assertThat(FaultWindow.report(fault))
                .contains("D-")
                .contains("Duetalk ")
                .doesNotContain("Cohen");
        Fx.run(() -> shown.getFirst().close());
    }
}
