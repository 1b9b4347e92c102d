package duetalk.ui.call;

import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.Client;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What there is to know while talking: balance, invoices, the last promise, the last contacts, the terms. */
final class FactColumn {

    private final Voice voice;
    private final CallModel model;
    private final Story story;

    FactColumn(Voice voice, CallModel model) {
        this.voice = voice;
        this.model = model;
        this.story = model.story();
    }

    List<Node> nodes() {
        Client client = story.card().client();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Labels.of(Isolate.value(client.name()), "name"));
        story.card()
                .people()
                .forEach(one -> nodes.add(Labels.of(
                        one.role().isEmpty()
                                ? Isolate.value(one.name())
                                : Isolate.value(one.name()) + ", " + Isolate.value(one.role()),
                        "muted")));
        story.card().phones().forEach(phone -> nodes.add(Labels.of(Isolate.leftToRight(phone.number()), "phone")));
        nodes.add(Labels.of(voice.say("client.balance"), "muted"));
        nodes.add(Labels.of(model.balance(), "figure"));
        model.asked().forEach(line -> nodes.add(Labels.of(line, "plain")));
        section(
                nodes,
                "call.invoices",
                model.invoices().stream().map(this::invoice).toList());
        section(
                nodes,
                "call.promise",
                List.of(Labels.of(model.promiseLine(), model.lastPromiseBroken() ? "danger" : "plain")));
        List<String> plans = model.plans();
        if (!plans.isEmpty()) {
            section(nodes, "call.plan", lines(plans, "call.nocontacts"));
        }
        section(nodes, "call.contacts", lines(model.lastContacts(), "call.nocontacts"));
        section(nodes, "call.terms", lines(model.terms(), "call.nocontacts"));
        section(nodes, "call.missing", lines(model.missing(), "call.nothingmissing"));
        return nodes;
    }

    private List<Node> lines(List<String> texts, String otherwise) {
        return texts.isEmpty()
                ? List.of(Labels.of(voice.say(otherwise), "muted"))
                : texts.stream().map(text -> (Node) Labels.of(text, "plain")).toList();
    }

    private void section(List<Node> nodes, String key, List<? extends Node> content) {
        nodes.add(Labels.heading(voice.say(key)));
        nodes.addAll(content);
    }

    private Node invoice(CallModel.InvoiceFact fact) {
        Label number = Labels.of(fact.number(), "plain");
        number.setMinWidth(Region.USE_PREF_SIZE);
        VBox what = new VBox(0, number, Labels.of(fact.subject(), "muted"));
        HBox.setHgrow(what, Priority.ALWAYS);
        Label sum = Labels.of(fact.amount(), "strong");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        VBox amount = new VBox(0, sum, Labels.of(fact.state(), fact.late() ? "danger" : "muted"));
        amount.setAlignment(voice.isRightToLeft() ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        return new HBox(8, what, amount);
    }
}
