package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.money.Money;
import duetalk.core.script.Node;
import duetalk.core.script.Script;
import duetalk.core.script.ScriptText;
import duetalk.ui.common.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** The user's own script: copied, changed, refused where it would harm, used, given out and brought in. */
class ScriptsScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Settings(Destination.Settings.Page.SCRIPTS));
    }

    private void copy(String name) {
        desk.press("#scripts-copy");
        desk.type("#script-name", name);
        desk.press("#sheet-accept");
    }

    private void select(String node) {
        Fx.run(() -> {
            ListView<Node> list = desk.find("#scripts-nodes");
            list.getSelectionModel()
                    .select(list.getItems().stream()
                            .filter(one -> one.code().equals(node))
                            .findFirst()
                            .orElseThrow());
        });
    }

    /** Types over a field and leaves it. */
    private void change(String field, String words) {
        Fx.run(() -> desk.<TextArea>find(field).requestFocus());
        desk.type(field, words);
        Fx.run(() -> desk.find("#scripts-nodes").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Script> kept() {
        return desk.desk
                .present()
                .book()
                .<List<Script>>read(stores -> stores.scripts().all());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aLineIsChangedSpokenInACallAndTakenBack(Language language) {
        open(language);
        assertThat(Fx.call(() -> {
                    select("WHEN");
                    return desk.<TextArea>find("#script-WHEN").isEditable();
                }))
                .as("the standard script is not changed")
                .isFalse();
        copy("Mine");
        select("SATISFIED");
        change("#script-SATISFIED", "QQQ {work}?");
        assertThat(kept().getFirst().words(language)).containsEntry("script.SATISFIED", "QQQ {work}?");
        assertThat(desk.isThere("#back-script-SATISFIED")).isTrue();
        desk.press("#scripts-use");

        long client = clientWhoSpeaks(language);
        desk.go(new Destination.Call(client));
        desk.press("#call-next");
        desk.press("#answer-IT_IS_ME");
        desk.press("#answer-YES");
        assertThat(desk.text("#call-line")).startsWith("QQQ");

        desk.go(new Destination.Settings(Destination.Settings.Page.SCRIPTS));
        select("SATISFIED");
        desk.press("#back-script-SATISFIED");
        assertThat(kept().getFirst().words(language)).doesNotContainKey("script.SATISFIED");
        desk.press("#undo");
        assertThat(kept().getFirst().words(language)).containsKey("script.SATISFIED");
        desk.press("#scripts-remove");
        assertThat(kept()).isEmpty();
    }

    private long clientWhoSpeaks(Language language) {
        desk.go(new Destination.Today());
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> list.getItems().stream()
                .filter(item -> item.client().language() == language)
                .findFirst()
                .orElseThrow()
                .client()
                .id());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void whatHarmsIsNotKept(Language language) {
        open(language);
        copy("Mine");
        select("VOICEMAIL");
        String threat = java.util.Map.of(
                        Language.EN, "I will call the police",
                        Language.HE, "אפנה למשטרה",
                        Language.FA, "به پلیس خبر می‌دهم",
                        Language.PL, "Zawiadomię policję")
                .get(language);
        for (String wrong : List.of(threat, "{stranger}", "{amount", "<b>x</b>", " ")) {
            change("#script-VOICEMAIL", wrong);
            assertThat(desk.said()).as(wrong).isNotBlank();
            assertThat(kept().getFirst().words(language)).as(wrong).doesNotContainKey("script.VOICEMAIL");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void whatClientsSayElseIsAddedAndFoundInACall(Language language) {
        open(language);
        copy("Mine");
        desk.press("#scripts-objection");
        desk.type("#objection-label", "XYZ");
        for (int i = 0; i < 3; i++) {
            desk.type("#objection-tone-" + i, "Answer " + i + "?");
        }
        desk.press("#sheet-accept");
        assertThat(kept().getFirst().find("OWN_1")).isPresent();
        desk.press("#scripts-use");
        desk.go(new Destination.Call(clientWhoSpeaks(language)));
        desk.press("#call-next");
        desk.press("#answer-IT_IS_ME");
        Fx.run(() -> desk.find("#call-said").requestFocus());
        desk.type("#call-said", "xy");
        Fx.robot().type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.text("#call-line")).isEqualTo("Answer 0?");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aScriptIsTriedWithoutAClient(Language language) {
        open(language);
        int entries = desk.desk
                .present()
                .book()
                .<Integer>read(stores -> stores.contacts().count());
        desk.press("#scripts-try");
        for (String answer : List.of("READY", "IT_IS_ME", "YES", "SATISFIED", "LISTENING", "WILL_PAY", "NAMES_DAY")) {
            desk.press("#try-" + answer);
        }
        assertThat(desk.text("#script-try-line"))
                .contains(desk.voice().amounts().of(Money.of("1540.00", "EUR")));
        desk.press("#try-CONFIRMS");
        assertThat(desk.desk
                        .present()
                        .book()
                        .<Integer>read(stores -> stores.contacts().count()))
                .isEqualTo(entries);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aScriptGoesOutAndComesInAgain(Language language) throws IOException {
        open(language);
        copy("Mine");
        Path file = folder.resolve("mine.duetalk-script");
        desk.files.add(file);
        desk.press("#scripts-give");
        assertThat(ScriptText.read(Files.readString(file)).nodes())
                .isEqualTo(kept().getFirst().nodes());
        desk.files.add(file);
        desk.press("#scripts-bring");
        assertThat(kept()).hasSize(2);
    }

    /** A file from elsewhere that is broken, goes in a circle or holds markup: a sentence, and nothing is kept. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void aHarmfulFileIsRefused(Language language) throws IOException {
        open(language);
        copy("Mine");
        String sound = ScriptText.write(kept().getFirst());
        List<String> wrong = List.of(
                "no script at all",
                sound.substring(0, sound.length() / 3) + "\nanswer",
                sound.replace("node CLOSE_WARM CLOSE", "node CLOSE_WARM CLOSE\nanswer YES > CLOSE_WARM"),
                sound + "words en script.WHY = <a href=x>why</a>\n",
                sound + "words pl script.WHY = Zawiadomię policję\n",
                sound + "words fa script.WHY = {amount\n");
        for (String text : wrong) {
            Path file = folder.resolve("wrong.duetalk-script");
            Files.writeString(file, text);
            desk.files.add(file);
            desk.press("#scripts-bring");
            if (desk.isThere("#sheet-accept")) {
                assertThat(desk.text(".sheet-title")).isEqualTo(desk.voice().say("scripts.faulty.title"));
                desk.press("#sheet-accept");
            } else {
                assertThat(desk.said()).isNotBlank();
            }
            assertThat(kept()).as(text.substring(0, 16)).hasSize(1);
        }
        Files.write(folder.resolve("wrong.duetalk-script"), new byte[] {(byte) 0xC3, 0x28, 0, 1});
        desk.files.add(folder.resolve("wrong.duetalk-script"));
        desk.press("#scripts-bring");
        assertThat(kept()).hasSize(1);
    }
}
