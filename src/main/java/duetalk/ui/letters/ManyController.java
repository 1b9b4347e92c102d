package duetalk.ui.letters;

import duetalk.actions.ClientLadder;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.KeepLetter;
import duetalk.actions.WhatIsAsked;
import duetalk.core.demand.Demand;
import duetalk.core.ladder.LadderFacts.Ready;
import duetalk.core.ladder.Proposal;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterPress.PagePicture;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Screen;
import duetalk.ui.common.ScreenLoader;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Letters to all who are overdue: one steps through them, and what was looked at is kept to be printed as one job. */
public final class ManyController implements Screen {

    private static final double PAGE_WIDTH = 560;

    private final Workplace workplace;
    private final LetterPress press;
    private final Parent root;
    private final Map<Long, Made> made = new HashMap<>();
    private final Set<Long> skipped = new HashSet<>();
    private boolean filling;

    /** Somebody who is asked for something, with the sums beside each other. */
    record Row(long clientId, String name, List<Money> asked) {}

    /** A letter that was made and shown. */
    private record Made(LetterDraft draft, byte[] pdf, List<PagePicture> pictures, boolean stopped, String about) {}

    @FXML
    private ListView<Row> list;

    @FXML
    private VBox pages;

    @FXML
    private Label about;

    @FXML
    private Label progress;

    @FXML
    private CheckBox skip;

    @FXML
    private Button open;

    @FXML
    private Button keep;

    @FXML
    private VBox empty;

    public ManyController(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.press = press;
        this.root = ScreenLoader.load(this, "many", workplace.voice());
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new RowCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        skip.selectedProperty().subscribe(this::skip);
        open.setOnAction(event -> {
            Row row = list.getSelectionModel().getSelectedItem();
            if (row != null) {
                workplace.navigator().go(new Destination.Write(row.clientId()));
            }
        });
        keep.setOnAction(event -> keep());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        workplace.tasks().read(this::rows, this::show);
        list.requestFocus();
    }

    private List<Row> rows() {
        LocalDate today = workplace.today();
        return workplace.book().read(stores -> {
            Map<Long, List<Demand>> demands = WhatIsAsked.all(stores, workplace.rules(), today);
            return stores.clients().all().stream()
                    .map(client -> new Row(client.id(), client.name(), WhatIsAsked.sums(demands, client.id())))
                    .filter(row -> !row.asked().isEmpty())
                    .toList();
        });
    }

