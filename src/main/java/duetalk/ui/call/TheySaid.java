package duetalk.ui.call;

import duetalk.text.Isolate;
import duetalk.ui.call.SpokenScript.Objection;
import duetalk.ui.common.Workplace;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** "They said...": brings any objection by a few letters of it, in either language. */
final class TheySaid {

    private static final double ROW = 36;
    private static final int MOST_ROWS = 9;

    private final Workplace workplace;
    private final TextField field;
    private final ListView<Objection> list = new ListView<>();
    private final Consumer<Objection> chosen;
    private final Runnable left;
    private @Nullable SpokenScript script;

    /** @param left runs when nothing was chosen */
    TheySaid(Workplace workplace, StackPane box, TextField field, Consumer<Objection> chosen, Runnable left) {
        this.workplace = workplace;
        this.field = field;
        this.chosen = chosen;
        this.left = left;
        list.getStyleClass().add("they-said");
        list.setId("they-said-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell());
        list.setOnMousePressed(event -> choose());
        list.setManaged(false);
        list.setVisible(false);
        box.getChildren().add(list);
        field.textProperty().subscribe(this::find);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                find();
            } else {
                list.setVisible(false);
            }
        });
    }

    void use(SpokenScript spoken) {
        script = spoken;
    }

    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    boolean isOpen() {
        return field.isFocused();
    }

    private void find() {
        SpokenScript now = script;
        if (now == null || !field.isFocused() || field.getScene() == null) {
            return;
        }
        list.getItems().setAll(now.objections(field.getText()));
        if (list.getItems().isEmpty()) {
            list.setVisible(false);
            return;
        }
        list.getSelectionModel().selectFirst();
        double height = Math.min(list.getItems().size(), MOST_ROWS) * ROW + 6;
        list.resizeRelocate(0, -height - 4, field.getWidth(), height);
        list.setVisible(true);
        list.toFront();
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose();
            case ESCAPE -> {
                field.clear();
                list.setVisible(false);
                left.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
        }
    }

    private void choose() {
        Objection one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            list.setVisible(false);
            field.clear();
            left.run();
            chosen.accept(one);
        }
    }

    private final class Cell extends ListCell<Objection> {

        private final Label words = new Label();
        private final Label heard = new Label();
        private final HBox box;

        Cell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            words.setMinWidth(Region.USE_PREF_SIZE);
            heard.getStyleClass().add("muted");
            box = new HBox(8, words, gap, heard);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Objection item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : box);
            if (item != null && !empty) {
                words.setText(item.words());
                heard.setText(Isolate.value(item.heard()));
                SpokenScript now = script;
                heard.getStyleClass().remove("heard-fa");
                if (now != null && now.theirs().language() == duetalk.core.clients.Language.FA) {
                    heard.getStyleClass().add("heard-fa");
                }
                setAccessibleText(item.words() + ", " + workplace.voice().say("call.theysaid"));
            }
        }
    }
}
