package duetalk.ui.calendar;

import duetalk.actions.CalendarWork;
import duetalk.actions.CalendarWork.Whole;
import duetalk.core.followups.CalendarItem;
import duetalk.ui.calendar.DropPlaces.Drop;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What is to be done on which day: a month, a week, a day or a list of the same items. */
public final class CalendarController implements Screen {

    private static final String VIEW = "calendar.view";

    private final Workplace workplace;
    private final CalendarModel model;
    private final CalendarActs acts;
    private final CalendarKeys keys;
    private final DaySide side;
    private final MonthGrid month;
    private final WeekGrid week;
    private final WeekGrid day;
    private final Agenda agenda;
    private final Parent root;
    private final Pane over = new Pane();
    private final Map<CalendarView, ToggleButton> views = new EnumMap<>(CalendarView.class);
    private Whole whole = Whole.NOTHING;
    private long asked;

    @FXML
    private Label title;

    @FXML
    private Label second;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button today;

    @FXML
    private HBox viewButtons;

    @FXML
    private Label moving;

    @FXML
    private StackPane middle;

    @FXML
    private VBox sideBox;

    @FXML
    private Button add;

    @FXML
    private MenuButton more;

    public CalendarController(Workplace workplace, PdfOutput output, CalendarActs.WeekPaper paper) {
        this.workplace = workplace;
        var voice = workplace.voice();
        this.model = new CalendarModel(
                voice, workplace.rules(), workplace.today(), workplace.clock().getZone());
        this.acts =
                new CalendarActs(workplace, model, new CalendarActs.Screen(this::reload, this::turned), output, paper);
        this.side = new DaySide(workplace, model, acts);
        this.keys = new CalendarKeys(model, acts, voice.isRightToLeft(), this::turned, this::view, this::mark);
        this.month = new MonthGrid(voice, model);
        this.week = new WeekGrid(voice, model, 7);
        this.day = new WeekGrid(voice, model, 1);
        this.agenda = new Agenda(voice, model, this::picked);
        this.root = ScreenLoader.load(this, "calendar", voice);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    @FXML
    private void initialize() {
        var voice = workplace.voice();
        previous.setGraphic(Icons.arrow(Material2OutlinedAL.CHEVRON_LEFT, voice));
        next.setGraphic(Icons.arrow(Material2OutlinedAL.CHEVRON_RIGHT, voice));
        previous.setOnAction(event -> turn(-1));
        next.setOnAction(event -> turn(1));
        dress(today, Material2OutlinedMZ.TODAY, "T", () -> go(workplace.today()));
        dress(add, Material2OutlinedAL.ADD, "N", acts::add);
        more.getItems()
                .addAll(
                        entry("calendar.jump", Keys.hint("G"), acts::jump),
                        entry("calendar.print", Keys.hint("P"), acts::print),
                        entry("calendar.phone", Icons.small(Material2OutlinedMZ.PHONE_ANDROID), acts::phone));
        ToggleGroup group = new ToggleGroup();
        for (CalendarView one : CalendarView.values()) {
            ToggleButton button = new ToggleButton(voice.name("calendar.view", one));
            button.setId("view-" + one);
            button.setToggleGroup(group);
            button.getStyleClass().add("tab-button");
            button.setFocusTraversable(false);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setOnAction(event -> view(one));
            views.put(one, button);
            viewButtons.getChildren().add(button);
        }
        over.setMouseTransparent(true);
        moving.setManaged(false);
        middle.getChildren().addAll(month, week, day, agenda, over);
        middle.setFocusTraversable(true);
        middle.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        new ItemDrag(middle, over, this::places, acts::move);
        sideBox.getChildren().add(side);
        model.view(remembered());
        press(model.view());
    }

    private void dress(Button button, org.kordamp.ikonli.Ikon icon, String key, Runnable act) {
        Keys.dress(button, Icons.small(icon), key);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
    }

    private MenuItem entry(String key, Node sign, Runnable act) {
        MenuItem entry = new MenuItem(workplace.voice().say(key), sign);
        entry.setId(key.replace('.', '-'));
        entry.setOnAction(event -> act.run());
        return entry;
    }

    private CalendarView remembered() {
        String name = workplace.remembered().get(VIEW).orElse("");
        return List.of(CalendarView.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(CalendarView.MONTH);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        reload();
        middle.requestFocus();
    }

    private DropPlaces places() {
        return switch (model.view()) {
            case MONTH -> month;
            case WEEK -> week;
            case DAY, AGENDA -> day;
        };
    }

    private void view(CalendarView shown) {
        model.view(shown);
        press(shown);
        workplace.remembered().put(VIEW, shown.name());
        turned();
    }

    private void press(CalendarView shown) {
        views.forEach((one, button) -> button.setSelected(one == shown));
    }

    private void turn(int by) {
        model.turn(by);
        turned();
    }

    private void go(LocalDate to) {
        model.select(to);
        turned();
    }

    /** Reads the whole book again, then the days that are shown. */
    private void reload() {
        workplace
                .tasks()
                .read(() -> new CalendarWork(workplace.book()).whole(workplace.today(), workplace.now()), read -> {
                    whole = read;
                    turned();
                });
    }

    /** Reads the days that are shown; an answer that came too late is dropped. */
    private void turned() {
        long question = ++asked;
        Whole known = whole;
        LocalDate from = earlier(model.days().getFirst(), model.week().getFirst());
        LocalDate to = later(model.days().getLast(), model.week().getLast());
        var zone = workplace.clock().getZone();
        workplace.tasks().read(() -> new CalendarWork(workplace.book()).page(known, from, to, zone), page -> {
            if (question == asked) {
                model.use(page, known.home());
                draw();
            }
        });
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void draw() {
        title.setText(model.title());
        second.setText(model.secondTitle());
        show(month, model.view() == CalendarView.MONTH);
        show(week, model.view() == CalendarView.WEEK);
        show(day, model.view() == CalendarView.DAY);
        show(agenda, model.view() == CalendarView.AGENDA);
        switch (model.view()) {
            case MONTH -> month.show();
            case WEEK -> week.show();
            case DAY -> day.show();
            case AGENDA -> agenda.show();
        }
        side.show();
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void pressed(MouseEvent event) {
        places().at(event.getSceneX(), event.getSceneY()).ifPresent(drop -> {
            picked(drop.day(), ItemDrag.under(event).orElse(null));
            middle.requestFocus();
            if (event.getClickCount() == 2) {
                acts.openOrAdd(ItemDrag.under(event).orElse(null), drop);
            }
        });
    }

    private void picked(LocalDate on, @Nullable CalendarItem item) {
        boolean shown = model.days().contains(on);
        model.select(on);
        model.choose(item);
        if (model.view() == CalendarView.MONTH && shown && model.isInMonth(on)) {
            month.restyle();
            side.show();
        } else if (model.view() == CalendarView.AGENDA) {
            side.show();
        } else {
            turned();
        }
    }

    /** Shows where something that is moved by keys would come to lie, null when nothing is moved. */
    private void mark(@Nullable LocalDate to) {
        Drop drop = to == null ? null : new Drop(to, null);
        places().mark(drop);
        moving.setText(to == null ? "" : workplace.voice().say("calendar.moving", "date", to));
        moving.setVisible(to != null);
        moving.setManaged(to != null);
    }
}
