package duetalk.ui.today;

import duetalk.core.backup.Backup;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkOrder;
import duetalk.ui.common.FilledIn;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Today: whom to contact, why, and what they said last; as a list or one by one. */
public final class TodayController implements Screen {

    private static final String ORDER = "today.order";

    private final Workplace workplace;
    private final TodayModel model;
    private final TodayState state;
    private final TodayActs acts;
    private final Parent root;
    private final OneByOne oneByOne;
    private final PaymentStrip strip;
    private final FilledIn emptyStrip;

    @FXML
    private Label title;

    @FXML
    private ComboBox<WorkOrder> order;

    @FXML
    private ToggleButton round;

    @FXML
    private VBox top;

    @FXML
    private HBox backup;

    @FXML
    private Label backupWords;

    @FXML
    private Button backupNow;

    @FXML
    private StackPane middle;

    @FXML
    private ListView<WorkItem> list;

    @FXML
    private VBox done;

    @FXML
    private Label doneTitle;

    @FXML
    private ClockStrip behind;

    @FXML
    private VBox empty;

    public TodayController(Workplace workplace, PaymentEntry payments, TodayState state) {
        this.workplace = workplace;
        this.state = state;
        this.model = new TodayModel(workplace.voice(), workplace.today());
        this.acts = new TodayActs(workplace, payments, this::load);
        this.oneByOne = new OneByOne(workplace, model, acts);
        this.strip = new PaymentStrip(workplace, acts, this::load);
        this.emptyStrip = FilledIn.now(strip);
        this.root = ScreenLoader.load(this, "today", workplace.voice());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new WorkCell(workplace.voice(), model, acts));
        list.setPlaceholder(new Label(" "));
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        order.getItems().setAll(WorkOrder.values());
        order.setConverter(Form.named(one -> workplace.voice().name("order", one)));
        order.setValue(remembered());
        order.valueProperty().subscribe((before, chosen) -> reorder(chosen));
        Keys.dress(round, Icons.small(Material2OutlinedMZ.VIEW_CAROUSEL), "F5");
        round.setSelected(state.isOneByOne());
        round.selectedProperty().subscribe((before, on) -> stepThrough(on));
        top.getChildren().add(strip);
        middle.getChildren().add(oneByOne);
        backup.getChildren().addFirst(Icons.usual(Material2OutlinedAL.BACKUP));
        backupNow.setOnAction(event -> takeBackup());
    }

    /** A payment that was typed and not recorded. */
    @Override
    public Optional<String> unsaved() {
        return emptyStrip.isChanged() ? Optional.of(workplace.voice().say("leave.screen")) : Optional.empty();
    }

    private WorkOrder remembered() {
        return workplace
                .remembered()
                .get(ORDER)
                .flatMap(name -> List.of(WorkOrder.values()).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(WorkOrder.USUAL);
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
        TodayReader reader = new TodayReader(workplace.book(), workplace.clock());
        workplace.tasks().read(() -> state.ahead().read(reader), this::show);
        workplace.tasks().read(() -> workplace.backups().all(), all -> backup(all.isEmpty() ? null : all.getFirst()));
    }

    private void show(TodayReader.Day day) {
        title.setText(model.title(TodayModel.count(day.work())));
        behind.show(workplace, day.newest());
        strip.lastPayment(model.lastPayment(day.payments()));
        rows(order.getValue() == WorkOrder.USUAL ? day.work() : order.getValue().of(day.work()));
        doneTitle.setText(
                workplace.voice().say("today.done", "count", day.done().size()));
        doneTitle.setVisible(!day.done().isEmpty());
        doneTitle.setManaged(!day.done().isEmpty());
        done.getChildren()
                .setAll(day.done().stream()
                        .map(one -> new DoneRow(model, one, workplace.clock().getZone()))
                        .toList());
        state.hasRows();
    }

    private void rows(List<WorkItem> work) {
        Long client = state.client();
        int place = state.place();
        list.getItems().setAll(work);
        empty.setVisible(work.isEmpty());
        int here = -1;
        for (int i = 0; i < work.size(); i++) {
            if (client != null && work.get(i).client().id() == client) {
                here = i;
            }
        }
        list.getSelectionModel().select(here >= 0 ? here : Math.clamp(place, 0, Math.max(0, work.size() - 1)));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        stepThrough(round.isSelected());
    }

    private void reorder(WorkOrder chosen) {
        workplace.remembered().put(ORDER, chosen.name());
        rows(chosen.of(List.copyOf(list.getItems())));
    }

    private void backup(@Nullable Backup newest) {
        String words = model.backup(newest, workplace.now());
        backupWords.setText(words);
        backup.setVisible(!words.isEmpty());
        backup.setManaged(!words.isEmpty());
    }

    private void takeBackup() {
        workplace.tasks().write(() -> workplace.backups().take(workplace.now()), taken -> {
            workplace.navigator().backedUp(taken);
            load();
        });
    }

    private void selected(@Nullable WorkItem item) {
        if (item != null) {
            state.at(item.client().id(), list.getSelectionModel().getSelectedIndex());
            if (round.isSelected()) {
                oneByOne.show(
                        item,
                        list.getSelectionModel().getSelectedIndex(),
                        list.getItems().size());
            }
        }
    }

    private void stepThrough(boolean on) {
        WorkItem item = list.getSelectionModel().getSelectedItem();
        boolean possible = on && item != null;
        state.oneByOne(on);
        oneByOne.setVisible(possible);
        list.setVisible(!possible);
        if (possible) {
            selected(item);
        }
        if (!strip.isInUse()) {
            (possible ? oneByOne : list).requestFocus();
        }
    }

    private void keys(KeyEvent event) {
        WorkItem item = list.getSelectionModel().getSelectedItem();
        if (item == null || event.isShortcutDown() || event.isAltDown() || isItsOwn(event)) {
            return;
        }
        if (isHandled(event.getCode(), item)) {
            event.consume();
        }
    }

    /** A key that belongs to the field or the button that has the focus. */
    private static boolean isItsOwn(KeyEvent event) {
        boolean presses = event.getCode() == KeyCode.ENTER
                && (event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase);
        return presses || event.getTarget() instanceof TextInputControl;
    }

    private boolean isHandled(KeyCode key, WorkItem item) {
        switch (key) {
            case F5 -> round.setSelected(!round.isSelected());
            case ESCAPE -> {
                if (!round.isSelected()) {
                    return false;
                }
                round.setSelected(false);
            }
            case PAGE_DOWN, PAGE_UP -> {
                if (!round.isSelected()) {
                    return false;
                }
                step(key == KeyCode.PAGE_DOWN ? 1 : -1);
            }
            default -> {
                return acts.isHandled(key, item);
            }
        }
        return true;
    }

    private void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(next);
        }
    }
}
