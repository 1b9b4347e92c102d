package duetalk.ui.today;

import duetalk.actions.PutOff;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.WorkItem;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Today: whom to contact, why, and what they said last. */
public final class TodayController implements Screen, WorkCell.Acts {

    private static final int DONE_SHOWN = 4;

    private final Workplace workplace;
    private final TodayModel model;
    private final PaymentEntry payments;
    private final Parent root;

    @FXML
    private Label title;

    @FXML
    private Label lastPayment;

    @FXML
    private HBox strip;

    @FXML
    private Button record;

    @FXML
    private ListView<WorkItem> list;

    @FXML
    private VBox done;

    @FXML
    private Label doneTitle;

    @FXML
    private VBox empty;

    /** Opens the entry of a payment. */
    public interface PaymentEntry {
        void open(long clientId, Runnable after);

        void openForAnyone(Runnable after);
    }

    public TodayController(Workplace workplace, PaymentEntry payments) {
        this.workplace = workplace;
        this.payments = payments;
        this.model = new TodayModel(workplace.voice(), workplace.today());
        this.root = ScreenLoader.load(this, "today", workplace.voice());
    }

    @FXML
    private void initialize() {
        strip.getChildren().addFirst(Icons.usual(Material2OutlinedAL.ACCOUNT_BALANCE_WALLET));
        list.setCellFactory(view -> new WorkCell(workplace.voice(), model, this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        list.setPlaceholder(new Label(" "));
        record.setOnAction(event -> payments.openForAnyone(this::load));
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
                        () -> TodayModel.read(
                                workplace.book(),
                                workplace.today(),
                                workplace.now(),
                                workplace.clock().getZone()),
                        this::show);
    }

    private void show(TodayModel.Day day) {
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        title.setText(model.title(day.work().size()));
        lastPayment.setText(model.lastPayment(day.lastPayment()));
        list.getItems().setAll(day.work());
        empty.setVisible(day.work().isEmpty());
        list.getSelectionModel().select(Math.min(before, day.work().size() - 1));
        doneTitle.setText(
                workplace.voice().say("today.done", "count", day.done().size()));
        doneTitle.setVisible(!day.done().isEmpty());
        done.getChildren()
                .setAll(day.done().stream()
                        .limit(DONE_SHOWN)
                        .map(entry -> doneRow(entry, day.names().getOrDefault(entry.clientId(), "")))
                        .toList());
    }

    private HBox doneRow(ContactEntry entry, String name) {
        Label who = new Label(name, Icons.small(Material2OutlinedAL.CHECK));
        who.getStyleClass().add("struck");
        Label what = new Label(model.doneLine(entry, workplace.clock().getZone()));
        what.getStyleClass().add("muted");
        HBox row = new HBox(8, who, what);
        row.getStyleClass().add("done-row");
        return row;
    }

    private void keys(KeyEvent event) {
        WorkItem item = list.getSelectionModel().getSelectedItem();
        if (item == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            call(item);
        } else if (event.getCode() == KeyCode.F2) {
            write(item);
        } else if (event.getCode() == KeyCode.F3) {
            pay(item);
        } else if (event.getCode() == KeyCode.F4) {
            later(item);
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void call(WorkItem item) {
        workplace.navigator().go(new Destination.Call(item.client().id()));
    }

    @Override
    public void write(WorkItem item) {
        workplace.navigator().go(new Destination.Write(item.client().id()));
    }

    @Override
    public void pay(WorkItem item) {
        payments.open(item.client().id(), this::load);
    }

    @Override
    public void later(WorkItem item) {
        LocalDate today = workplace.today();
        LocalDate next = workplace.rules().days().after(item.client().place(), today);
        DateField day = new DateField(workplace.voice().say("today.later.day"), workplace.voice(), today, next);
        workplace
                .navigator()
                .open(new Sheet(
                        workplace
                                .voice()
                                .say(
                                        "today.later.title",
                                        "client",
                                        item.client().name()),
                        day,
                        workplace.voice().say("act.putoff"),
                        () -> putOff(item, day.needed())));
    }

    private boolean putOff(WorkItem item, LocalDate day) {
        PutOff putOff = new PutOff(workplace.book());
        workplace.tasks().write(() -> putOff.until(item.client().id(), day, workplace.today()), id -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            workplace
                    .navigator()
                    .say(
                            workplace
                                    .voice()
                                    .say(
                                            "today.later.said",
                                            "client",
                                            item.client().name(),
                                            "date",
                                            day),
                            () -> workplace.tasks().write(() -> undo(putOff, id), ok -> load()));
            load();
        });
        return false;
    }

    private static boolean undo(PutOff putOff, long id) {
        putOff.undo(id);
        return true;
    }

    /** Opens a client's own page from a row. */
    @Override
    public void open(WorkItem item) {
        workplace.navigator().go(new Destination.OneClient(item.client().id()));
    }

    static org.kordamp.ikonli.Ikon icon(WorkItem item) {
        return switch (item.reason()) {
            case CALL_BACK -> Material2OutlinedMZ.PHONE_CALLBACK;
            case PROMISE_BROKEN -> Material2OutlinedAL.CANCEL;
            case PROMISE_DUE -> Material2OutlinedAL.FLAG;
            case INSTALMENT_LATE -> Material2OutlinedAL.CANCEL;
            case INSTALMENT_DUE -> Material2OutlinedAL.FLAG;
            case LADDER_STEP -> Material2OutlinedMZ.STAIRS;
            case FOLLOW_UP -> Material2OutlinedMZ.TODAY;
            case NEXT_ATTEMPT -> Material2OutlinedMZ.REPLAY;
            case NEWLY_OVERDUE -> Material2OutlinedAL.HOURGLASS_EMPTY;
            case LONG_SILENCE -> Material2OutlinedMZ.SCHEDULE;
        };
    }
}
