package duetalk.ui.clients;

import duetalk.core.clients.ClientCard;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Workplace;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What is done with a client now and then: steps, the list of what was done, one client of two, and their data. */
final class ClientMenu {

    private final Workplace workplace;
    private final long clientId;
    private final Runnable reload;

    /** @param reload shows the client anew */
    ClientMenu(Workplace workplace, long clientId, Runnable reload) {
        this.workplace = workplace;
        this.clientId = clientId;
        this.reload = reload;
    }

    /** @param card of the client, as it is when an entry is chosen */
    void install(MenuButton more, Supplier<ClientCard> card) {
        new ClientData(workplace).fill(more, () -> card.get().client());
        more.getItems()
                .addAll(
                        item(
                                "client-steps",
                                "act.steps",
                                Material2OutlinedMZ.STAIRS,
                                () -> workplace.navigator().go(new Destination.Ladder(clientId))),
                        item(
                                "client-activity",
                                "nav.activity",
                                Material2OutlinedAL.HISTORY,
                                () -> workplace.navigator().go(new Destination.Activity(clientId))),
                        item(
                                "client-merge",
                                "client.merge",
                                Material2OutlinedAL.CALL_MERGE,
                                () -> new MergeSheet(workplace, reload).open(card.get())));
    }

    private MenuItem item(String id, String words, Ikon icon, Runnable act) {
        MenuItem item = new MenuItem(workplace.voice().say(words), Icons.small(icon));
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }
}
