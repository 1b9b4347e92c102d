package duetalk.ui.today;

import duetalk.text.Voice;
import duetalk.ui.common.Workplace;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * Says that the book is newer than the clock: with a clock that was set back nothing is due, and an empty list of
 * today's work would be believed.
 */
public final class ClockStrip extends Label {

    /** Two computers that work on one book need not agree to the minute. */
    private static final Duration SLACK = Duration.ofMinutes(30);

    public ClockStrip() {
        setWrapText(true);
        getStyleClass().addAll("strip", "warning-strip");
        setId("clock-behind");
        setVisible(false);
        setManaged(false);
    }

    /** @param newest when the last thing was done in the book, null when nothing was */
    void show(Workplace workplace, @Nullable Instant newest) {
        boolean is = isBehind(workplace.now(), newest);
        if (is && newest != null) {
            Voice voice = workplace.voice();
            var zone = workplace.clock().getZone();
            setText(voice.say(
                    "today.clock.behind", "newest", newest.atZone(zone).toLocalDate(), "now", workplace.today()));
        }
        setVisible(is);
        setManaged(is);
    }

    static boolean isBehind(Instant now, @Nullable Instant newest) {
        return newest != null && newest.isAfter(now.plus(SLACK));
    }
}
