package duetalk.ui.shell;

import duetalk.core.backup.BackupKeeping;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The line at the foot: when something was saved and backed up, who is on the line and who waits. */
final class StatusLine {

    private final Workplace workplace;
    private final Voice voice;
    private final Label saved;
    private final Label backup;
    private final HBox lines;
    private final LongConsumer toCall;

    /** @param toCall goes to the call with a client */
    StatusLine(Workplace workplace, Label saved, Label backup, HBox lines, LongConsumer toCall) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.saved = saved;
        this.backup = backup;
        this.lines = lines;
        this.toCall = toCall;
        calls(List.of());
    }

    /** A client with whom a call is going on. */
    record OnTheLine(long clientId, String name) {}

    void saved() {
        LocalTime time = ZonedDateTime.now(workplace.clock()).toLocalTime();
        saved.setText(voice.say("status.saved", "time", time));
        saved.setGraphic(Icons.small(Material2OutlinedAL.CHECK));
    }

    /** When the newest backup was taken; it stands out when that is long ago. */
    void backedUp(@Nullable Instant at) {
        backup.getStyleClass().remove("warning");
        if (at == null) {
            backup.setText(voice.say("status.backup.none"));
            return;
        }
        ZonedDateTime when = at.atZone(workplace.clock().getZone());
        boolean isToday = when.toLocalDate().equals(workplace.today());
        backup.setText(
                isToday
                        ? voice.say("status.backup.today", "time", when.toLocalTime())
                        : voice.say("status.backup", "date", when.toLocalDate()));
        if (when.toLocalDate().plusDays(BackupKeeping.DAYS_UNTIL_WARNING).isBefore(workplace.today())) {
            backup.getStyleClass().add("warning");
        }
    }

    /** The calls that are going on, the newest last: that one is on the line, the others wait. Each leads back. */
    void calls(List<OnTheLine> calls) {
        lines.getChildren().clear();
        if (calls.isEmpty()) {
            Button nobody = button("line", voice.say("status.nobody"));
            nobody.setDisable(true);
            lines.getChildren().add(nobody);
            return;
        }
        OnTheLine newest = calls.getLast();
        for (OnTheLine call : calls) {
            boolean waits = call != newest;
            Button button = button(
                    waits ? "line-waiting-" + call.clientId() : "line",
                    voice.say(waits ? "status.waiting" : "status.online", "client", call.name()));
            button.setGraphic(Icons.small(waits ? Material2OutlinedMZ.PHONE_PAUSED : Material2OutlinedMZ.PHONE));
            button.setOnAction(event -> toCall.accept(call.clientId()));
            lines.getChildren().add(button);
        }
    }

    private static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("line-button");
        button.setFocusTraversable(false);
        return button;
    }
}
