package duetalk.ui.clients;

import duetalk.actions.ClientStory.Story;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with the invoice that is chosen: the same list on a button, on the row's own menu, and on keys. */
final class InvoiceMenu {

    private final Workplace workplace;
    private final Voice voice;
    private final TableView<Invoice> table;
    private final Supplier<@Nullable Story> story;
    private final Runnable reload;
    private final Runnable change;

    /** @param change opens the sheet of the chosen invoice */
    InvoiceMenu(
            Workplace workplace,
            TableView<Invoice> table,
            Supplier<@Nullable Story> story,
            Runnable change,
            Runnable reload) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.table = table;
        this.story = story;
        this.change = change;
        this.reload = reload;
    }

    void install(MenuButton button) {
        button.setText(voice.say("invoice.acts"));
        button.getItems().add(new MenuItem());
        button.setOnShowing(event -> button.getItems().setAll(items()));
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        table.setContextMenu(menu);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
    }

    private void keys(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || chosen() == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.E) {
            change.run();
        } else if (code == KeyCode.H || code == KeyCode.ENTER) {
            with((invoice, now) -> new HistorySheet(workplace).open(invoice));
        } else if (code == KeyCode.DELETE) {
            with((invoice, now) -> acts().cancel(invoice, reload));
        } else {
            return;
        }
        event.consume();
    }

    private MoneyActs acts() {
        return new MoneyActs(workplace);
    }

    private @Nullable Invoice chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void with(BiConsumer<Invoice, Story> act) {
        Invoice one = chosen();
        Story now = story.get();
        if (one != null && now != null) {
            act.accept(one, now);
        }
    }

    /** Only what this invoice allows now. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        with((invoice, now) -> fill(items, invoice, now));
        return items;
    }

    private void fill(List<MenuItem> items, Invoice invoice, Story now) {
        MoneyActs acts = acts();
        items.add(item("invoice-history-open", "history.open", "H", () -> new HistorySheet(workplace).open(invoice)));
        items.add(item("invoice-change", "client.changeinvoice", "E", change));
        items.add(new SeparatorMenuItem());
        items.add(item("invoice-credit", "client.credit", "", () -> acts.credit(invoice, reload)));
        if (invoice.isOpen()) {
            now.credits().stream()
                    .filter(one -> one.isPositive()
                            && one.currency().equals(invoice.total().currency()))
                    .findFirst()
                    .ifPresent(credit -> items.add(use(acts, invoice, credit)));
            items.add(item("invoice-dispute", "invoice.act.dispute", "", () -> acts.dispute(invoice, reload)));
        }
        now.disputes().stream()
                .filter(one -> one.invoiceId() == invoice.id())
                .findFirst()
                .ifPresent(dispute -> items.add(
                        item("invoice-settle", "invoice.act.settle", "", () -> acts.settle(invoice, dispute, reload))));
        if (invoice.isOpen()) {
            items.add(item("invoice-difference", "invoice.act.difference", "", () -> acts.difference(invoice, reload)));
            items.add(item("invoice-off", "invoice.act.off", "", () -> acts.writeOff(invoice, reload)));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("invoice-move", "invoice.act.move", "", () -> acts.move(invoice, reload)));
        items.add(item("invoice-cancel", "invoice.act.cancel", "Del", () -> acts.cancel(invoice, reload)));
    }

    private MenuItem use(MoneyActs acts, Invoice invoice, Money credit) {
        return item("invoice-use", "invoice.act.use", "", () -> acts.useCredit(invoice, credit, reload));
    }

    private MenuItem item(String id, String key, String hint, Runnable act) {
        MenuItem item = new MenuItem(voice.say(key));
        item.setId(id);
        if (!hint.isEmpty()) {
            item.setGraphic(duetalk.ui.common.Keys.hint(hint));
        }
        item.setOnAction(event -> act.run());
        return item;
    }
}
