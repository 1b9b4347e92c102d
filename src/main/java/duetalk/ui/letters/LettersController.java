package duetalk.ui.letters;

import duetalk.actions.KeepLetter;
import duetalk.core.clients.Client;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters;
import duetalk.core.letters.SavedDraft;
import duetalk.core.search.Clean;
import duetalk.letters.LetterPress;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.FileName;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The letters: those being written, those that wait to go out, and those that went, each as it was. */
public final class LettersController implements Screen {

    private final Workplace workplace;
    private final PdfOutput output;
    private final WaitingLetters waitingPrint;
    private final OutdatedLetter outdated;
    private final ShownLetter shown;
    private final Parent root;
    private Map<Long, String> names = Map.of();
    private boolean filling;

    @FXML
    private ListView<LetterEntry> list;

    @FXML
    private VBox pages;

    @FXML
    private VBox details;

    @FXML
    private VBox draftDetails;

    @FXML
    private Label draftClient;

    @FXML
    private Label draftSubject;

    @FXML
    private Button goOn;

    @FXML
    private Button dropDraft;

    @FXML
    private Label client;

    @FXML
    private Label subject;

    @FXML
    private Label kept;

    @FXML
    private Label fingerprint;

    @FXML
    private ComboBox<LetterWay> way;

    @FXML
    private VBox numberBox;

    @FXML
    private TextField number;

    @FXML
    private Button print;

    @FXML
    private Button save;

    @FXML
    private Button anew;

    @FXML
    private Button many;

    @FXML
    private Button waiting;

    @FXML
    private VBox empty;

    public LettersController(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.output = new PdfOutput(workplace, press::printers, press::offer, press::print);
        this.waitingPrint = new WaitingLetters(workplace, press, output);
        this.outdated = new OutdatedLetter(workplace);
        this.shown = new ShownLetter(workplace, press);
        this.root = ScreenLoader.load(this, "letters", workplace.voice());
    }

