package duetalk.ui.calendar;

import duetalk.core.followups.FollowUpKind;
import duetalk.ui.calendar.CalendarModel.Item;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A month of what is to be done, and the day that is looked at. */
public final class CalendarController implements Screen {

    private static final int SHOWN_IN_CELL = 3;

    private final Workplace workplace;
    private final CalendarModel model;
    private final Parent root;
    private CalendarModel.Page page = new CalendarModel.Page(Map.of(), duetalk.core.calendar.Place.GB);

    @FXML
    private Label title;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button today;

    @FXML
    private GridPane heads;

    @FXML
    private GridPane grid;

    @FXML
    private Label dayTitle;

    @FXML
    private Label daySecond;

    @FXML
    private VBox dayItems;

    public CalendarController(Workplace workplace) {
        this.workplace = workplace;
        this.model = new CalendarModel(workplace.voice(), workplace.rules().days(), workplace.today());
        this.root = ScreenLoader.load(this, "calendar", workplace.voice());
    }

    @FXML
    private void initialize() {
        previous.setGraphic(Icons.arrow(Material2OutlinedAL.CHEVRON_LEFT, workplace.voice()));
        next.setGraphic(Icons.arrow(Material2OutlinedAL.CHEVRON_RIGHT, workplace.voice()));
        previous.setOnAction(event -> turn(model::previousMonth));
        next.setOnAction(event -> turn(model::nextMonth));
        today.setOnAction(event -> turn(model::toToday));
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        grid.setFocusTraversable(true);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        grid.requestFocus();
    }

    private void turn(Runnable move) {
        move.run();
        load();
    }

    private void load() {
        workplace.tasks().read(() -> model.read(workplace.book()), read -> {
            page = read;
            draw();
        });
    }

    private void draw() {
        title.setText(model.title());
        heads.getChildren().clear();
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        List<LocalDate> days = model.days();
        for (int i = 0; i < 7; i++) {
            Label head =
                    new Label(workplace.voice().dates().weekdayName(days.get(i).getDayOfWeek()));
            head.getStyleClass().add("muted");
            heads.add(head, i, 0);
        }
        for (int i = 0; i < days.size(); i++) {
            VBox cell = cell(days.get(i));
            GridPane.setVgrow(cell, Priority.ALWAYS);
            grid.add(cell, i % 7, i / 7);
        }
        drawDay();
    }

    private VBox cell(LocalDate day) {
        Label number = new Label(workplace.voice().dates().dayNumber(day));
        number.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, number, gap);
        String second = workplace.voice().dates().secondDayNumber(day);
        if (second != null) {
            Label other = new Label(second);
            other.getStyleClass().add("muted");
            head.getChildren().add(other);
        }
        VBox cell = new VBox(2, head);
        cell.getStyleClass().add("day-cell");
        style(cell, day);
        String holiday = model.holiday(day, page.place());
        if (!holiday.isEmpty()) {
            Label name = new Label(holiday);
            name.getStyleClass().add("muted");
            cell.getChildren().add(name);
        }
        List<Item> items = page.items().getOrDefault(day, List.of());
        items.stream().limit(SHOWN_IN_CELL).forEach(item -> cell.getChildren().add(line(item)));
        if (items.size() > SHOWN_IN_CELL) {
            Label more = new Label(workplace.voice().say("calendar.more", "count", items.size() - SHOWN_IN_CELL));
            more.getStyleClass().add("muted");
            cell.getChildren().add(more);
        }
        cell.setOnMousePressed(event -> turn(() -> model.select(day)));
        return cell;
    }

    private void style(VBox cell, LocalDate day) {
        if (!model.isInMonth(day)) {
            cell.getStyleClass().add("other-month");
        }
        if (model.isRest(day, page.place())) {
            cell.getStyleClass().add("rest-day");
        }
        if (day.equals(workplace.today())) {
            cell.getStyleClass().add("today-cell");
        }
        if (day.equals(model.selected())) {
            cell.getStyleClass().add("selected-day");
        }
    }

    private static Label line(Item item) {
        Label label = new Label(item.client(), Icons.small(icon(item)));
        label.getStyleClass().add(item.followUp().doneAt() == null ? "day-item" : "struck");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Ikon icon(Item item) {
        return switch (item.followUp().kind()) {
            case CALL_BACK -> Material2OutlinedMZ.PHONE_CALLBACK;
            case PROMISE -> Material2OutlinedAL.FLAG;
            case NEXT_ATTEMPT -> Material2OutlinedMZ.REPLAY;
            case INSTALMENT -> Material2OutlinedMZ.PAYMENTS;
            case PLAN_SIGNED -> Material2OutlinedAL.EDIT;
            case PUT_OFF -> Material2OutlinedAL.ALARM;
            case CHECK -> Material2OutlinedMZ.TODAY;
        };
    }

    private void drawDay() {
        dayTitle.setText(model.dayTitle());
        daySecond.setText(model.secondTitle());
        List<Item> items = page.items().getOrDefault(model.selected(), List.of());
        dayItems.getChildren().setAll(items.stream().map(this::dayRow).toList());
        if (items.isEmpty()) {
            Label none = new Label(workplace.voice().say("calendar.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            dayItems.getChildren().add(none);
        }
    }

    private Node dayRow(Item item) {
        Label name = new Label(item.client(), Icons.small(icon(item)));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label what = new Label(model.what(item));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        Button call = new Button(workplace.voice().say("act.call"), Icons.small(Material2OutlinedMZ.PHONE));
        call.setDisable(item.followUp().doneAt() != null);
        call.setOnAction(event ->
                workplace.navigator().go(new Destination.Call(item.followUp().clientId())));
        Button open = new Button(workplace.voice().say("act.open"));
        open.getStyleClass().add("link");
        open.setOnAction(event -> workplace
                .navigator()
                .go(new Destination.OneClient(item.followUp().clientId())));
        VBox row = new VBox(4, name, what, new HBox(8, call, open));
        row.getStyleClass().add("day-row");
        row.setId(item.followUp().kind() == FollowUpKind.PROMISE ? "promise-row" : "follow-up-row");
        return row;
    }

    private void keys(KeyEvent event) {
        boolean mirrored = workplace.voice().isRightToLeft();
        LocalDate day = model.selected();
        LocalDate moved = switch (event.getCode()) {
            case LEFT -> day.plusDays(mirrored ? 1 : -1);
            case RIGHT -> day.plusDays(mirrored ? -1 : 1);
            case UP -> day.minusWeeks(1);
            case DOWN -> day.plusWeeks(1);
            case T, HOME -> workplace.today();
            case PAGE_UP -> day.minusMonths(1);
            case PAGE_DOWN -> day.plusMonths(1);
            default -> day;
        };
        if (!moved.equals(day)) {
            turn(() -> model.select(moved));
            event.consume();
        }
    }
}
