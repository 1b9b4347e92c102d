package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.WatchPlan;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.followups.FollowUp;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.plan.PlanState;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done at the screen can be taken back, and a question that was answered is not asked again. */
class TakenBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(DAY, 10, 15));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Destination here() {
        return desk.desk.shell().orElseThrow().here();
    }

    private ClientStory.Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, DAY);
    }

    private Standing livePlan() {
        return desk.desk.present().book().read(stores -> stores.clients().all()).stream()
                .flatMap(client -> story(client.id()).plans().stream())
                .filter(plan -> plan.plan().agreedOn() != null && !plan.state().isOver())
                .filter(plan -> !plan.plan().terms().isSettlement())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDialledCallIsThrownAwayAndTakenUpAgain() {
        Fx.run(() -> desk.desk.entrance().openSample());
        desk.go(new Destination.Call(3));
        desk.press("#call-next");
        int before = story(3).entries().size();
        desk.press("#call-end");
        desk.press("#summary-drop");
        assertThat(desk.desk.calls().any()).isEmpty();
        assertThat(story(3).entries()).hasSize(before);
        assertThat(here()).isEqualTo(new Destination.Today());
        desk.press("#undo");
        assertThat(here()).isEqualTo(new Destination.Call(3));
        assertThat(desk.desk.calls().any()).contains(3L);
    }

    @Test
    void anEndedPlanRunsAgainLongAfterItsMessage() {
        Fx.run(() -> desk.desk.entrance().openSample());
        Standing plan = livePlan();
        long client = plan.plan().clientId();
        new WatchPlan(desk.desk.present().book()).end(plan.plan().id(), "a mistake", DAY, desk.clock.instant());
        desk.go(new Destination.Plan(client));
        desk.press("#plan-goon");
        assertThat(story(client).plans())
                .filteredOn(one -> one.plan().id() == plan.plan().id())
                .extracting(Standing::state)
                .doesNotContain(PlanState.CANCELLED);
        assertThat(desk.isThere("#watch-end")).isTrue();
    }

    @Test
    void theQuestionForTheSignedCopyIsAnsweredForGood() {
        Fx.run(() -> desk.desk.entrance().openSample());
        Standing plan = livePlan();
        long client = plan.plan().clientId();
        desk.desk
                .present()
                .book()
                .<Object>write(stores -> stores.followUps()
                        .add(FollowUp.on(client, duetalk.core.followups.FollowUpKind.PLAN_SIGNED, DAY, "")));
        desk.go(new Destination.Plan(client));
        String asks = desk.voice().say("plan.next.unsigned");
        desk.press("#watch-onpaper");
        assertThat(story(client).followUps()).noneMatch(FollowUp::asksForSignature);
        assertThat(desk.labels()).noneMatch(words -> words.contains(asks));
        desk.press("#undo");
        assertThat(story(client).followUps()).anyMatch(FollowUp::asksForSignature);
    }

    @Test
    void aNewBookAsksWhoAndWhereWithAGuess() {
        Fx.run(() -> desk.desk.entrance().openUsual());
        desk.press("#welcome-start");
        ComboBox<Place> place = desk.find("#first-place");
        assertThat(Fx.call(place::getValue))
                .as("the language, or the country that this computer is set to")
                .isNotNull();
        Fx.run(() -> place.setValue(Place.PL));
        assertThat(desk.text("#first-phone")).isEqualTo("+48 ");
        desk.type("#first-name", "נעמי רוזן");
        desk.press("#sheet-accept");
        var sender = desk.desk.present().book().read(stores -> stores.settings().sender());
        assertThat(List.of(sender.name(), sender.phone(), sender.place())).containsExactly("נעמי רוזן", "", Place.PL);
        assertThat(desk.desk.present().rules().home()).isEqualTo(Place.PL);
    }
}
