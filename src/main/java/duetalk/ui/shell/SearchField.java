package duetalk.ui.shell;

import duetalk.core.clients.Client;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import duetalk.ui.shell.ShellModel.Hit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The search that is always there: brings the client up while the phone still rings. */
final class SearchField {

    private static final double ROW = 40;

    private final Workplace workplace;
    private final ShellModel model;
    private final ListView<Hit> hits = new ListView<>();
    private final VBox nothing = new VBox(6);
    private TextField field = new TextField();
    private long asked;

    SearchField(Workplace workplace, ShellModel model) {
        this.workplace = workplace;
        this.model = model;
    }

    void attach(TextField searchField, StackPane under, StackPane layers) {
        this.field = searchField;
        hits.setId("search-hits");
        hits.getStyleClass().add("search-hits");
        hits.setFixedCellSize(ROW);
        hits.setCellFactory(list -> new HitCell());
        hits.setVisible(false);
        hits.setManaged(false);
        hits.setFocusTraversable(false);
        nothing.setId("search-none");
        nothing.getStyleClass().addAll("search-hits", "search-none");
        nothing.setVisible(false);
        nothing.setManaged(false);
        layers.getChildren().addAll(hits, nothing);
        field.textProperty().subscribe(typed -> find(typed, under, layers));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hits.setVisible(false);
                nothing.setVisible(false);
            }
        });
        hits.setOnMousePressed(event -> openSelected());
    }

    private void find(String typed, StackPane under, StackPane layers) {
        List<Hit> byName = model.find(typed);
        boolean asksOn = model.mayBeNumber(typed);
        show(byName, under, layers);
        nothing(typed, byName.isEmpty() && !asksOn, under, layers);
        long question = ++asked;
        if (asksOn) {
            workplace
                    .tasks()
                    .read(() -> workplace.book().read(stores -> ShellModel.byNumber(stores, typed)), byNumber -> {
                        if (question == asked) {
                            List<Hit> all = model.join(byName, byNumber);
                            show(all, under, layers);
                            nothing(typed, all.isEmpty(), under, layers);
                        }
                    });
        }
    }

    /** Nothing found is said, with the ways on. */
    private void nothing(String typed, boolean is, StackPane under, StackPane layers) {
        boolean shown = is && !typed.isBlank() && field.isFocused();
        nothing.setVisible(shown);
        if (!shown) {
            return;
        }
        var voice = workplace.voice();
        nothing.getChildren()
                .setAll(
                        Labels.of(voice.say("search.none", "typed", typed.strip()), "muted"),
                        way("search.none.clients", new Destination.Clients()),
                        way("search.none.log", new Destination.Log(null)));
        nothing.applyCss();
        var box = layers.sceneToLocal(under.localToScene(under.getBoundsInLocal()));
        nothing.resizeRelocate(box.getMinX(), box.getMaxY() + 4, box.getWidth(), nothing.prefHeight(box.getWidth()));
    }

    private Label way(String words, Destination to) {
        Label way = Labels.of(workplace.voice().say(words), "way-on");
        way.setId(words.replace('.', '-'));
        // pressed, not clicked: the field would lose the keys first, and the list would go
        way.setOnMousePressed(event -> {
            field.clear();
            workplace.navigator().go(to);
        });
        return way;
    }

    private void show(List<Hit> found, StackPane under, StackPane layers) {
        hits.getItems().setAll(found);
        hits.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            hits.getSelectionModel().selectFirst();
            var box = layers.sceneToLocal(under.localToScene(under.getBoundsInLocal()));
            hits.resizeRelocate(box.getMinX(), box.getMaxY() + 4, box.getWidth(), found.size() * ROW + 2);
        }
    }

    private void keys(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    answer();
                } else {
                    openSelected();
                }
            }
            case ESCAPE -> field.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int next = hits.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < hits.getItems().size()) {
            hits.getSelectionModel().select(next);
        }
    }

    /** They are on the line: the call begins at once. */
    private void answer() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            field.clear();
            workplace.navigator().go(new Destination.Call(hit.client().id(), true));
        }
    }

    private void openSelected() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            field.clear();
            workplace.navigator().go(new Destination.OneClient(hit.client().id()));
        } else if (nothing.isVisible()) {
            field.clear();
            workplace.navigator().go(new Destination.Clients());
        }
    }

    private final class HitCell extends ListCell<Hit> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label ringing = new Label();
        private final Label answerKey = Keys.hint("Ctrl+Enter");
        private final HBox box;

        HitCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            detail.getStyleClass().add("muted");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            ringing.setGraphic(Icons.small(Material2OutlinedMZ.PHONE_CALLBACK));
            ringing.setAccessibleText(workplace.voice().say("search.ringing"));
            Tooltip.install(ringing, new Tooltip(workplace.voice().say("search.ringing")));
            ringing.visibleProperty().bind(selectedProperty());
            ringing.managedProperty().bind(selectedProperty());
            ringing.setContentDisplay(ContentDisplay.LEFT);
            box = new HBox(8, name, gap, detail, ringing, answerKey);
            answerKey.visibleProperty().bind(selectedProperty());
            answerKey.managedProperty().bind(selectedProperty());
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : box);
            if (hit != null && !empty) {
                Client client = hit.client();
                name.setText(Isolate.value(client.name()));
                detail.setText(
                        hit.invoice().isEmpty()
                                ? workplace.voice().name("language", client.language())
                                : Isolate.leftToRight(hit.invoice()));
            }
        }
    }
}
