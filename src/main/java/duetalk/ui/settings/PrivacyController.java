package duetalk.ui.settings;

import duetalk.core.Refusal;
import duetalk.core.clients.Client;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.BookActs;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Secrets;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who may read the book, getting everything out of it and back, and whom it may forget. */
public final class PrivacyController implements Screen {

    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60, 0);

    private final Workplace workplace;
    private final Voice voice;
    private final BookActs acts;
    private final Parent root;

    @FXML
    private HBox tabs;

    @FXML
    private Label state;

    @FXML
    private HBox off;

    @FXML
    private VBox on;

    @FXML
    private Button protect;

    @FXML
    private Button change;

    @FXML
    private Button recovery;

    @FXML
    private Button remove;

    @FXML
    private Button lock;

    @FXML
    private ComboBox<Integer> idle;

    @FXML
    private Button give;

    @FXML
    private Button back;

    @FXML
    private HBox running;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button stop;

    @FXML
    private VBox over;

    public PrivacyController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.acts = workplace.acts();
        this.root = ScreenLoader.load(this, "privacy", voice);
    }

    @FXML
    private void initialize() {
        SettingsTabs.fill(tabs, workplace, Page.PRIVACY);
        boolean isProtected = acts.isProtected();
        state.setText(voice.say(isProtected ? "protect.on" : "protect.off"));
        show(off, !isProtected);
        show(on, isProtected);
        idle.getItems().setAll(MINUTES);
        idle.setConverter(Form.named(minutes -> minutes == 0
                ? voice.say("protect.idle.never")
                : voice.say("protect.idle.minutes", "minutes", minutes)));
        Integer after = acts.lockAfter();
        idle.setValue(MINUTES.contains(after) ? after : MINUTES.get(1));
        idle.setOnAction(event -> acts.lockAfter(idle.getValue()));
        protect.setOnAction(event -> askProtect());
        change.setOnAction(event -> askChange());
        recovery.setOnAction(event -> askNow("protect.recovery", acts::newRecoveryKey));
        remove.setOnAction(event -> askNow("protect.remove", acts::unprotect));
        lock.setOnAction(event -> acts.lock());
        GiveOut giveOut = new GiveOut(workplace, running, progress);
        give.setOnAction(event -> giveOut.ask());
        stop.setOnAction(event -> giveOut.stop());
        back.setOnAction(event -> acts.bringBack());
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        (acts.isProtected() ? lock : protect).requestFocus();
        workplace
                .tasks()
                .read(
                        () -> new duetalk.actions.EraseClient(
                                        workplace.book(), workplace.rules().figures())
                                .timeIsUp(workplace.today()),
                        this::showOver);
    }

    private void showOver(List<Client> clients) {
        over.getChildren().clear();
        for (Client client : clients) {
            Hyperlink link = new Hyperlink(Isolate.value(client.name()));
            link.setOnAction(event -> workplace.navigator().go(new Destination.OneClient(client.id())));
            over.getChildren().add(link);
        }
        if (clients.isEmpty()) {
            over.getChildren().add(muted("erase.none"));
        }
        over.getChildren().add(muted("erase.hint"));
    }

    private Label muted(String key) {
        Label label = new Label(voice.say(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private void askProtect() {
        Form form = new Form();
        PasswordField first = form.add(voice.say("protect.phrase"), new PasswordField());
        PasswordField second = form.add(voice.say("protect.phrase.again"), new PasswordField());
        first.setId("phrase-first");
        second.setId("phrase-second");
        form.note(voice.say("protect.advice"));
        form.note(voice.say("protect.before"));
        CheckBox drop = new CheckBox(voice.say("erase.dropbackups"));
        drop.setId("protect-dropbackups");
        drop.setWrapText(true);
        form.getChildren().add(drop);
        open("protect.start", form, () -> acts.protect(Secrets.takeNew(first, second), drop.isSelected()));
    }

    private void askChange() {
        Form form = new Form();
        PasswordField now = form.add(voice.say("protect.phrase.now"), new PasswordField());
        PasswordField first = form.add(voice.say("protect.phrase.new"), new PasswordField());
        PasswordField second = form.add(voice.say("protect.phrase.again"), new PasswordField());
        now.setId("phrase-now");
        first.setId("phrase-first");
        second.setId("phrase-second");
        form.note(voice.say("protect.advice"));
        open("protect.change", form, () -> {
            char[] next = Secrets.takeNew(first, second);
            acts.changePhrase(Secrets.take(now), next);
        });
    }

    /** Something that asks for the phrase of now first. */
    private interface WithPhrase {
        void run(char[] now);
    }

    private void askNow(String title, WithPhrase act) {
        Form form = new Form();
        PasswordField now = form.add(voice.say("protect.phrase.now"), new PasswordField());
        now.setId("phrase-now");
        if (title.equals("protect.remove")) {
            form.note(voice.say("protect.remove.text"));
        }
        open(title, form, () -> act.run(Secrets.take(now)));
    }

    /** The sheet stays until the act has found the phrase to be right. */
    private void open(String title, Form form, Runnable act) {
        workplace.navigator().open(new Sheet(voice.say(title), form, voice.say(title), () -> {
            try {
                act.run();
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
            }
            return false;
        }));
    }
}
