package duetalk.ui.today;

import duetalk.core.followups.WorkItem;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A row of the work list; the selected one opens its acts. */
final class WorkCell extends ListCell<WorkItem> {

    private static final double SCROLL_BAR = 16;
    private static final double HOURS_UNBROKEN = 98;
    private static final double[] WIDTHS = {104, 248, 320, 128};

    private final Voice voice;
    private final TodayModel model;
    private final TodayActs acts;
    private final Label when = new Label();
    private final Label who = strong();
    private final Label whoDetail = muted();
    private final Label reason = new Label();
    private final Label lastWords = muted();
    private final Label less = muted();
    private final Label hours = muted();
    private final Label amount = strong();
    private final Label late = new Label();
    private final GridPane grid = new GridPane();
    private final VBox box = new VBox(8, grid);
    private @Nullable HBox buttons;

    WorkCell(Voice voice, TodayModel model, TodayActs acts) {
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
        grid.getColumnConstraints().get(3).setMinWidth(HOURS_UNBROKEN);
        grid.getColumnConstraints().get(2).setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().get(2).setMaxWidth(Double.MAX_VALUE);
        ColumnConstraints last = new ColumnConstraints(152, 152, 200);
        grid.getColumnConstraints().add(last);
        grid.setHgap(12);
        grid.addRow(0, when, two(who, whoDetail), new VBox(2, reason, lastWords, less), hours, end(amount, late));
        hours.setWrapText(true);
        whoDetail.setWrapText(true);
        reason.setWrapText(true);
        lastWords.setWrapText(true);
        less.setWrapText(true);
        // sums of several currencies stand under each other and are never cut to the first
        amount.setMinHeight(USE_PREF_SIZE);
        less.setId("work-less");
        selectedProperty().subscribe(this::openActs);
        setPrefWidth(0);
    }

    /** Made for the row that is selected first: most rows never are. */
    private HBox acts() {
        HBox made = buttons;
        if (made == null) {
            made = new HBox(
                    8,
                    button("act.call", Material2OutlinedMZ.PHONE, "Enter", acts::call, "accent"),
                    button("act.write", Material2OutlinedMZ.MAIL, "F2", acts::write, ""),
                    button("act.pay", Material2OutlinedMZ.PAYMENTS, "F3", acts::pay, ""),
                    button("act.later", Material2OutlinedAL.ALARM, "F4", acts::later, ""),
                    more());
            made.getStyleClass().add("work-acts");
            buttons = made;
        }
        return made;
    }

    private MenuButton more() {
        MenuButton more = new MenuButton(voice.say("act.more"));
        more.setId("act-more");
        more.setFocusTraversable(false);
        more.getItems()
                .addAll(
                        entry("act.skip", KeyCode.F6, acts::skip),
                        entry("act.pin", KeyCode.F7, acts::pin),
                        entry("act.steps", KeyCode.F9, acts::steps),
                        entry("act.open", null, acts::open));
        return more;
    }

    private MenuItem entry(String key, @Nullable KeyCode shortcut, Consumer<WorkItem> act) {
        MenuItem entry = new MenuItem(voice.say(key));
        entry.setId(key.replace('.', '-'));
        if (shortcut != null) {
            entry.setGraphic(Keys.hint(shortcut.getName()));
        }
        entry.setOnAction(event -> {
            WorkItem item = getItem();
            if (item != null) {
                act.accept(item);
            }
        });
        return entry;
    }

    private Button button(String key, Ikon icon, String shortcut, Consumer<WorkItem> act, String style) {
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

    /** As high as its words are in the width of the list: where there is little room they break into lines. */
    @Override
    protected double computePrefHeight(double width) {
        double room = getListView() == null ? 0 : getListView().getWidth() - SCROLL_BAR;
        return isEmpty() || room <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + box.prefHeight(room - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
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
        when.setGraphic(Icons.usual(WorkIcons.when(item)));
        style(when, "allowed-now", now);
        who.setText(Isolate.value(item.client().name()));
        who.setGraphic(item.pinned() ? Icons.small(Material2OutlinedMZ.PUSH_PIN) : null);
        whoDetail.setText(model.detail(item));
        reason.setText(model.reason(item));
        reason.setGraphic(Icons.small(WorkIcons.of(item.reason())));
        style(reason, "broken", item.reason().isBroken());
        lastWords.setText(model.lastWords(item));
        String why = model.less(item);
        less.setText(why);
        less.setManaged(!why.isEmpty());
        less.setVisible(!why.isEmpty());
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
            HBox shown = acts();
            if (!box.getChildren().contains(shown)) {
                box.getChildren().add(shown);
            }
        } else if (buttons != null) {
            box.getChildren().remove(buttons);
        }
    }
}
