package duetalk.ui.shell;

import duetalk.text.Voice;
import duetalk.ui.common.ActsUnderWay;
import duetalk.ui.common.ArrowKeys;
import duetalk.ui.common.DateGrid;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Sheet;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What lies over a screen for a while: a sheet to fill in, a sentence in passing, a warning. */
final class Overlays {

    private static final double SHEET_WIDTH = 408;
    /** The sheet of styles moves what is said below the top bar. */
    private static final double MOVED_DOWN = 54;

    private static final Insets ABOVE_THE_EDGE = new Insets(0, 0, 48 + MOVED_DOWN, 0);
    private static final Insets BESIDE_THE_SHEET = new Insets(0, 0, 0, 16);
    private static final Duration SHOWN = Duration.seconds(8);

    private final Voice voice;
    private final ActsUnderWay acts;
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final StackPane sheetLayer = new StackPane();
    private final HBox toast = new HBox(12);
    private final PauseTransition vanish = new PauseTransition(SHOWN);
    private @Nullable Node focusBefore;
    private @Nullable Sheet sheet;
    private boolean reminding;
    private final Label problem = new Label();
    private final Button accept = new Button();

    Overlays(Voice voice, ActsUnderWay acts) {
        this.voice = voice;
        this.acts = acts;
    }

    void attach(StackPane layers) {
        sheetLayer.setVisible(false);
        sheetLayer.getStyleClass().add("sheet-layer");
        sheetLayer.setOnMousePressed(event -> {
            if (event.getTarget() == sheetLayer) {
                closeSheet();
            }
        });
        accept.setId("sheet-accept");
        accept.getStyleClass().add("accent");
        accept.setOnAction(event -> accept());
        toast.setId("toast");
        toast.getStyleClass().add("toast");
        toast.setVisible(false);
        toast.setOnMouseClicked(event -> toast.setVisible(false));
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        toast.setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(toast, Pos.TOP_CENTER);
        vanish.setOnFinished(event -> toast.setVisible(false));
        layers.getChildren().addAll(sheetLayer, toast);
    }

    void open(Sheet newSheet) {
        sheet = newSheet;
        focusBefore =
                sheetLayer.getScene() == null ? null : sheetLayer.getScene().getFocusOwner();
        problem.setText("");
        VBox panel = panel(newSheet);
        sheetLayer.getChildren().setAll(panel);
        sheetLayer.getStyleClass().remove("sheet-aside");
        sheetLayer.setPickOnBounds(!newSheet.aside());
        if (newSheet.aside()) {
            sheetLayer.getStyleClass().add("sheet-aside");
        }
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        sheetLayer.setVisible(true);
        place();
        ArrowKeys.installBelow(panel);
        panel.applyCss();
        panel.layout();
        if (!focusFirst(newSheet.content())) {
            accept.requestFocus();
        }
    }

