package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Outcome;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.promises.PromiseState;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A promise that came without a call: noted beside the client, moved once in silence, said aloud the second time. */
class PromiseEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aPromiseMovesOnceInSilence(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        long client = owing();
        int before = story(client).promises().size();
        desk.go(new Destination.OneClient(client));
        note("+3");
        assertThat(story(client).entries().getFirst().outcome()).isEqualTo(Outcome.PROMISE);
        note("+6");
        note("+9");

        assertThat(story(client).promises()).hasSize(before + 3);
        assertThat(story(client).promises())
                .filteredOn(one -> one.promise().madeOn().equals(DAY))
                .extracting(one -> one.state())
                .containsExactly(PromiseState.MOVED, PromiseState.MOVED, PromiseState.PENDING);
        desk.press("#client-promise");
        assertThat(desk.labels())
                .contains(desk.voice()
                        .say(
                                "promise.movedonce",
                                "amount",
                                story(client).promises().getLast().promise().amount(),
                                "date",
                                DAY.plusDays(9)));
        desk.type("#promise-due", "+12");
        desk.type("#promise-amount", "0");
        desk.press("#sheet-accept");
        assertThat(desk.isThere("#promise-amount")).as("nothing is no promise").isTrue();
        assertThat(story(client).promises()).hasSize(before + 3);
    }

    private void note(String day) {
        desk.press("#client-promise");
        desk.type("#promise-due", day);
        desk.press("#sheet-accept");
    }

    private ClientStory.Story story(long client) {
        return new ClientStory(desk.desk.present().book()).of(client, DAY);
    }

    private long owing() {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> new ArrayList<>(list.getItems())).stream()
                .filter(item -> item.reason() == WorkReason.PROMISE_BROKEN)
                .findFirst()
                .orElseThrow()
                .client()
                .id();
    }
}
