package duetalk.ui.clients;

import duetalk.actions.ClientMoney;
import duetalk.core.demand.Demand;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside a client's invoices: what may be asked and what not, their credit, and charges; never mixed over currencies. */
final class MoneySide {

    private final Voice voice;
    private final MoneyActs acts;
    private final Runnable pay;
    private final Runnable reload;

    /** @param pay opens the entry of a payment */
    MoneySide(Workplace workplace, Runnable pay, Runnable reload) {
        this.voice = workplace.voice();
        this.acts = new MoneyActs(workplace);
        this.pay = pay;
        this.reload = reload;
    }

    List<Node> boxes(ClientMoney.Money money) {
        List<Node> boxes = new ArrayList<>();
        money.demands()
                .forEach(demand -> boxes.add(asked(demand, money.demands().size() > 1)));
        money.story().credits().stream().filter(Money::isPositive).forEach(credit -> boxes.add(credit(money, credit)));
        List<Charge> charges = money.story().charges().stream()
                .filter(one -> one.left().isPositive())
                .toList();
        if (!charges.isEmpty()) {
            boxes.add(charges(charges, money));
        }
        return boxes;
    }

    private Node asked(Demand demand, boolean several) {
        VBox box = new VBox(2);
        box.setId("asked-" + demand.currency());
        box.getStyleClass().add("money-box");
        box.getChildren()
                .add(line(
                        several ? voice.say("asked.now.in", "currency", demand.currency()) : voice.say("asked.now"),
                        demand.asked(),
                        "strong"));
        LocalDate next = demand.nextDue();
        if (next != null && demand.notYetDue().isPositive()) {
            box.getChildren()
                    .add(line(
                            voice.say("asked.later", "date", voice.dates().brief(next)), demand.notYetDue(), "muted"));
        }
        add(box, "asked.disputed", demand.disputed());
        add(box, "asked.plan", demand.inPlan());
        add(box, "asked.promised", demand.promised());
        add(box, "asked.covered", demand.covered());
        if (demand.paused()) {
            box.getChildren().add(Labels.whole(voice.say("asked.paused")));
        }
        return box;
    }

    private void add(VBox box, String key, Money amount) {
        if (amount.isPositive()) {
            box.getChildren().add(line(voice.say(key), amount, "muted"));
        }
    }

    private HBox line(String words, Money amount, String style) {
        Label label = Labels.whole(words);
        label.getStyleClass().add(style);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Label sum = new Label(voice.amounts().of(amount));
        sum.setMinWidth(Region.USE_PREF_SIZE);
        sum.getStyleClass().add(style);
        return new HBox(8, label, sum);
    }

    private Node credit(ClientMoney.Money money, Money credit) {
        VBox box = new VBox(4, line(voice.say("creditbox.title"), credit, "strong"));
        box.setId("credit-" + credit.currency());
        box.getStyleClass().add("money-box");
        FlowPane buttons = new FlowPane(4, 4);
        Optional<Invoice> first = money.story().open().stream()
                .filter(one -> one.total().currency().equals(credit.currency()))
                .min(Comparator.comparing(Invoice::due));
        first.ifPresent(invoice -> buttons.getChildren()
                .add(link("credit-use", voice.say("creditbox.use"), () -> acts.useCredit(invoice, credit, reload))));
        buttons.getChildren()
                .add(link(
                        "credit-refund",
                        voice.say("creditbox.refund"),
                        () -> acts.refund(money.story().card().client().id(), credit, reload)));
        box.getChildren().add(buttons);
        return box;
    }

    private Node charges(List<Charge> charges, ClientMoney.Money money) {
        VBox box = new VBox(4, Labels.of(voice.say("chargebox.title"), "strong"));
        box.setId("charges");
        box.getStyleClass().add("money-box");
        for (Charge charge : charges) {
            String number = money.story().invoices().stream()
                    .filter(one -> charge.invoiceId() != null && one.id() == charge.invoiceId())
                    .map(Invoice::number)
                    .findFirst()
                    .orElse("");
            String name = voice.name("charge", charge.kind());
            HBox line = line(
                    number.isEmpty() ? name : voice.say("chargebox.line", "what", name, "invoice", number),
                    charge.left(),
                    "muted");
            line.getChildren().add(menu(charge));
            box.getChildren().add(line);
        }
        return box;
    }

    private MenuButton menu(Charge charge) {
        MenuButton menu = new MenuButton();
        menu.setId("charge-acts-" + charge.id());
        menu.getStyleClass().add("link");
        menu.setAccessibleText(voice.say("chargebox.acts"));
        menu.getItems()
                .setAll(
                        item("charge-pay", voice.say("act.pay"), pay),
                        item("charge-waive", voice.say("chargebox.waive"), () -> acts.waive(charge, false, reload)),
                        item("charge-off", voice.say("chargebox.off"), () -> acts.waive(charge, true, reload)));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String id, String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static Button link(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("link");
        button.setOnAction(event -> act.run());
        return button;
    }
}
