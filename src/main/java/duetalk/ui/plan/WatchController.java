package duetalk.ui.plan;

import duetalk.actions.PlanTable;
import duetalk.core.followups.FollowUp;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanCopy;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.InstalmentState;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.Labels;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A plan that was agreed: what came of it, what comes next, and what the user may decide. */
final class WatchController {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final PlanController.Ways ways;
    private final Workplace workplace;
    private final Voice voice;
    private final PlanController.Read read;
    private final WatchActs acting;
    private final WatchWords words;
    private final Parent root;
    private final DebtPicture picture;
    private Standing shown;

    @FXML
    private VBox side;

    @FXML
    private Label title;

    @FXML
    private Button back;

    @FXML
    private HBox plans;

    @FXML
    private Label state;

    @FXML
    private Label proposal;

    @FXML
    private FlowPane acts;

    @FXML
    private TableView<InstalmentStanding> schedule;

    @FXML
    private VBox pictureBox;

    /**
     * @param reload reads the client again
     * @param change opens the table to spread the rest of a plan anew; null for a new plan
     */
    WatchController(PlanController.Ways ways, PlanController.Read read, Runnable reload, Consumer<Standing> change) {
        this.ways = ways;
        this.workplace = ways.workplace();
        this.voice = workplace.voice();
        this.read = read;
        this.words = new WatchWords(voice, workplace.today());
        this.picture = new DebtPicture(voice);
        this.shown = agreed().getFirst();
        this.acting = new WatchActs(ways, read.table(), reload, change);
        this.root = ScreenLoader.load(this, "watch", voice);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                acting.back();
                event.consume();
            }
        });
    }

    /** The plans that were agreed, those that run first. */
    private List<Standing> agreed() {
        return read.table().story().plans().stream()
                .filter(plan -> plan.plan().agreedOn() != null)
                .sorted(java.util.Comparator.comparing(plan -> plan.state().isOver()))
                .toList();
    }

    @FXML
    private void initialize() {
        var client = read.table().story().card().client();
        title.setText(voice.say("plan.for", "client", client.name()));
        back.setText(voice.say(ways.onTheLine().test(client.id()) ? "plan.back.call" : "plan.back.client"));
        Keys.dress(back, Icons.arrow(Material2OutlinedAL.ARROW_BACK, voice), "Esc");
        back.setOnAction(event -> acting.back());
        columns();
        pictureBox.getChildren().add(picture);
    }

    private void columns() {
        schedule.getColumns()
                .add(Columns.words(
                        "number",
                        voice.say("plan.column.number"),
                        44,
                        one -> voice.amounts().whole(one.instalment().number())));
        schedule.getColumns()
                .add(Columns.words(
                        "date",
                        voice.say("plan.column.date"),
                        105,
                        one -> voice.dates().brief(one.instalment().due())));
        schedule.getColumns()
                .add(Columns.amount(
                        "amount",
                        voice.say("plan.column.amount"),
                        105,
                        one -> voice.amounts().numberOf(one.instalment().amount())));
        schedule.getColumns()
                .add(Columns.amount(
                        "received",
                        voice.say("plan.column.received"),
                        105,
                        one -> voice.amounts().numberOf(one.received())));
        schedule.getColumns().add(Columns.words("state", voice.say("plan.column.state"), 145, words::state));
        schedule.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        schedule.setRowFactory(any -> new TableRow<>() {
            @Override
            protected void updateItem(InstalmentStanding one, boolean empty) {
                super.updateItem(one, empty);
                boolean there = !empty && one != null;
                pseudoClassStateChanged(
                        BAD, there && (one.state() == InstalmentState.MISSED || one.state() == InstalmentState.LATE));
                pseudoClassStateChanged(GOOD, there && one.state() == InstalmentState.KEPT);
            }
        });
        Columns.remember(schedule, "watch", workplace.remembered());
    }

    Parent root() {
        return root;
    }

    void shown() {
        draw();
        acts.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("accent"))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void draw() {
        List<Standing> all = agreed();
        plans.getChildren().setAll(all.stream().map(this::tab).toList());
        plans.setVisible(all.size() > 1);
        plans.setManaged(all.size() > 1);
        state.setText(words.name(shown.plan()) + "  ·  " + words.state(shown));
        PlanState now = shown.state();
        boolean bad = now == PlanState.DEFAULTED || now == PlanState.LAPSED || now == PlanState.CALLED_IN;
        state.pseudoClassStateChanged(BAD, bad);
        state.pseudoClassStateChanged(GOOD, now == PlanState.KEPT);
        proposal.setText(words.proposal(shown, read.table().story().invoices(), !isAwaited()));
        acts.getChildren().setAll(acting.buttons(shown));
        schedule.getItems().setAll(shown.instalments());
        side();
        picture.show(
                List.of(
                        picture(shown.plan().total().minor(), PaidSteps.planned(shown)),
                        picture(shown.plan().total().minor(), PaidSteps.paid(shown, workplace.today()))),
                PaidSteps.from(shown, workplace.today()),
                1,
                voice.say("plan.picture.watch"));
    }

    private DebtPicture.Debt picture(long minor, List<duetalk.core.plan.Instalment> steps) {
        return new DebtPicture.Debt(minor, shown.plan().total().amount().scale(), steps);
    }

    private ToggleButton tab(Standing plan) {
        ToggleButton button = new ToggleButton(words.name(plan.plan()));
        button.getStyleClass().add("tab-button");
        button.setFocusTraversable(false);
        button.setSelected(plan.plan().id() == shown.plan().id());
        button.setOnAction(event -> {
            shown = plan;
            draw();
        });
        return button;
    }

    private List<PlanCopy> copies() {
        return read.copies().stream()
                .filter(copy -> copy.planId() == shown.plan().id()
                        && copy.version() == shown.plan().version())
                .toList();
    }

    private void side() {
        side.getChildren().setAll(Labels.heading(voice.say("plan.watch.invoices")));
        PlanTable table = read.table();
        table.story().invoices().stream()
                .filter(invoice -> shown.plan().invoices().contains(invoice.id()))
                .forEach(invoice -> side.getChildren()
                        .add(pair(
                                Isolate.leftToRight(invoice.number()),
                                voice.amounts().of(invoice.balance()))));
        side.getChildren().add(Labels.heading(voice.say("plan.ageing")));
        side.getChildren().add(ageing());
        side.getChildren().add(Labels.of(voice.say("plan.ageing.hint"), "muted"));
        if (shown.plan().version() > 1) {
            side.getChildren().add(Labels.heading(voice.say("plan.watch.reason")));
            side.getChildren().add(Labels.of(Isolate.value(shown.plan().reason()), "plain"));
        }
        List<Plan> earlier = read.versions().stream()
                .filter(one -> one.id() == shown.plan().id()
                        && one.version() < shown.plan().version())
                .toList();
        if (!earlier.isEmpty()) {
            side.getChildren().add(Labels.heading(voice.say("plan.watch.earlier")));
            earlier.forEach(one -> side.getChildren().add(Labels.of(words.version(one), "muted")));
        }
        side.getChildren().add(Labels.heading(voice.say("plan.signed")));
        if (copies().isEmpty()) {
            side.getChildren().add(Labels.of(voice.say("plan.signed.none"), "muted"));
        }
        copies().forEach(copy -> side.getChildren().add(copy(copy)));
    }

    /** Whether the signed copy is still waited for. */
    private boolean isAwaited() {
        return copies().isEmpty() && read.table().story().followUps().stream().anyMatch(FollowUp::asksForSignature);
    }

    private Node copy(PlanCopy copy) {
        Hyperlink link = new Hyperlink(Isolate.value(copy.name()));
        link.setOnAction(event -> acting.save(copy));
        return link;
    }

    private static Node pair(String words, String value) {
        Label label = Labels.of(words, "plain");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
        Label amount = new Label(value);
        amount.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return new HBox(8, label, amount);
    }

    /** How old the debt is, by the invoices and by the plan. */
    private Node ageing() {
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(javafx.scene.layout.Priority.ALWAYS);
        grid.getColumnConstraints().add(first);
        grid.add(Labels.of("", "muted"), 0, 0);
        grid.add(Labels.of(voice.say("plan.ageing.invoices"), "muted"), 1, 0);
        grid.add(Labels.of(voice.say("plan.ageing.plan"), "muted"), 2, 0);
        int row = 1;
        for (WatchWords.Age age : words.ageing(
                read.table().story().open(),
                read.table().story().livePlans(),
                shown.plan().currency())) {
            grid.add(Labels.of(age.name(), "plain"), 0, row);
            grid.add(new Label(age.byInvoices()), 1, row);
            grid.add(new Label(age.byPlan()), 2, row);
            row++;
        }
        grid.setId("plan-ageing");
        return grid;
    }
}
