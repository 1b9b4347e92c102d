package duetalk.ui.settings;

import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.files.Measured;
import duetalk.letters.StationeryText;
import duetalk.text.DateChoice;
import duetalk.text.DateChoice.Calendar;
import duetalk.text.Voice;
import duetalk.typeset.PictureFile;
import duetalk.ui.common.Chosen;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What letters look like: paper, logo, signature, and the calendars of their dates. */
public final class StationeryController implements Screen {

    /** More does not fit into a setting of the book. */
    private static final int MOST_LETTERS = 900_000;

    /** A picture file larger than this is not even read. */
    private static final long MOST_BYTES = 20_000_000;

    private static final double PICTURE_HEIGHT = 96;

    private final Workplace workplace;
    private final Voice voice;
    private final Parent root;
    private final Form paper = new Form();
    private final Form calendars = new Form();
    private final ComboBox<String> format;
    private final Map<Language, ComboBox<Optional<DateChoice>>> dates = new HashMap<>();
    private boolean filling;

    @FXML
    private HBox tabs;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private StackPane logo;

    @FXML
    private Button chooseLogo;

    @FXML
    private Button removeLogo;

    @FXML
    private StackPane signature;

    @FXML
    private Button chooseSignature;

    @FXML
    private Button removeSignature;

    public StationeryController(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        format = paper.choice(
                voice.say("stationery.format"),
                List.of("A4", "LETTER"),
                "A4",
                one -> voice.say("stationery.format." + one));
        for (Language language : Language.values()) {
            dates.put(
                    language,
                    calendars.choice(
                            voice.say("stationery.dates", "language", voice.name("language", language)),
                            choices(),
                            Optional.empty(),
                            this::name));
        }
        this.root = ScreenLoader.load(this, "stationery", voice);
    }

    private static List<Optional<DateChoice>> choices() {
        List<Optional<DateChoice>> choices = new ArrayList<>(List.of(Optional.empty()));
        for (Calendar first : Calendar.values()) {
            choices.add(Optional.of(new DateChoice(first, null)));
            for (Calendar second : Calendar.values()) {
                if (second != first) {
                    choices.add(Optional.of(new DateChoice(first, second)));
                }
            }
        }
        return choices;
    }

    private String name(Optional<DateChoice> choice) {
        if (choice.isEmpty()) {
            return voice.say("stationery.dates.usual");
        }
        String first = voice.name("calendar", choice.get().first());
        Calendar second = choice.get().second();
        return second == null
                ? first
                : voice.say("stationery.dates.both", "first", first, "second", voice.name("calendar", second));
    }

    @FXML
    private void initialize() {
        SettingsTabs.fill(tabs, workplace, Page.LETTERS);
        left.getChildren().addFirst(paper);
        right.getChildren().add(calendars);
        format.setId("stationery-format");
        Keys.dress(chooseLogo, Icons.small(Material2OutlinedAL.IMAGE), "");
        Keys.dress(chooseSignature, Icons.small(Material2OutlinedAL.GESTURE), "");
        chooseLogo.setOnAction(event -> choose(StationeryText.LOGO));
        chooseSignature.setOnAction(event -> choose(StationeryText.SIGNATURE));
        removeLogo.setOnAction(event -> put(StationeryText.LOGO, ""));
        removeSignature.setOnAction(event -> put(StationeryText.SIGNATURE, ""));
        Chosen.install(format, one -> put(StationeryText.FORMAT, one));
        dates.forEach((language, box) -> Chosen.install(
                box,
                one -> put(
                        StationeryText.dates(language),
                        one.map(StationeryText::written).orElse(""))));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        format.requestFocus();
    }

    private record Read(
            String format,
            Optional<PictureFile> logo,
            Optional<PictureFile> signature,
            Map<Language, Optional<DateChoice>> dates) {}

    private void load() {
        workplace
                .tasks()
                .read(
                        () -> workplace.book().read(stores -> {
                            var settings = stores.settings();
                            Map<Language, Optional<DateChoice>> chosen = new HashMap<>();
                            for (Language language : Language.values()) {
                                chosen.put(
                                        language,
                                        Optional.ofNullable(StationeryText.read(settings::get, language)
                                                .dates()));
                            }
                            var read = StationeryText.read(settings::get, Language.EN);
                            return new Read(
                                    settings.get(StationeryText.FORMAT).orElse("A4"),
                                    Optional.ofNullable(read.logo()),
                                    Optional.ofNullable(read.signature()),
                                    chosen);
                        }),
                        this::show);
    }

    private void show(Read read) {
        filling = true;
        format.setValue(read.format());
        picture(logo, removeLogo, read.logo());
        picture(signature, removeSignature, read.signature());
        read.dates().forEach((language, choice) -> {
            ComboBox<Optional<DateChoice>> box = dates.get(language);
            if (box != null) {
                box.setValue(choice);
            }
        });
        filling = false;
    }

    private static void picture(StackPane place, Button remove, Optional<PictureFile> file) {
        remove.setDisable(file.isEmpty());
        place.getChildren().clear();
        file.ifPresent(one -> {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(one.png())));
            view.setPreserveRatio(true);
            view.setFitHeight(PICTURE_HEIGHT);
            view.setFitWidth(3 * PICTURE_HEIGHT);
            place.getChildren().add(view);
        });
    }

    private void choose(String setting) {
        workplace
                .files()
                .toOpen(voice.say("stationery.choose"), voice.say("stationery.picture"), "*.png", "*.jpg", "*.jpeg")
                .ifPresent(path -> workplace.tasks().read(() -> read(path), text -> put(setting, text)));
    }

    /** The picture as it is kept; refuses a file that is none, or too large a one. */
    private static String read(Path path) {
        Map<String, Object> file = Map.of("file", String.valueOf(path.getFileName()));
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new Refusal("PICTURE_TOO_LARGE", file);
            }
            String text = PictureFile.read(Measured.bytes(path, (int) MOST_BYTES))
                    .map(StationeryText::written)
                    .orElseThrow(() -> new Refusal("PICTURE_UNREADABLE", file));
            if (text.length() > MOST_LETTERS) {
                throw new Refusal("PICTURE_TOO_LARGE", file);
            }
            return text;
        } catch (Measured.TooLong grew) {
            throw new Refusal("PICTURE_TOO_LARGE", file);
        } catch (IOException unreadable) {
            throw new Refusal("PICTURE_UNREADABLE", file);
        }
    }

    private void put(String setting, String value) {
        if (filling) {
            return;
        }
        workplace.tasks().write(() -> kept(setting, value), done -> {
            workplace.navigator().saved();
            load();
        });
    }

    private boolean kept(String setting, String value) {
        workplace.book().write(stores -> {
            stores.settings().put(setting, value);
            return true;
        });
        return true;
    }
}
