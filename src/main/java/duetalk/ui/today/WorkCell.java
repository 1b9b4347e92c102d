package duetalk.ui.today;

import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A row of the work list; the selected one opens its acts. */
final class WorkCell extends ListCell<WorkItem> {

    private static final double[] WIDTHS = {104, 248, 320, 128};

    private final Voice voice;
    private final TodayModel model;
    private final Acts acts;
    private final Label when = new Label();
    private final Label who = strong();
    private final Label whoDetail = muted();
    private final Label reason = new Label();
    private final Label lastWords = muted();
    private final Label hours = muted();
    private final Label amount = strong();
    private final Label late = new Label();
    private final GridPane grid = new GridPane();
    private final VBox box = new VBox(8, grid);
    private final HBox buttons;

    /** What can be done from a row. */
    interface Acts {
        void call(WorkItem item);

        void write(WorkItem item);

        void pay(WorkItem item);

        void later(WorkItem item);

        void open(WorkItem item);
    }

    WorkCell(Voice voice, TodayModel model, Acts acts) {
        this.voice = voice;
        this.model = model;
        this.acts = acts;
        getStyleClass().add("work-cell");
        box.getStyleClass().add("work-row");
        reason.getStyleClass().add("work-reason");
        late.getStyleClass().add("late");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints(0, width, width);
            grid.getColumnConstraints().add(column);
        }
        grid.getColumnConstraints().getFirst().setMinWidth(WIDTHS[0]);
        grid.getColumnConstraints().get(2).setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().get(2).setMaxWidth(Double.MAX_VALUE);
        ColumnConstraints last = new ColumnConstraints(120, 152, 200);
        grid.getColumnConstraints().add(last);
        grid.setHgap(12);
        grid.addRow(0, when, two(who, whoDetail), two(reason, lastWords), hours, end(amount, late));
        hours.setWrapText(true);
        buttons = new HBox(
                8,
                button("act.call", Material2OutlinedMZ.PHONE, "Enter", acts::call, "accent"),
                button("act.write", Material2OutlinedMZ.MAIL, "F2", acts::write, ""),
                button("act.pay", Material2OutlinedMZ.PAYMENTS, "F3", acts::pay, ""),
                button("act.later", Material2OutlinedAL.ALARM, "F4", acts::later, ""),
                button("act.open", Material2OutlinedMZ.PERSON, "", acts::open, ""));
        buttons.getStyleClass().add("work-acts");
        selectedProperty().subscribe(this::openActs);
        setPrefWidth(0);
    }

    private Button button(
            String key, Ikon icon, String shortcut, java.util.function.Consumer<WorkItem> act, String style) {
        Button button = new Button(voice.say(key));
        button.setId(key.replace('.', '-'));
        button.setFocusTraversable(false);
        Keys.dress(button, Icons.small(icon), shortcut);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setOnAction(event -> {
            WorkItem item = getItem();
            if (item != null) {
                act.accept(item);
            }
        });
        return button;
    }

    private static Label strong() {
        Label label = new Label();
        label.getStyleClass().add("name");
        return label;
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        return label;
    }

    private static VBox two(Node upper, Node lower) {
        return new VBox(2, upper, lower);
    }

    /** Digits stay flush right in every language; in a mirrored scene that is called left. */
    private VBox end(Label upper, Label lower) {
        VBox box = new VBox(2, upper, lower);
        box.setAlignment(voice.isRightToLeft() ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        return box;
    }

    @Override
    protected void updateItem(WorkItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        show(item);
        setGraphic(box);
        openActs(isSelected());
    }

    private void show(WorkItem item) {
        boolean now = model.isNow(item);
        when.setText(model.when(item));
        when.setGraphic(Icons.usual(now ? Material2OutlinedMZ.PHONE : Material2OutlinedMZ.SCHEDULE));
        style(when, "allowed-now", now);
        who.setText(item.client().name());
        whoDetail.setText(model.detail(item));
        reason.setText(model.reason(item));
        reason.setGraphic(Icons.small(TodayController.icon(item)));
        boolean broken = item.reason() == WorkReason.PROMISE_BROKEN || item.reason() == WorkReason.INSTALMENT_LATE;
        style(reason, "broken", broken);
        lastWords.setText(model.lastWords(item));
        hours.setText(model.whenDetail(item));
        amount.setText(model.amount(item));
        late.setText(model.late(item));
        style(late, "danger", model.daysLate(item) > 0);
    }

    private static void style(Label label, String style, boolean on) {
        label.getStyleClass().remove(style);
        if (on) {
            label.getStyleClass().add(style);
        }
    }

    private void openActs(boolean open) {
        if (open && !isEmpty()) {
            if (!box.getChildren().contains(buttons)) {
                box.getChildren().add(buttons);
            }
        } else {
            box.getChildren().remove(buttons);
        }
    }
}
