package duetalk.ui.plan;

import duetalk.core.plan.Offer;
import duetalk.core.plan.PlanOffers.Choice;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Keys;
import duetalk.ui.common.ProseLabel;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The table: debts, what they can pay, and up to three offers that follow every move at once. */
final class TableController {

    private static final double TIGHT = 1_000;
    private static final double TIGHT_HEIGHT = 680;

    private final PlanController.Ways ways;
    private final Workplace workplace;
    private final Voice voice;
    private final Voice theirs;
    private final PlanModel model;
    private final TableActs acts;
    private final Parent root;
    private final List<OfferCard> cards = new ArrayList<>();
    private DebtColumn debts;
    private PayColumn pay;
    private ScheduleView rows;
    private DebtPicture picture;
    private VersusRow versusRow;
    private final Label missed = new ProseLabel("muted");
    private final Label sentence = new ProseLabel("plan-sentence");
    private final Label meaning = new ProseLabel("muted");

    @FXML
    private VBox side;

    @FXML
    private Label title;

    @FXML
    private Button undo;

    @FXML
    private Button back;

    @FXML
    private HBox offers;

    @FXML
    private Label scheduleTitle;

    @FXML
    private TableView<ScheduleView.Line> schedule;

    @FXML
    private VBox pictureBox;

    @FXML
    private FlowPane versus;

    @FXML
    private VBox saying;

    @FXML
    private Button agree;

    @FXML
    private Button propose;

    @FXML
    private Button nextOffer;

    /** @param reload reads the client again */
    TableController(PlanController.Ways ways, PlanModel model, Runnable reload) {
        this.ways = ways;
        this.workplace = ways.workplace();
        this.voice = workplace.voice();
        this.model = model;
        this.theirs = Voice.of(model.table().story().card().client().language()).spoken();
        this.acts = new TableActs(ways, model, reload, this::draw);
        this.debts = new DebtColumn(workplace, model, this::draw);
        this.pay = new PayColumn(voice, model, this::draw);
        this.picture = new DebtPicture(voice);
        this.root = ScreenLoader.load(this, "table", voice);
        new TableKeys(acts, this::choose).install(root);
        this.versusRow = new VersusRow(voice, versus);
        roomy(root);
        this.rows = new ScheduleView(workplace, model, schedule, this::draw);
    }

    @FXML
    private void initialize() {
        var client = model.table().story().card().client();
        title.setText(voice.say(model.changing() == null ? "plan.for" : "plan.change.for", "client", client.name()));
        Keys.dress(undo, Icons.arrow(Material2OutlinedMZ.UNDO, voice), "Ctrl+Z");
        back.setText(voice.say(ways.onTheLine().test(client.id()) ? "plan.back.call" : "plan.back.client"));
        Keys.dress(back, Icons.arrow(Material2OutlinedAL.ARROW_BACK, voice), "Esc");
        agree.setText(voice.say(model.changing() == null ? "plan.agree" : "plan.change.agree"));
        Keys.dress(agree, Icons.small(Material2OutlinedAL.CHECK), "Enter");
        Keys.dress(propose, Icons.small(Material2OutlinedMZ.MAIL), "F2");
        Keys.dress(nextOffer, Icons.small(Material2OutlinedMZ.RECORD_VOICE_OVER), "F8");
        propose.setVisible(model.changing() == null);
        propose.setManaged(model.changing() == null);
        for (int i = 0; i < 3; i++) {
            int index = i;
            OfferCard card = new OfferCard(voice, i + 1, () -> choose(index));
            cards.add(card);
        }
        offers.getChildren().setAll(cards);
        side.getChildren().addAll(debts.owed());
        side.getChildren().addAll(pay.nodes());
        side.getChildren().addAll(debts.limits(acts::limits));
        side.getChildren().addAll(pay.given());
        missed.setId("plan-missed");
        sentence.setId("plan-sentence");
        meaning.setId("plan-meaning");
        saying.getChildren().setAll(sentence, meaning);
        pictureBox.getChildren().addAll(picture, missed);
        sentence.getStyleClass().add("line-" + theirs.language().tag());
        boolean rightToLeft = theirs.isRightToLeft();
        sentence.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        undo.setOnAction(event -> acts.undo());
        back.setOnAction(event -> acts.back());
        agree.setOnAction(event -> acts.agree());
        propose.setOnAction(event -> acts.propose());
        nextOffer.setOnAction(event -> acts.next());
    }

    /** In a small window the picture keeps its place, and what is said under it is said when one points at it. */
    private void roomy(Parent node) {
        node.layoutBoundsProperty().subscribe(bounds -> {
            boolean tight = bounds.getHeight() > 0 && (bounds.getHeight() < TIGHT_HEIGHT || bounds.getWidth() < TIGHT);
            if (tight != node.getStyleClass().contains("tight")) {
                node.getStyleClass().remove("tight");
                if (tight) {
                    node.getStyleClass().add("tight");
                }
                missed.setVisible(!tight);
                missed.setManaged(!tight);
            }
        });
        Tooltip words = new Tooltip();
        words.textProperty().bind(missed.textProperty());
        words.setWrapText(true);
        words.setMaxWidth(320);
        Tooltip.install(picture, words);
    }

    Parent root() {
        return root;
    }

    void shown() {
        draw();
        cards.getFirst().requestFocus();
        schedule.requestFocus();
    }

    void left() {
        if (model.changing() == null) {
            ways.drafts().keep(model.table().story().card().client().id(), model.draft());
        }
    }

    private void choose(int index) {
        model.chooseOffer(index);
        draw();
    }

    /** Shows everything as it is now. */
    private void draw() {
        debts.show();
        pay.show();
        List<Choice> choices = model.choices();
        var agency = model.alternatives().agency();
        for (int i = 0; i < cards.size(); i++) {
            boolean there = i < choices.size();
            cards.get(i).setVisible(there);
            cards.get(i).setManaged(there || choices.size() < 2 && i > 0);
            if (there) {
                cards.get(i).show(choices.get(i), model.limits(), agency, i == model.chosen());
            }
        }
        boolean can = model.trouble() == null && !choices.isEmpty();
        agree.setDisable(!can);
        propose.setDisable(!can);
        nextOffer.setDisable(choices.size() < 2);
        model.offer().ifPresent(this::draw);
        versusRow.show(model.alternatives(), model.lapsesBeforeTheEnd());
    }

    private void draw(Offer offer) {
        rows.show(offer);
        scheduleTitle.setText(
                voice.say("plan.schedule", "number", model.chosen() + 1) + "\n" + new OfferWords(voice).count(offer));
        missed.setText(model.missedTwo()
                .map(two -> voice.say(
                        "plan.missedtwo",
                        "open",
                        two.open(),
                        "callin",
                        two.callInFrom(),
                        "last",
                        two.last(),
                        "cost",
                        two.cost(),
                        "known",
                        new duetalk.text.Choice(offer.ask().yearlyRate().signum() > 0 ? "yes" : "no")))
                .orElse(""));
        List<DebtPicture.Debt> pictured = model.choices().stream()
                .map(Choice::offer)
                .map(one -> new DebtPicture.Debt(
                        one.total().minor(), one.total().amount().scale(), one.schedule()))
                .toList();
        picture.show(pictured, model.today(), model.chosen(), voice.say("plan.picture"));
        sentence.setText("“" + new OfferWords(theirs).sentence(offer) + "”");
        boolean same = theirs.language() == voice.language();
        meaning.setText(same ? "" : new OfferWords(voice).sentence(offer));
        meaning.setVisible(!same);
        meaning.setManaged(!same);
    }
}
