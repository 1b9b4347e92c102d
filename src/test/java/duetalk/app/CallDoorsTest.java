package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.KeepLetter;
import duetalk.actions.MoveOnLadder;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Invoice;
import duetalk.core.ladder.Freeze;
import duetalk.core.ladder.LadderRest;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Named;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is not allowed is said at every door, and what is asked for stays within what may be. */
class CallDoorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final FxRobot robot = Fx.robot();
    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private void begin(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Today());
    }

    private WorkItem row(Predicate<WorkItem> wanted) {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> List.copyOf(list.getItems())).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private void select(long client) {
        desk.go(new Destination.Today());
        ListView<WorkItem> list = desk.find(".work-list");
        Fx.run(() -> {
            list.getSelectionModel()
                    .select(list.getItems().stream()
                            .filter(one -> one.client().id() == client)
                            .findFirst()
                            .orElseThrow());
            list.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    private Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, DAY);
    }

    /** M19: the row, the steps and the call itself refuse with a sentence; a call of theirs is taken. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void whoAskedNotToBeCalledIsNotCalledFromAnywhere(Language language) {
        begin(language);
        WorkItem item = row(one ->
                one.reasons().contains(WorkReason.LADDER_STEP) || !one.asked().isEmpty());
        long client = item.client().id();
        desk.desk.present().book().write(stores -> {
            ClientCard card = stores.clients().card(client).orElseThrow();
            return stores.clients()
                    .save(new ClientCard(
                            card.client().withDoNotContact(true), card.people(), card.phones(), card.terms()));
        });
        String refused = desk.voice().say("ban.call", "client", item.client().name());
        select(client);
        type(KeyCode.ENTER);
        assertThat(here()).isEqualTo(new Destination.Today());
        assertThat(desk.said()).isEqualTo(refused);
        assertThat(desk.labels()).contains(desk.voice().say("today.instead.letters"));

        desk.go(new Destination.Ladder(client));
        desk.press("#call");
        assertThat(here()).isEqualTo(new Destination.Ladder(client));
        assertThat(desk.labels()).contains(refused);

        desk.go(new Destination.Call(client));
        assertThat(here()).isEqualTo(new Destination.OneClient(client));
        desk.go(new Destination.Call(client, true));
        assertThat(here()).isEqualTo(new Destination.Call(client, true));

        desk.go(new Destination.Write(client, LetterKind.REMINDER));
        assertThat(desk.labels())
                .as("only ringing is forbidden")
                .doesNotContain(desk.voice().name("freeze", Freeze.STOP_CONTACT));
    }

    /** M19: a pause by law is a row with its end, and no call. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void whoTheLawPausesIsShownAsPaused(Language language) {
        begin(language);
        WorkItem item = row(one -> !one.asked().isEmpty());
        long client = item.client().id();
        LocalDate end = DAY.plusDays(60);
        new MoveOnLadder(desk.desk.present().book())
                .rest(new LadderRest(client, Freeze.BREATHING_SPACE, DAY, end, "-"));
        select(client);
        String why = desk.voice().name("freeze", Freeze.BREATHING_SPACE);
        assertThat(desk.labels()).contains(desk.voice().say("today.paused.until", "why", why, "date", end));
        type(KeyCode.ENTER);
        assertThat(here()).isEqualTo(new Destination.Today());
        assertThat(desk.said())
                .isEqualTo(desk.voice()
                        .say("ban.law.until", "client", item.client().name(), "why", why, "date", end));
    }

    /** M12: a short line under the reason says why less is asked than is open. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void theRowSaysWhyLessIsAskedThanIsOpen(Language language) {
        begin(language);
        WorkItem item = row(
                one -> one.asked().size() == 1 && one.demands().stream().allMatch(demand -> demand.nextDue() == null));
        long client = item.client().id();
        String currency = item.asked().getFirst().currency();
        Money later = Money.of(currency.equals("IRR") ? "4920000" : "492.00", currency);
        LocalDate due = LocalDate.of(2026, 12, 4);
        new duetalk.actions.SaveInvoice(desk.desk.present().book())
                .save(Invoice.fresh(client, "LATER-1", DAY, due, later, ""), DAY, desk.clock.instant());
        select(client);

        assertThat(row(one -> one.client().id() == client).asked()).isEqualTo(item.asked());
        String open = Isolate.open(desk.voice().dates().dayMonth(due));
        String on = desk.voice().say("today.less.later", "amount", later, "date", open);
        assertThat(desk.labels()).anyMatch(words -> words.contains(on));
    }

    /** M24: on the day of the final demand nothing milder is proposed in letters to many. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void lettersToManyProposeWhatTheStepsDo(Language language) {
        begin(language);
        WorkItem item = row(one -> !one.asked().isEmpty());
        long client = item.client().id();
        new KeepLetter(desk.desk.present().book())
                .keep(
                        new Letter(
                                0,
                                client,
                                LetterKind.FINAL_DEMAND,
                                language,
                                "s",
                                "b",
                                "",
                                desk.clock.instant(),
                                LetterWay.PRINTED,
                                "",
                                "0",
                                DAY.plusDays(14)),
                        new byte[] {1},
                        story(client).open().stream()
                                .map(invoice -> new Named(invoice.id(), invoice.undisputed()))
                                .toList(),
                        "");
        desk.go(new Destination.WriteMany());
        ListView<?> list = desk.find("#many-list");
        Fx.run(() -> {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).toString().contains(item.client().name())) {
                    list.getSelectionModel().select(i);
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.labels()).doesNotContain(desk.voice().name("letterkind", LetterKind.SECOND_REMINDER));
        CheckBox skip = desk.find("#many-skip");
        assertThat(Fx.call(() -> skip.isSelected() && skip.isDisabled()))
                .as("it is not kept")
                .isTrue();
    }
}
