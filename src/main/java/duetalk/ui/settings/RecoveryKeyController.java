package duetalk.ui.settings;

import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Shows a new recovery key, the one time that it is shown, and gets it onto paper. */
public final class RecoveryKeyController implements Screen {

    private final Workplace workplace;
    private final PdfOutput output;
    private final String recoveryKey;
    private final Parent root;
    private boolean isKept;

    @FXML
    private TextField key;

    @FXML
    private Button print;

    @FXML
    private Button save;

    @FXML
    private Button kept;

    public RecoveryKeyController(Workplace workplace, PdfOutput output, String recoveryKey) {
        this.workplace = workplace;
        this.output = output;
        this.recoveryKey = recoveryKey;
        this.root = ScreenLoader.load(this, "recoverykey", workplace.voice());
    }

    @FXML
    private void initialize() {
        key.setText(recoveryKey);
        String title = Isolate.open(workplace.voice().say("recovery.title"));
        print.setOnAction(event ->
                workplace.acts().paper(recoveryKey, pdf -> output.print(pdf, title, () -> isKept = true)));
        save.setOnAction(
                event -> workplace.acts().paper(recoveryKey, pdf -> output.save(pdf, "duetalk-recovery-key.pdf")));
        kept.setOnAction(event -> {
            isKept = true;
            workplace.navigator().go(new Destination.Settings(Page.PRIVACY));
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<String> unsaved() {
        return isKept ? Optional.empty() : Optional.of(workplace.voice().say("leave.key"));
    }

    @Override
    public void shown() {
        print.requestFocus();
    }
}
