package duetalk.ui.clients;

import duetalk.actions.ClientMoney;
import duetalk.actions.ClientStory.Story;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Receipt;
import duetalk.text.Isolate;
import duetalk.ui.clients.ClientTimeline.Happened;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.PaymentCorrection;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One client: who, how much, how reliable, and everything that happened. */
public final class ClientController implements Screen {

    private final Workplace workplace;
    private final ClientModel model;
    private final ClientForms forms;
    private final long clientId;
    private final Parent root;
    private final MoneySide side;
    private final PaymentCorrection correction;
    private @Nullable Story story;

    @FXML
    private Label name;

    @FXML
    private Label kind;

    @FXML
    private Label balance;

    @FXML
    private Label record;

    @FXML
    private Label next;

    @FXML
    private Label warning;

    @FXML
    private Button call;

    @FXML
    private Button write;

    @FXML
    private Button pay;

    @FXML
    private Button promise;

    @FXML
    private Button plan;

    @FXML
    private Button log;

    @FXML
    private Button addInvoice;

    @FXML
    private Button change;

    @FXML
    private MenuButton more;

    @FXML
    private Button changeInvoice;

    @FXML
    private MenuButton invoiceActs;

    @FXML
    private VBox money;

    @FXML
    private Button interest;

    @FXML
    private TableView<Invoice> invoices;

    @FXML
    private VBox timeline;

    @FXML
    private VBox facts;

    public ClientController(Workplace workplace, ClientForms forms, long clientId) {
        this.workplace = workplace;
        this.forms = forms;
        this.clientId = clientId;
        this.model = new ClientModel(workplace.voice(), workplace.today());
        this.correction = new PaymentCorrection(workplace);
        this.side = new MoneySide(workplace, () -> withStory(now -> forms.payment(now, null, this::load)), this::load);
        this.root = ScreenLoader.load(this, "client", workplace.voice());
    }

    @FXML
    private void initialize() {
        Keys.dress(call, Icons.small(Material2OutlinedMZ.PHONE), "");
        Keys.dress(write, Icons.small(Material2OutlinedMZ.MAIL), "");
        Keys.dress(pay, Icons.small(Material2OutlinedMZ.PAYMENTS), "");
        Keys.dress(promise, Icons.small(Material2OutlinedAL.FLAG), "");
        promise.setOnAction(event -> withStory(now -> forms.promise(now, this::load)));
        Keys.dress(plan, Icons.small(Material2OutlinedAL.DATE_RANGE), "");
        plan.setOnAction(event -> workplace.navigator().go(new Destination.Plan(clientId)));
        Keys.dress(log, Icons.small(Material2OutlinedAL.HISTORY), "");
        log.setOnAction(event -> workplace.navigator().go(new Destination.Log(clientId)));
        Keys.dress(change, Icons.small(Material2OutlinedAL.EDIT), "");
        Keys.dress(addInvoice, Icons.small(Material2OutlinedAL.ADD), "");
        call.setOnAction(event -> workplace.navigator().go(new Destination.Call(clientId)));
        write.setOnAction(event -> workplace.navigator().go(new Destination.Write(clientId)));
        pay.setOnAction(event -> withStory(now -> forms.payment(now, selectedOpen(), this::load)));
        change.setOnAction(event -> withStory(now -> forms.changeClient(now.card(), this::load)));
        addInvoice.setOnAction(event -> withStory(now -> forms.invoice(now.card(), null, this::load)));
        changeInvoice.setOnAction(event -> changeChosen());
        new InvoiceMenu(workplace, invoices, () -> story, this::changeChosen, this::load).install(invoiceActs);
        changeInvoice
                .disableProperty()
                .bind(invoices.getSelectionModel().selectedItemProperty().isNull());
        interest.setOnAction(event -> withStory(now -> withInvoice(invoice -> new InterestSheet(
                        workplace,
                        invoice,
                        new InterestModel(workplace.voice(), workplace.rules()).of(now, invoice, workplace.today()),
                        this::load)
                .open())));
        interest.disableProperty()
                .bind(invoices.getSelectionModel().selectedItemProperty().isNull());
        new ClientMenu(workplace, clientId, this::load)
                .install(more, () -> Objects.requireNonNull(story).card());
        more.setDisable(true);
        InvoiceColumns.install(invoices, workplace.voice(), one -> model.state(one, story), workplace.remembered());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        load();
        call.requestFocus();
    }

    private void load() {
        workplace.tasks().read(() -> new ClientMoney(workplace.book()).of(clientId, workplace.today()), this::show);
    }

    private void changeChosen() {
        withStory(now -> withInvoice(invoice -> forms.invoice(now.card(), invoice, this::load)));
    }

    private void show(ClientMoney.Money all) {
        Story read = all.story();
        story = read;
        Invoice chosen = selected();
        more.setDisable(false);
        var voice = workplace.voice();
        var client = read.card().client();
        name.setText(Isolate.value(client.name()));
        kind.setText(voice.name("kind", client.kind()));
        balance.setText(
                read.balances().isEmpty()
                        ? voice.say("client.nothing")
                        : read.balances().stream().map(voice.amounts()::of).collect(Collectors.joining("   ")));
        record.setText(model.record(read));
        String nextStep = model.next(read);
        next.setText(nextStep == null ? "" : nextStep);
        warning.setText(client.doNotContact() ? voice.say("client.stopped") : "");
        warning.setManaged(client.doNotContact());
        call.setDisable(client.doNotContact());
        boolean charged = read.charges().stream().anyMatch(one -> one.left().isPositive());
        write.setDisable(read.open().isEmpty() && !charged);
        promise.setDisable(read.open().isEmpty());
        plan.setDisable(read.open().isEmpty() && read.plans().isEmpty());
        invoices.getItems().setAll(read.invoices());
        read.invoices().stream()
                .filter(one -> chosen != null && one.id() == chosen.id())
                .findFirst()
                .ifPresent(one -> invoices.getSelectionModel().select(one));
        money.getChildren().setAll(side.boxes(all));
        facts.getChildren()
                .setAll(model.facts(read).stream().map(ClientController::fact).toList());
        ClientTimeline stream = new ClientTimeline(voice, read);
        timeline.getChildren()
                .setAll(stream.of(all).stream()
                        .map(one -> happened(one, stream.day(one)))
                        .toList());
        if (timeline.getChildren().isEmpty()) {
            timeline.getChildren().add(muted(voice.say("client.notimeline")));
        }
    }

    private static Node fact(ClientModel.Fact fact) {
        Label value = new Label(fact.value());
        value.setWrapText(true);
        return new VBox(0, muted(fact.label()), value);
    }

    private Node happened(Happened happened, String day) {
        HBox row = TimelineRow.of(happened, day);
        Receipt receipt = happened.receipt();
        if (receipt != null) {
            new ReceiptMenu(workplace.voice(), correction, this::load).install(row, receipt);
        }
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private @Nullable Invoice selected() {
        return invoices.getSelectionModel().getSelectedItem();
    }

    private @Nullable Invoice selectedOpen() {
        Invoice one = selected();
        return one != null && one.isOpen() ? one : null;
    }

    private void withInvoice(java.util.function.Consumer<Invoice> act) {
        Invoice one = selected();
        if (one != null) {
            act.accept(one);
        }
    }

    private void withStory(java.util.function.Consumer<Story> act) {
        Story now = story;
        if (now != null) {
            act.accept(now);
        }
    }
}
