package duetalk.ui.clients;

import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Clients.OwnedPhone;
import duetalk.core.clients.Doubles;
import duetalk.core.invoices.Invoices.NumberHit;
import duetalk.core.search.Fold;
import duetalk.text.Isolate;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Looks for the other client: who may be the same stands there before anything is typed. */
final class MergeForm extends VBox {

    private static final int MOST = 50;
    private static final int SHORTEST_PHONE = 4;
    private static final double HEIGHT = 240;

    private final Workplace workplace;
    private final ClientCard own;
    private final TextField field;
    private final ListView<Client> hits = new ListView<>();
    private int asked;

    MergeForm(Workplace workplace, ClientCard own) {
        this.workplace = workplace;
        this.own = own;
        Form fields = new Form();
        field = fields.line(workplace.voice().say("merge.find"), "");
        field.setId("merge-find");
        fields.note(workplace.voice().say("merge.find.hint"));
        hits.setId("merge-hits");
        hits.setPrefHeight(HEIGHT);
        hits.setPlaceholder(new Label(workplace.voice().say("merge.none")));
        hits.setAccessibleText(workplace.voice().say("merge.find"));
        hits.setCellFactory(list -> new Hit());
        fields.getChildren().add(hits);
        getChildren().add(fields);
        field.textProperty().addListener((text, before, typed) -> look(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        look("");
    }

    /** The arrows go through the list while one types. */
    private void keys(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            hits.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            hits.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private void look(String typed) {
        asked++;
        int mine = asked;
        workplace.tasks().read(() -> workplace.book().read(stores -> found(stores, typed)), all -> {
            if (mine == asked) {
                hits.getItems().setAll(all);
                hits.getSelectionModel().selectFirst();
            }
        });
    }

    /** By name, telephone or invoice number; for nothing typed, who may be the same. */
    private List<Client> found(Stores stores, String typed) {
        String key = Fold.key(typed);
        List<Client> all = stores.clients().all();
        if (key.isEmpty()) {
            return Doubles.of(own, all, stores.clients().phones());
        }
        Set<Long> others = new HashSet<>();
        stores.invoices().byTypedNumber(typed, MOST).stream()
                .map(NumberHit::clientId)
                .forEach(others::add);
        String digits = Fold.digits(typed);
        if (digits.length() >= SHORTEST_PHONE) {
            stores.clients().phones().stream()
                    .filter(phone -> Fold.digits(phone.number()).contains(digits))
                    .map(OwnedPhone::clientId)
                    .forEach(others::add);
        }
        return all.stream()
                .filter(one -> one.id() != own.client().id())
                .filter(one -> others.contains(one.id()) || Fold.key(one.name()).contains(key))
                .limit(MOST)
                .toList();
    }

    /** Whether one is chosen. */
    ObservableBooleanValue chosen() {
        return hits.getSelectionModel().selectedItemProperty().isNotNull();
    }

    Client client() {
        return hits.getSelectionModel().getSelectedItem();
    }

    /** The name, and what tells it from another of that name. */
    private static final class Hit extends ListCell<Client> {

        @Override
        protected void updateItem(Client client, boolean empty) {
            super.updateItem(client, empty);
            setText(empty || client == null ? null : words(client));
        }

        private static String words(Client client) {
            String tax = client.taxNumber();
            return Isolate.value(client.name()) + (tax.isEmpty() ? "" : " · " + Isolate.leftToRight(tax));
        }
    }
}
