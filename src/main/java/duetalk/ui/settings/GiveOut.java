package duetalk.ui.settings;

import duetalk.core.Refusal;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.GivingOut;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Secrets;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Giving out everything: asks whether under a phrase, and where to; of a protected book a phrase is the usual. */
final class GiveOut {

    private final Workplace workplace;
    private final Voice voice;
    private final GivingOut giving;

    GiveOut(Workplace workplace, Node running, ProgressBar progress) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.giving = new GivingOut(workplace, running, progress);
    }

    void stop() {
        giving.stop();
    }

    void ask() {
        Form form = new Form();
        form.note(voice.say("give.text"));
        CheckBox closed = new CheckBox(voice.say("give.protect"));
        closed.setId("give-protect");
        closed.setSelected(workplace.acts().isProtected());
        form.getChildren().add(closed);
        PasswordField first = form.add(voice.say("protect.phrase"), new PasswordField());
        PasswordField second = form.add(voice.say("protect.phrase.again"), new PasswordField());
        first.setId("phrase-first");
        second.setId("phrase-second");
        first.disableProperty().bind(closed.selectedProperty().not());
        second.disableProperty().bind(closed.selectedProperty().not());
        workplace.navigator().open(new Sheet(voice.say("give.title"), form, voice.say("give.accept"), () -> {
            try {
                return choosePlace(closed.isSelected() ? Secrets.takeNew(first, second) : null);
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return false;
            }
        }));
    }

    private boolean choosePlace(char @Nullable [] phrase) {
        String name = "duetalk-" + workplace.today() + ".zip";
        java.util.Optional<Path> place = workplace.files().toSave(voice.say("give.title"), name, "ZIP", "*.zip");
        place.ifPresent(path -> giving.everything(path, phrase));
        return place.isPresent();
    }
}