    private VBox panel(Sheet shown) {
        Label title = new Label(shown.title());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        ScrollPane scroll = new ScrollPane(shown.content());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("sheet-problem");
        problem.getStyleClass().add("danger");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        accept.setText(shown.accept());
        accept.setGraphic(shown.aside() ? Keys.hint("Ctrl+Enter") : null);
        accept.setContentDisplay(ContentDisplay.RIGHT);
        saving.set(false);
        accept.disableProperty()
                .bind(
                        shown.ready() == null
                                ? saving
                                : saving.or(BooleanExpression.booleanExpression(shown.ready())
                                        .not()));
        Button cancel = new Button(voice.say("act.cancel"));
        cancel.setGraphic(shown.aside() ? Keys.hint("Esc") : null);
        cancel.setContentDisplay(ContentDisplay.RIGHT);
        cancel.setOnAction(event -> closeSheet());
        HBox buttons = shown.reading() ? new HBox(accept) : new HBox(8, accept, cancel);
        VBox panel = new VBox(16, title, scroll, problem, buttons);
        panel.getStyleClass().add("sheet");
        panel.setMaxWidth(SHEET_WIDTH);
        panel.setMinWidth(SHEET_WIDTH);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean itsOwn = event.getTarget() instanceof TextArea && !event.isShortcutDown()
                    || event.getTarget() instanceof DateGrid;
            if (event.getCode() == KeyCode.ENTER
                    && !itsOwn
                    && (event.isShortcutDown()
                            || event.getTarget() == accept
                            || !(event.getTarget() instanceof Button))) {
                accept();
                event.consume();
            }
        });
        return panel;
    }

    /** Puts the caret where one types; answers whether there is such a place. */
    private static boolean focusFirst(Node node) {
        if (node instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child.isFocusTraversable() && !child.isDisabled()) {
                    child.requestFocus();
                    return true;
                }
                boolean below = child instanceof VBox || child instanceof HBox;
                if (below && focusFirst(child)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void accept() {
        Sheet open = sheet;
        if (open == null || accept.isDisabled()) {
            return;
        }
        ActsUnderWay.Act act = acts.watch(() -> {
            if (open.onAccept().run() && sheet == open) {
                closeSheet();
            }
        });
        if (act.isOpen() && sheet == open) {
            saving.set(true);
            act.whenOver(() -> unlock(open));
        }
    }

    /** What was accepted has ended, well or not: a sheet that is still there can be accepted again. */
    private void unlock(Sheet accepted) {
        if (sheet == accepted) {
            saving.set(false);
        }
    }

    void closeSheet() {
        if (sheet != null) {
            sheet = null;
            sheetLayer.setVisible(false);
            sheetLayer.getChildren().clear();
            place();
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    boolean isOpen() {
        return sheet != null;
    }

    boolean escape() {
        if (sheet == null) {
            return false;
        }
        closeSheet();
        return true;
    }

    /** A reminder lies below, where no title is; the rest above, beside a sheet that is open. */
    private void place() {
        if (reminding) {
            StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
            StackPane.setMargin(toast, ABOVE_THE_EDGE);
        } else {
            StackPane.setAlignment(toast, sheet == null ? Pos.TOP_CENTER : Pos.TOP_LEFT);
            StackPane.setMargin(toast, sheet == null ? Insets.EMPTY : BESIDE_THE_SHEET);
        }
    }

    void say(String sentence, @Nullable Runnable undo) {
        Label words = new Label(sentence, Icons.small(Material2OutlinedAL.CHECK));
        words.setWrapText(true);
        words.setMaxWidth(560);
        toast.getChildren().setAll(words);
        reminding = false;
        place();
        toast.getStyleClass().remove("toast-warning");
        if (undo != null) {
            Button button = new Button(voice.say("act.undo"));
            button.setId("undo");
            button.getStyleClass().add("link");
            button.setOnAction(event -> {
                toast.setVisible(false);
                undo.run();
            });
            toast.getChildren().add(button);
        }
        toast.setVisible(true);
        vanish.playFromStart();
    }

    /** Stays until it is closed or followed. */
    void remind(String sentence, Runnable open) {
        boolean warning = toast.isVisible() && toast.getStyleClass().contains("toast-warning");
        if (warning) {
            // what is wrong with the book goes before what stands on Today anyway
            return;
        }
        Label words = new Label(sentence, Icons.small(Material2OutlinedMZ.NOTIFICATIONS_NONE));
        words.setWrapText(true);
        words.setMaxWidth(560);
        Button see = new Button(voice.say("remind.open"));
        see.setId("remind-open");
        see.getStyleClass().add("link");
        see.setOnAction(event -> {
            toast.setVisible(false);
            open.run();
        });
        toast.getChildren().setAll(words, see);
        toast.getStyleClass().remove("toast-warning");
        reminding = true;
        place();
        toast.setVisible(true);
        vanish.stop();
    }

    /** A warning stands in the open sheet when there is one: that is where the mistake is mended. */
    void warn(String sentence) {
        if (sheet != null) {
            problem.setText(sentence);
            return;
        }
        Label words = new Label(sentence, Icons.small(Material2OutlinedMZ.WARNING));
        words.setWrapText(true);
        words.setMaxWidth(640);
        Button close = new Button(voice.say("act.close"));
        close.getStyleClass().add("link");
        close.setOnAction(event -> toast.setVisible(false));
        toast.getChildren().setAll(words, close);
        reminding = false;
        place();
        if (!toast.getStyleClass().contains("toast-warning")) {
            toast.getStyleClass().add("toast-warning");
        }
        toast.setVisible(true);
        vanish.stop();
    }
}
