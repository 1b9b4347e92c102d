package duetalk.ui.settings;

import duetalk.actions.SaveRestDay;
import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.RestRule;
import duetalk.ui.common.Columns;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Destination.Settings.Page;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The days of rest of a country: those reckoned, and those the user adds because nobody can reckon them. */
public final class RestDaysController implements Screen {

    private final Workplace workplace;
    private final RestDaysModel model;
    private final SaveRestDay save;
    private final Parent root;
    private List<RestRule> rules = List.of();

    @FXML
    private HBox tabs;

    @FXML
    private ComboBox<Place> place;

    @FXML
    private Label weekly;

    @FXML
    private Label moon;

    @FXML
    private TableView<RestDaysModel.Row> table;

    @FXML
    private Button add;

    @FXML
    private Button remove;

    public RestDaysController(Workplace workplace) {
        this.workplace = workplace;
        this.model = new RestDaysModel(workplace.voice(), workplace.today());
        this.save = new SaveRestDay(workplace.book());
        this.root = ScreenLoader.load(this, "restdays", workplace.voice());
    }

    @FXML
    private void initialize() {
        var voice = workplace.voice();
        SettingsTabs.fill(tabs, workplace, Page.REST_DAYS);
        place.setConverter(Form.named(value -> voice.name("place", value)));
        place.getItems().setAll(Place.values());
        place.setValue(workplace.rules().home());
        place.setOnAction(event -> show());
        table.getColumns()
                .setAll(List.of(
                        Columns.words("day", voice.say("rest.column.day"), 120, model::day),
                        Columns.words("weekday", voice.say("rest.column.weekday"), 140, model::weekday),
                        Columns.words("name", voice.say("rest.column.name"), 280, model::name),
                        Columns.words("source", voice.say("rest.column.source"), 420, model::source)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.remember(table, "rest", workplace.remembered());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> remove.setDisable(row == null || row.own().isEmpty()));
        Keys.dress(add, Icons.small(Material2OutlinedAL.ADD), "");
        add.setOnAction(event -> enter());
        remove.setOnAction(event -> remove());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        table.requestFocus();
    }

    private void load() {
        workplace.tasks().read(() -> RestDaysModel.read(workplace.book()), read -> {
            rules = read;
            show();
        });
    }

    private void show() {
        Place here = place.getValue();
        weekly.setText(model.weekly(rules, here));
        moon.setVisible(here == Place.IR);
        table.getItems().setAll(model.rows(rules, here));
        table.getSelectionModel().selectFirst();
    }

    private void enter() {
        var voice = workplace.voice();
        Form form = new Form();
        DateField day = new DateField(voice.say("rest.field.day"), voice, workplace.today(), null);
        day.field().setId("rest-day");
        form.getChildren().add(day);
        TextField name = form.line(voice.say("rest.field.name"), "");
        name.setId("rest-name");
        workplace.navigator().open(new Sheet(voice.say("rest.title.add"), form, voice.say("act.save"), () -> {
            try {
                add(day, name.getText());
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
            }
            return false;
        }));
    }

    private void add(DateField day, String name) {
        Place here = place.getValue();
        var date = day.needed();
        workplace.tasks().write(() -> save.add(here, date, name), id -> {
            workplace.navigator().closeSheet();
            changed();
            workplace.navigator().say(workplace.voice().say("rest.saved"), () -> takeAway(id));
        });
    }

    private void remove() {
        RestDaysModel.Row row = table.getSelectionModel().getSelectedItem();
        if (row == null || row.own().isEmpty()) {
            return;
        }
        RestRule own = row.own().get();
        workplace
                .tasks()
                .write(
                        () -> {
                            save.remove(own.id());
                            return own;
                        },
                        gone -> {
                            changed();
                            workplace.navigator().say(workplace.voice().say("rest.removed"), () -> putBack(gone));
                        });
    }

    private void takeAway(long id) {
        workplace
                .tasks()
                .write(
                        () -> {
                            save.remove(id);
                            return id;
                        },
                        done -> changed());
    }

    private void putBack(RestRule gone) {
        workplace.tasks().write(() -> save.add(gone.place(), gone.from(), gone.ownName()), id -> changed());
    }

    private void changed() {
        workplace.navigator().saved();
        workplace.navigator().rulesChanged();
        load();
    }
}