    @FXML
    private void initialize() {
        shown.on(pages);
        Voice voice = workplace.voice();
        Keys.dress(print, Icons.small(Material2OutlinedMZ.PRINT), "");
        Keys.dress(save, Icons.small(Material2OutlinedMZ.PICTURE_AS_PDF), "");
        Keys.dress(goOn, Icons.small(Material2OutlinedAL.EDIT), "Enter");
        list.setCellFactory(
                view -> new LetterEntryCell(voice, workplace.clock().getZone(), id -> names.getOrDefault(id, "")));
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                goOn();
            }
        });
        way.getItems().setAll(LetterWay.values());
        way.setConverter(Form.named(value -> voice.name("way", value)));
        way.setMaxWidth(Double.MAX_VALUE);
        way.valueProperty().subscribe(this::went);
        number.setOnAction(event -> went(way.getValue()));
        number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                went(way.getValue());
            }
        });
        print.setOnAction(event -> chosen().ifPresent(one -> outdated.before(one, () -> print(one.letter()))));
        anew.setOnAction(event -> selected().ifPresent(outdated::anew));
        save.setOnAction(event -> output.save(shown.pdf(), FileName.of("pdf", kindOf(), client.getText())));
        goOn.setOnAction(event -> goOn());
        dropDraft.setOnAction(event -> drop());
        many.setOnAction(event -> workplace.navigator().go(new Destination.WriteMany()));
        waiting.setOnAction(event -> waitingPrint.print(waitingLetters(), shown::pictures, this::load));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        list.requestFocus();
    }

    private void load() {
        workplace
                .tasks()
                .read(
                        () -> workplace
                                .book()
                                .read(stores -> new Read(
                                        stores.letters().all(),
                                        stores.letters().drafts(),
                                        stores.letters().changed(),
                                        stores.letters().outdated(),
                                        stores.clients().all().stream()
                                                .collect(Collectors.toMap(Client::id, Client::name)))),
                        this::show);
    }

    private record Read(
            List<Letter> letters,
            List<SavedDraft> drafts,
            List<Letters.Changed> changed,
            Set<Long> outdated,
            Map<Long, String> names) {}

    private void show(Read read) {
        names = read.names();
        LetterEntry before = list.getSelectionModel().getSelectedItem();
        List<LetterEntry> entries = LetterEntry.list(read.drafts(), read.letters(), read.changed(), read.outdated());
        list.getItems().setAll(entries);
        empty.setVisible(entries.isEmpty());
        long count = waitingLetters().size();
        waiting.setText(workplace.voice().say("letters.print.waiting", "count", (int) count));
        waiting.setDisable(count == 0);
        if (!entries.isEmpty()) {
            list.getSelectionModel()
                    .select(entries.stream()
                            .filter(entry -> isSame(before, entry))
                            .findFirst()
                            .orElse(entries.get(1)));
        } else {
            select(null);
        }
    }

    private static boolean isSame(@Nullable LetterEntry before, LetterEntry entry) {
        return before instanceof LetterEntry.Kept one
                && entry instanceof LetterEntry.Kept other
                && one.letter().id() == other.letter().id();
    }

    private List<Letter> waitingLetters() {
        return list.getItems().stream()
                .filter(LetterEntry.Kept.class::isInstance)
                .map(LetterEntry.Kept.class::cast)
                .filter(one -> one.letter().way() == LetterWay.NOT_YET && !one.outdated())
                .map(LetterEntry.Kept::letter)
                .toList();
    }

    private void select(@Nullable LetterEntry entry) {
        details.setVisible(entry instanceof LetterEntry.Kept);
        draftDetails.setVisible(entry instanceof LetterEntry.Draft);
        shown.clear();
        switch (entry) {
            case LetterEntry.Kept one -> showLetter(one);
            case LetterEntry.Draft one -> {
                draftClient.setText(Isolate.value(names.getOrDefault(one.clientId(), "")));
                draftSubject.setText(one.subject());
            }
            case LetterEntry.Heading heading -> {}
            case null -> {}
        }
    }

    private void showLetter(LetterEntry.Kept entry) {
        Letter letter = entry.letter();
        filling = true;
        client.setText(Isolate.value(names.getOrDefault(letter.clientId(), "")));
        subject.setText(letter.subject());
        LocalDate day = LocalDate.ofInstant(letter.keptAt(), workplace.clock().getZone());
        String changes = entry.warning(workplace.voice(), workplace.clock().getZone());
        anew.setVisible(entry.outdated());
        anew.setManaged(entry.outdated());
        kept.setText(workplace.voice().say("letters.kept", "date", day) + (changes.isEmpty() ? "" : "\n" + changes));
        fingerprint.setText(Isolate.leftToRight("SHA-256 " + letter.sha256()));
        way.setValue(letter.way());
        number.setText(letter.registered());
        showNumber(letter.way());
        filling = false;
        shown.show(
                letter.id(),
                () -> selected().filter(now -> now.id() == letter.id()).isPresent());
    }

    private void showNumber(LetterWay chosen) {
        numberBox.setVisible(chosen == LetterWay.REGISTERED);
        numberBox.setManaged(chosen == LetterWay.REGISTERED);
    }

    private Optional<Letter> selected() {
        return chosen().map(LetterEntry.Kept::letter);
    }

    private Optional<LetterEntry.Kept> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof LetterEntry.Kept one
                ? Optional.of(one)
                : Optional.empty();
    }

    private void print(Letter letter) {
        output.print(shown.pdf(), letter.subject(), () -> note(letter, LetterWay.PRINTED, ""));
    }

    private String kindOf() {
        return selected()
                .map(letter -> workplace.voice().name("letterkind", letter.kind()))
                .orElse("");
    }

    private void goOn() {
        if (list.getSelectionModel().getSelectedItem() instanceof LetterEntry.Draft one) {
            workplace
                    .navigator()
                    .go(new Destination.Write(one.clientId(), one.draft().kind()));
        }
    }

    private void drop() {
        if (list.getSelectionModel().getSelectedItem() instanceof LetterEntry.Draft one) {
            KeepLetter letters = new KeepLetter(workplace.book());
            workplace.tasks().write(() -> letters.drop(one.draft()), done -> {
                workplace.navigator().saved();
                load();
                workplace
                        .navigator()
                        .say(
                                workplace.voice().say("letters.dropped"),
                                () -> workplace.tasks().write(() -> letters.draft(one.draft()), back -> load()));
            });
        }
    }

    /** Notes how the letter went; a registered number goes with it. */
    private void went(@Nullable LetterWay chosen) {
        Optional<Letter> letter = selected();
        if (filling || chosen == null || letter.isEmpty()) {
            return;
        }
        showNumber(chosen);
        String typed = chosen == LetterWay.REGISTERED ? Clean.line(number.getText()) : "";
        if (chosen == letter.get().way() && typed.equals(letter.get().registered())) {
            return;
        }
        LetterEntry.Kept entry = chosen().orElseThrow();
        if (entry.outdated() && OutdatedLetter.isGoing(chosen)) {
            filling = true;
            way.setValue(letter.get().way());
            filling = false;
            outdated.before(entry, () -> note(letter.get(), chosen, typed));
        } else {
            note(letter.get(), chosen, typed);
        }
    }

    private void note(Letter letter, LetterWay went, String registered) {
        waitingPrint.note(letter, went, registered, this::load);
    }
}
