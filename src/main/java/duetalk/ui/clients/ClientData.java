package duetalk.ui.clients;

import duetalk.actions.EraseClient;
import duetalk.core.clients.Client;
import duetalk.core.privacy.Erasure;
import duetalk.core.privacy.Erasure.Extent;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.GivingOut;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** What a client may ask for under data protection law: everything that is known of them, and to be forgotten. */
final class ClientData {

    private final Workplace workplace;
    private final Voice voice;

    ClientData(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
    }

    void fill(MenuButton menu, java.util.function.Supplier<Client> client) {
        menu.setText(voice.say("client.more"));
        MenuItem give = new MenuItem(voice.say("client.giveout"));
        give.setId("client-giveout");
        give.setOnAction(event -> giveOut(client.get()));
        MenuItem erase = new MenuItem(voice.say("client.erase"));
        erase.setId("client-erase");
        erase.setOnAction(event -> askErase(client.get()));
        menu.getItems().setAll(give, erase);
    }

    /** The file's name tells nothing about the client. */
    private void giveOut(Client client) {
        workplace
                .files()
                .toSave(
                        voice.say("client.giveout"),
                        "duetalk-" + client.id() + "-" + workplace.today() + ".zip",
                        "ZIP",
                        "*.zip")
                .ifPresent(path -> new GivingOut(workplace, null, null).client(path, client.id()));
    }

    private void askErase(Client client) {
        EraseClient action = new EraseClient(workplace.book(), workplace.rules().figures());
        workplace.tasks().read(() -> action.mayErase(client.id(), workplace.today()), may -> askErase(client, may));
    }

    private void askErase(Client client, Erasure may) {
        String title = voice.say("erase.title", "client", client.name());
        Form form = new Form();
        if (may.extent() == Extent.NOTHING) {
            form.note(voice.say("erase.NOTHING"));
            workplace.navigator().open(Sheet.toRead(title, form, voice.say("act.close")));
            return;
        }
        form.note(
                may.keptUntil() == null
                        ? voice.say("erase.ALL")
                        : voice.say("erase.BESIDES_ACCOUNTS", "date", may.keptUntil()));
        form.note(voice.say("erase.remains"));
        CheckBox drop = new CheckBox(voice.say("erase.dropbackups"));
        drop.setId("erase-dropbackups");
        drop.setWrapText(true);
        form.getChildren().add(drop);
        workplace.navigator().open(new Sheet(title, form, voice.say("erase.accept"), () -> {
            workplace.acts().erase(client.id(), drop.isSelected());
            return true;
        }));
    }
}
