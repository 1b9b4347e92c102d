package duetalk.ui.clients;

import duetalk.core.ledger.Receipt;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PaymentCorrection;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done with a payment in the stream of a client: by its button, its own menu, or keys on its row. */
final class ReceiptMenu {

    private final Voice voice;
    private final PaymentCorrection correction;
    private final Runnable reload;

    ReceiptMenu(Voice voice, PaymentCorrection correction, Runnable reload) {
        this.voice = voice;
        this.correction = correction;
        this.reload = reload;
    }

    void install(HBox row, Receipt receipt) {
        row.setFocusTraversable(true);
        row.setId("receipt-" + receipt.entryId());
        MenuButton button = new MenuButton("", Icons.small(Material2OutlinedMZ.MORE_HORIZ));
        button.setId("receipt-acts-" + receipt.entryId());
        button.getStyleClass().add("link");
        button.setAccessibleText(voice.say("receipt.acts"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(items(receipt));
        row.getChildren().add(button);
        ContextMenu menu = new ContextMenu(items(receipt).toArray(MenuItem[]::new));
        row.setOnContextMenuRequested(event -> {
            menu.show(row, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                row.requestFocus();
            }
        });
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys(event, receipt));
    }

    private List<MenuItem> items(Receipt receipt) {
        MenuItem correct = item("receipt-correct", "receipt.correct", "E", () -> correct(receipt));
        MenuItem cancel = item("receipt-cancel", "receipt.cancel", "Del", () -> cancel(receipt));
        MenuItem returned = item("receipt-return", "receipt.return", "B", () -> returned(receipt));
        returned.setDisable(receipt.isReturned());
        correct.setDisable(receipt.isReturned());
        return List.of(correct, cancel, returned);
    }

    private void keys(KeyEvent event, Receipt receipt) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case E, ENTER -> correct(receipt);
            case DELETE -> cancel(receipt);
            case B -> returned(receipt);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void correct(Receipt receipt) {
        correction.correctEntry(receipt.entryId(), reload);
    }

    private void cancel(Receipt receipt) {
        correction.cancelEntry(receipt.entryId(), reload);
    }

    private void returned(Receipt receipt) {
        correction.returnedEntry(receipt.entryId(), reload);
    }

    private MenuItem item(String id, String key, String hint, Runnable act) {
        MenuItem item = new MenuItem(voice.say(key), Keys.hint(hint));
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }
}