    private void show(List<Row> rows) {
        list.getItems().setAll(rows);
        empty.setVisible(rows.isEmpty());
        count();
        if (!rows.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void select(@Nullable Row row) {
        if (row == null) {
            return;
        }
        Made known = made.get(row.clientId());
        if (known != null) {
            show(row, known);
            return;
        }
        pages.getChildren().clear();
        workplace.tasks().read(() -> make(row.clientId()), letter -> {
            made.put(row.clientId(), letter);
            if (letter.stopped()) {
                skipped.add(row.clientId());
            }
            if (list.getSelectionModel().getSelectedItem() == row) {
                show(row, letter);
            }
            list.refresh();
            count();
        });
    }

    /** Makes the letter that the client's ladder proposes, and the pages of its PDF; one that waits is not kept. */
    private Made make(long clientId) {
        Story story = new ClientStory(workplace.book()).of(clientId, workplace.today());
        ClientLadder ladder = ClientLadder.of(story, workplace.rules(), workplace.today());
        Set<Ready> agreed = ClientLadder.agreed(story);
        WriteModel model = WriteModel.read(
                workplace.book(),
                workplace.rules(),
                clientId,
                ladder.nextLetter(workplace.rules(), agreed, workplace.today()).orElse(null),
                workplace.today(),
                workplace.clock().getZone());
        byte[] pdf = press.pdf(model.draft(), workplace.now());
        List<PagePicture> pictures = press.pictures(pdf);
        Voice voice = workplace.voice();
        var stop = ladder.proposal(workplace.rules(), agreed, workplace.today())
                .filter(proposal -> !proposal.isDue())
                .map(proposal -> waits(proposal, voice))
                .or(() -> LetterReview.of(model, press.onPaper(model.draft(), pictures.size()), voice)
                        .stop());
        return new Made(
                model.draft(), pdf, pictures, stop.isPresent(), stop.orElse(voice.name("letterkind", model.kind())));
    }

    /** Why no letter is due: what stopped the ladder, or the day of its next step. */
    private static String waits(Proposal proposal, Voice voice) {
        LocalDate from = proposal.from();
        if (!proposal.frozenBy().isEmpty()) {
            return proposal.frozenBy().stream()
                    .sorted()
                    .map(why -> voice.name("freeze", why))
                    .collect(Collectors.joining(" · "));
        }
        return voice.capital(
                from == null ? voice.name("proposal", proposal.kind()) : voice.say("many.waits", "date", from));
    }

    private void show(Row row, Made letter) {
        pages.getChildren()
                .setAll(letter.pictures().stream()
                        .map(picture -> PageViews.of(picture, PAGE_WIDTH))
                        .toList());
        about.setText(letter.about());
        filling = true;
        skip.setSelected(skipped.contains(row.clientId()));
        skip.setDisable(letter.stopped());
        filling = false;
    }

    private void skip(boolean is) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (!filling && row != null) {
            if (is) {
                skipped.add(row.clientId());
            } else {
                skipped.remove(row.clientId());
            }
            list.refresh();
            count();
        }
    }

    private List<Made> ready() {
        return list.getItems().stream()
                .filter(row -> !skipped.contains(row.clientId()))
                .map(row -> made.get(row.clientId()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void count() {
        Voice voice = workplace.voice();
        int count = ready().size();
        keep.setText(voice.say("many.keep", "count", count));
        keep.setGraphic(Icons.small(Material2OutlinedMZ.SAVE));
        keep.setDisable(count == 0);
        progress.setText(voice.say(
                "many.seen", "seen", made.size(), "all", list.getItems().size()));
    }

    private void keep() {
        List<Made> letters = ready();
        keep.setDisable(true);
        list.setDisable(true);
        Voice voice = workplace.voice();
        workplace
                .tasks()
                .writing(() -> kept(letters))
                .andFinally(this::usable)
                .onDone(count -> {
                    workplace.navigator().saved();
                    if (workplace.tasks().isShown()) {
                        workplace.navigator().go(new Destination.Letters());
                    }
                    workplace.navigator().say(voice.say("many.kept", "count", count), null);
                })
                .start();
    }

    private void usable() {
        list.setDisable(false);
        count();
    }

    private int kept(List<Made> letters) {
        Voice voice = workplace.voice();
        KeepLetter keeping = new KeepLetter(workplace.book());
        int done = 0;
        for (Made each : letters) {
            keeping.keep(
                    each.draft().finished(each.pdf(), workplace.now(), LetterWay.NOT_YET),
                    each.pdf(),
                    each.draft().named(),
                    "");
            int so = ++done;
            workplace
                    .tasks()
                    .onScreen(() -> progress.setText(voice.say("many.working", "done", so, "all", letters.size())));
        }
        return done;
    }

    private final class RowCell extends ListCell<Row> {

        private final Label who = new Label();
        private final Label what = new Label();
        private final VBox box = new VBox(2, who, what);

        RowCell() {
            who.getStyleClass().add("strong");
            what.getStyleClass().add("muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(null);
            setGraphic(isEmpty || row == null ? null : box);
            if (row != null && !isEmpty) {
                who.setText(Isolate.value(row.name()));
                boolean out = skipped.contains(row.clientId());
                who.setGraphic(Icons.small(
                        out
                                ? Material2OutlinedAL.BLOCK
                                : made.containsKey(row.clientId())
                                        ? Material2OutlinedAL.CHECK
                                        : Material2OutlinedAL.EMAIL));
                what.setText(row.asked().stream()
                        .map(workplace.voice().amounts()::of)
                        .collect(Collectors.joining("  ")));
            }
        }
    }
}
