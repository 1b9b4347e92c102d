package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scrolls keeps no picture of itself: JavaFX lets go of one only when memory runs out. */
class ViewportTest {

    @TempDir
    Path folder;

    @Test
    void noScreenKeepsAPictureOfWhatScrolls() {
        TestDesk desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(LocalDate.of(2026, 11, 24), 10, 0));
        try {
            Fx.run(() -> desk.desk.entrance().openSample());
            long client = desk.desk
                    .present()
                    .book()
                    .read(stores -> stores.clients().all().getFirst().id());
            look(desk, new Destination.Call(client));
            look(desk, new Destination.OneClient(client));
            look(desk, new Destination.Write(client, LetterKind.REMINDER));
            look(desk, new Destination.Settings());
        } finally {
            desk.close();
        }
    }

    private static void look(TestDesk desk, Destination place) {
        desk.go(place);
        Set<Node> scrolling = Fx.call(() -> {
            var root = desk.stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            return root.lookupAll(".viewport");
        });
        assertThat(scrolling).as(place.toString()).isNotEmpty().noneMatch(Node::isCache);
    }
}
