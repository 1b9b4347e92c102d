package duetalk.ui.shell;

import duetalk.text.Voice;
import duetalk.ui.common.DateGrid;
import duetalk.ui.common.FilledIn;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Sheet;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One sheet as it lies over the screen: its fields, its buttons, and whether something in it would be lost. */
final class SheetPanel extends VBox {

    static final double WIDTH = 408;

    private final Voice voice;
    private final Sheet sheet;
    private final Label problem = new Label();
    private final Button accept = new Button();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final HBox buttons;
    private final @Nullable Node focusBefore;
    private @Nullable FilledIn opened;
    private @Nullable LeaveQuestion question;
    private boolean accepted;

    /** @param focusBefore where one was, and where one is again when it is closed */
    SheetPanel(Voice voice, Sheet sheet, @Nullable Node focusBefore, Runnable onAccept, Runnable onCancel) {
        super(16);
        this.voice = voice;
        this.sheet = sheet;
        this.focusBefore = focusBefore;
        Label title = new Label(sheet.title());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        ScrollPane scroll = new ScrollPane(sheet.content());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("sheet-problem");
        problem.getStyleClass().add("danger");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        dressAccept(onAccept);
        Button cancel = new Button(voice.say("act.cancel"));
        cancel.setGraphic(sheet.aside() ? Keys.hint("Esc") : null);
        cancel.setContentDisplay(ContentDisplay.RIGHT);
        cancel.setOnAction(event -> onCancel.run());
        buttons = sheet.reading() ? new HBox(accept) : new HBox(8, accept, cancel);
        getChildren().addAll(title, scroll, problem, buttons);
        getStyleClass().add("sheet");
        setMaxWidth(WIDTH);
        setMinWidth(WIDTH);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> enter(event, onAccept));
    }

    private void dressAccept(Runnable onAccept) {
        accept.setId("sheet-accept");
        accept.getStyleClass().add("accent");
        accept.setText(sheet.accept());
        accept.setOnAction(event -> onAccept.run());
        accept.setGraphic(sheet.aside() ? Keys.hint("Ctrl+Enter") : null);
        accept.setContentDisplay(ContentDisplay.RIGHT);
        accept.disableProperty()
                .bind(
                        sheet.ready() == null
                                ? saving
                                : saving.or(BooleanExpression.booleanExpression(sheet.ready())
                                        .not()));
    }

    private void enter(KeyEvent event, Runnable onAccept) {
        boolean itsOwn = event.getTarget() instanceof TextArea && !event.isShortcutDown()
                || event.getTarget() instanceof DateGrid;
        if (event.getCode() == KeyCode.ENTER
                && !itsOwn
                && !isAsking()
                && (event.isShortcutDown() || event.getTarget() == accept || !(event.getTarget() instanceof Button))) {
            onAccept.run();
            event.consume();
        }
    }

    Sheet sheet() {
        return sheet;
    }

    @Nullable
    Node focusBefore() {
        return focusBefore;
    }

    /** It lies there now: what stands in it from now on is the user's doing. */
    void begin() {
        applyCss();
        layout();
        opened = FilledIn.now(sheet.content());
        if (!focusFirst(sheet.content())) {
            accept.requestFocus();
        }
    }

    /** Whether closing it would lose what the user has filled in. */
    boolean wouldLose() {
        FilledIn before = opened;
        return !sheet.reading() && !accepted && before != null && before.isChanged();
    }

    /** Whether its filled button works now. */
    boolean isAcceptable() {
        return !accept.isDisabled();
    }

    /** What was accepted is being written: it is not accepted again meanwhile. */
    void saving(boolean now) {
        saving.set(now);
    }

    /** Does what the filled button says; answers whether it may close. */
    boolean accept() {
        accepted = true;
        return sheet.onAccept().run();
    }

    /** Says what is wrong where it is mended. */
    void warn(String sentence) {
        accepted = false;
        problem.setText(sentence);
    }

    /** Asks in its foot, in place of its buttons. */
    void ask(Runnable drop) {
        Node focus = isAsking() || getScene() == null ? null : getScene().getFocusOwner();
        LeaveQuestion asked = new LeaveQuestion(voice, voice.say("leave.sheet"), () -> goOn(focus), drop);
        getChildren().set(getChildren().size() - 1, asked);
        question = asked;
        asked.focus();
    }

    boolean isAsking() {
        return question != null;
    }

    /** The question goes, and what was filled in stays. */
    void stay() {
        LeaveQuestion asked = question;
        if (asked != null) {
            asked.stay();
        }
    }

    private void goOn(@Nullable Node focus) {
        question = null;
        getChildren().set(getChildren().size() - 1, buttons);
        if (focus == null) {
            focusFirst(sheet.content());
        } else {
            focus.requestFocus();
        }
    }

    /** Puts the keys where one fills in, not on a button beside it; answers whether there is such a place. */
    private static boolean focusFirst(Node content) {
        return focusFirst(content, false) || focusFirst(content, true);
    }

    private static boolean focusFirst(Node node, boolean buttonsToo) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            boolean fills = buttonsToo
                    || !(node instanceof ButtonBase)
                    || node instanceof CheckBox
                    || node instanceof ToggleButton;
            if (fills) {
                node.requestFocus();
            }
            return fills;
        }
        return node instanceof Parent parent
                && !(node instanceof Control)
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> focusFirst(child, buttonsToo));
    }
}
