package duetalk.ui.plan;

import duetalk.actions.PlanTable;
import duetalk.actions.WatchPlan;
import duetalk.core.invoices.Invoice;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanCopy;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The plan of a client: the one that was agreed is watched, else a new one is negotiated. */
public final class PlanController implements Screen {

    private final Ways ways;
    private final long clientId;
    private final Parent root;
    private @Nullable TableController table;

    @FXML
    private StackPane holder;

    /**
     * What the plan screens work with.
     *
     * @param drafts the tables that were left half-way
     * @param onTheLine whether this client is on the line
     * @param payment opens the entry of a payment of this client, and runs something after it
     */
    public record Ways(
            Workplace workplace, PlanDrafts drafts, LongPredicate onTheLine, BiConsumer<Long, Runnable> payment) {

        /** Goes back to where one came from: the call that is going on, else the client. */
        void back(long clientId) {
            workplace
                    .navigator()
                    .go(
                            onTheLine.test(clientId)
                                    ? new Destination.Call(clientId)
                                    : new Destination.OneClient(clientId));
        }

        /** The way back from an act: takes it back and shows the plan again. */
        Runnable undo(long clientId, Runnable takeBack) {
            return () -> workplace
                    .tasks()
                    .write(
                            () -> {
                                takeBack.run();
                                return true;
                            },
                            back -> {
                                workplace.navigator().clientChanged(clientId);
                                workplace.navigator().go(new Destination.Plan(clientId));
                            });
        }
    }

    public PlanController(Ways ways, long clientId) {
        this.ways = ways;
        this.clientId = clientId;
        this.root = ScreenLoader.load(this, "plan", ways.workplace().voice());
    }

    /** What was read for either. */
    record Read(PlanTable table, List<PlanCopy> copies, List<Plan> versions) {}

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        ways.workplace().tasks().read(this::read, this::show);
    }

    private Read read() {
        Workplace workplace = ways.workplace();
        PlanTable found = PlanTable.read(workplace.book(), clientId, workplace.today());
        return workplace.book().read(stores -> {
            List<PlanCopy> copies = new ArrayList<>();
            List<Plan> versions = new ArrayList<>();
            for (Standing plan : found.story().plans()) {
                copies.addAll(stores.plans().copies(plan.plan().id()));
                versions.addAll(stores.plans().versions(plan.plan().id()));
            }
            return new Read(found, copies, versions);
        });
    }

    private void show(Read read) {
        boolean nothingToPlan = read.table().debts().stream()
                .noneMatch(
                        debt -> !debt.planned() && debt.invoice().undisputed().isPositive());
        boolean agreed = read.table().story().plans().stream()
                .anyMatch(plan -> plan.plan().agreedOn() != null);
        boolean open = read.table().story().plans().stream()
                .filter(plan -> plan.plan().agreedOn() != null && plan.state() != PlanState.CANCELLED)
                .anyMatch(plan -> isOpen(plan, read.table().story().open()));
        if (open || nothingToPlan && agreed) {
            watch(read);
        } else {
            negotiate(read.table(), null);
        }
    }

    /** Whether a plan is still of interest: it is not over, or something of its invoices is owed. */
    private static boolean isOpen(Standing plan, List<Invoice> open) {
        return !plan.state().isOver()
                || open.stream().anyMatch(invoice -> plan.plan().invoices().contains(invoice.id()));
    }

    private void watch(Read read) {
        left();
        table = null;
        WatchController watching =
                new WatchController(ways, read, this::shown, change -> negotiate(read.table(), change));
        holder.getChildren().setAll(watching.root());
        watching.shown();
    }

    private void negotiate(PlanTable found, @Nullable Standing changing) {
        PlanModel model =
                new PlanModel(found, ways.workplace().rules(), ways.workplace().today(), changing);
        if (changing == null) {
            ways.drafts().of(clientId).ifPresent(model::resume);
        }
        TableController next = new TableController(ways, model, this::shown);
        table = next;
        VBox.setVgrow(next.root(), Priority.ALWAYS);
        VBox page = new VBox(next.root());
        if (changing == null) {
            ended(found).ifPresent(plan -> page.getChildren().addFirst(endedStrip(plan)));
        }
        holder.getChildren().setAll(page);
        next.shown();
    }

    /** The plan that was ended last, which may run again. */
    private static Optional<Plan> ended(PlanTable found) {
        return found.story().plans().stream()
                .map(Standing::plan)
                .filter(plan -> plan.agreedOn() != null && plan.cancelledOn() != null)
                .max(Comparator.comparing(Plan::id));
    }

    private HBox endedStrip(Plan plan) {
        Voice voice = ways.workplace().voice();
        Label words = new Label(voice.say("plan.ended.strip", "date", Objects.requireNonNull(plan.cancelledOn())));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button again = new Button(voice.say("plan.ended.goon"));
        again.setId("plan-goon");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(event -> goOn(plan));
        HBox strip = new HBox(words, again);
        strip.getStyleClass().add("strip");
        return strip;
    }

    private void goOn(Plan plan) {
        Workplace workplace = ways.workplace();
        WatchPlan watch = new WatchPlan(workplace.book());
        workplace.tasks().write(() -> watch.goOn(plan.id(), workplace.now()), done -> {
            workplace.navigator().saved();
            workplace.navigator().clientChanged(clientId);
            shown();
            workplace.navigator().say(workplace.voice().say("plan.ended.goon.done"), null);
        });
    }

    @Override
    public void left() {
        TableController now = table;
        if (now != null) {
            now.left();
        }
    }
}
