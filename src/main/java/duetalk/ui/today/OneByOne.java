package duetalk.ui.today;

import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.CallBan;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.CallBanWords;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One client at a time, with all that one needs to decide: an evening's work, by the keys alone. */
final class OneByOne extends VBox {

    private static final int LAST_WORDS = 3;

    private final Workplace workplace;
    private final Voice voice;
    private final TodayModel model;
    private final Label place = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox reasons = new VBox(6);
    private final VBox invoices = new VBox(2);
    private final VBox contacts = new VBox(6);
    private final Label when = new Label();
    private @Nullable WorkItem item;

    OneByOne(Workplace workplace, TodayModel model, TodayActs acts) {
        super(12);
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        getStyleClass().add("one-by-one");
        setVisible(false);
        setFocusTraversable(true);
        name.getStyleClass().add("title");
        name.setId("one-name");
        place.setId("one-place");
        place.getStyleClass().add("muted");
        detail.getStyleClass().add("muted");
        when.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, new VBox(2, name, detail), gap, Keys.hint("PgUp"), place, Keys.hint("PgDn"));
        head.getStyleClass().add("one-head");
        FlowPane buttons = new FlowPane(
                8,
                8,
                button("act.call", Material2OutlinedMZ.PHONE, "Enter", acts::call, "accent"),
                button("act.write", Material2OutlinedMZ.MAIL, "F2", acts::write, ""),
                button("act.pay", Material2OutlinedMZ.PAYMENTS, "F3", acts::pay, ""),
                button("act.later", Material2OutlinedAL.ALARM, "F4", acts::later, ""),
                button("act.skip", Material2OutlinedMZ.SKIP_NEXT, "F6", acts::skip, ""),
                button("act.steps", Material2OutlinedMZ.STAIRS, "F9", acts::steps, ""),
                button("act.open", Material2OutlinedMZ.PERSON, "", acts::open, ""));
        VBox why = column("one.why", reasons, when);
        GridPane columns = new GridPane();
        columns.setHgap(32);
        columns.addRow(0, why, column("one.owed", invoices), column("one.last", contacts));
        for (int i = 0; i < columns.getChildren().size(); i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / columns.getChildren().size());
            columns.getColumnConstraints().add(third);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, buttons, scroll);
    }

    private VBox column(String heading, Node... content) {
        VBox column = new VBox(8, Labels.heading(voice.say(heading)));
        column.getChildren().addAll(content);
        return column;
    }

    private Button button(String key, Ikon icon, String shortcut, Consumer<WorkItem> act, String style) {
        Button button = new Button(voice.say(key));
        button.setId("one-" + key.replace('.', '-'));
        Keys.dress(button, Icons.small(icon), shortcut);
        button.setFocusTraversable(false);
        if (!style.isEmpty()) {
            button.getStyleClass().add(style);
        }
        button.setOnAction(event -> {
            if (item != null) {
                act.accept(item);
            }
        });
        return button;
    }

    /** Shows what the list knows at once, and the rest as soon as it is read. */
    void show(WorkItem shown, int index, int of) {
        item = shown;
        place.setText(voice.say("one.place", "number", index + 1, "count", of));
        name.setText(Isolate.value(shown.client().name()));
        detail.setText(model.detail(shown));
        reasons.getChildren().clear();
        for (WorkReason reason : shown.reasons().stream().distinct().toList()) {
            Label line = Labels.of(model.name(reason, shown), "strong");
            line.setGraphic(Icons.small(WorkIcons.of(reason)));
            if (reason.isBroken()) {
                line.getStyleClass().addAll("work-reason", "broken");
            }
            reasons.getChildren().add(line);
        }
        reasons.getChildren().add(Labels.of(model.lastWords(shown), "muted"));
        String less = model.less(shown);
        if (!less.isEmpty()) {
            reasons.getChildren().add(Labels.of(less, "muted"));
        }
        when.setText(time(shown));
        long client = shown.client().id();
        workplace.tasks().read(() -> new ClientStory(workplace.book()).of(client, workplace.today()), story -> {
            WorkItem now = item;
            if (now != null && now.client().id() == client) {
                facts(story);
            }
        });
    }

    private String time(WorkItem shown) {
        CallBan ban = shown.ban();
        if (ban != null) {
            return CallBanWords.of(voice, ban, shown.client().name());
        }
        return shown.reason().isOnlySaid() || shown.advice().now()
                ? voice.say(shown.reason().isOnlySaid() ? "today.instead.credit" : "one.now")
                : voice.say("one.later", "when", model.when(shown), "why", model.whenDetail(shown));
    }

    private void facts(Story story) {
        invoices.getChildren().setAll(story.open().stream().map(this::invoice).toList());
        contacts.getChildren()
                .setAll(story.entries().stream()
                        .limit(LAST_WORDS)
                        .map(entry -> contact(entry, story))
                        .toList());
        if (story.entries().isEmpty()) {
            contacts.getChildren().add(Labels.of(voice.say("today.nocontact"), "muted"));
        }
    }

    private Node invoice(Invoice invoice) {
        long late = invoice.daysLate(workplace.today());
        Label days = Labels.of(model.late(late), late > 0 ? "danger" : "muted");
        Label line =
                new Label(voice.say("payment.invoice.line", "invoice", invoice.number(), "amount", invoice.balance()));
        return new VBox(0, line, days);
    }

    private Node contact(ContactEntry entry, Story story) {
        LocalDate day =
                LocalDate.ofInstant(entry.at(), story.card().client().place().zone());
        Label head = new Label(voice.say(
                "today.last",
                "date",
                Isolate.open(voice.dates().dayMonth(day)),
                "what",
                voice.name("outcome", entry.outcome())));
        VBox row = new VBox(0, head);
        if (!entry.notes().isBlank()) {
            row.getChildren().add(Labels.of(entry.notes().lines().findFirst().orElse(""), "muted"));
        }
        return row;
    }
}
