package duetalk.ui.clients;

import duetalk.actions.SaveClient;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says under a field that another client has the same telephone or tax number; one may save all the same. */
final class AlikeNote extends VBox {

    private final Workplace workplace;
    private int asked;

    AlikeNote(Workplace workplace) {
        super(4);
        this.workplace = workplace;
        show(List.of());
    }

    /** Looks again, for the numbers as they are typed now. */
    void look(ClientCard typed) {
        asked++;
        int mine = asked;
        if (typed.phones().isEmpty() && typed.client().taxNumber().isBlank()) {
            show(List.of());
            return;
        }
        SaveClient save = new SaveClient(workplace.book());
        workplace.tasks().read(() -> save.alike(typed), found -> {
            if (mine == asked) {
                show(found);
            }
        });
    }

    private void show(List<Client> found) {
        getChildren().clear();
        found.forEach(this::add);
        setVisible(!found.isEmpty());
        setManaged(!found.isEmpty());
    }

    private void add(Client other) {
        Label words = Labels.whole(workplace.voice().say("client.alike", "client", other.name()));
        words.getStyleClass().add("warning");
        Button open = new Button(workplace.voice().say("client.alike.open", "client", other.name()));
        open.setId("alike-" + other.id());
        open.getStyleClass().add("link");
        open.setOnAction(event -> {
            workplace.navigator().closeSheet();
            workplace.navigator().go(new Destination.OneClient(other.id()));
        });
        getChildren().addAll(words, open);
    }
}
