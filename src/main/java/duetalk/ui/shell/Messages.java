package duetalk.ui.shell;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import duetalk.ui.shell.ShellModel.Said;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * What is said in passing. It has a place of its own in the top bar, so that it covers nothing and no click meets it
 * that was meant for something else; what is gone can be read again in a list.
 */
final class Messages {

    private static final Duration SHOWN = Duration.seconds(20);
    private static final double LINES = 2;
    private static final double MOST_LINES = 3;
    private static final double LINE = 1.4;

    private final Voice voice;
    private final ShellModel model;
    private final Supplier<LocalTime> clock;
    private final HBox place = new HBox(8);
    private final PauseTransition vanish = new PauseTransition(SHOWN);
    private boolean warning;

    Messages(Voice voice, ShellModel model, Supplier<LocalTime> clock) {
        this.voice = voice;
        this.model = model;
        this.clock = clock;
        place.setId("toast");
        place.getStyleClass().add("message");
        place.setVisible(false);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        vanish.setOnFinished(event -> hide());
    }

    /** Where they stand. */
    HBox place() {
        return place;
    }

    /** The button that opens the list of those that were. */
    Button again(Consumer<Sheet> open) {
        Button button = new Button("", Icons.usual(Material2OutlinedAL.CHAT_BUBBLE_OUTLINE));
        button.setId("messages");
        button.getStyleClass().add("top-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(voice.say("messages.again"));
        button.setTooltip(new Tooltip(voice.say("messages.again")));
        button.setOnAction(event -> open.accept(list()));
        return button;
    }

    /** All that was said since the program was started, the newest first. */
    Sheet list() {
        VBox all = new VBox(12);
        all.setId("message-list");
        List<Said> said = model.said();
        if (said.isEmpty()) {
            all.getChildren().add(Labels.whole(voice.say("messages.none")));
        }
        for (Said one : said.reversed()) {
            Label at = Labels.of(Isolate.open(voice.say("messages.at", "time", one.at())), "muted");
            all.getChildren().add(new VBox(2, at, Labels.whole(one.words())));
        }
        return Sheet.toRead(voice.say("messages.title"), all, voice.say("act.close"));
    }

    void say(String sentence, @Nullable Runnable undo) {
        show(sentence, Material2OutlinedAL.CHECK, false);
        if (undo != null) {
            add("act.undo", "undo", undo);
        }
        vanish.playFromStart();
    }

    /** Stays until it is closed or followed; what is wrong with the book goes before what stands on Today anyway. */
    void remind(String sentence, Runnable open) {
        if (place.isVisible() && warning) {
            model.said(clock.get(), sentence);
            return;
        }
        show(sentence, Material2OutlinedMZ.NOTIFICATIONS_NONE, false);
        add("remind.open", "remind-open", open);
        add("act.close", "message-close", () -> {});
        vanish.stop();
    }

    /** Stays until it is closed. */
    void warn(String sentence) {
        show(sentence, Material2OutlinedMZ.WARNING, true);
        add("act.close", "message-close", () -> {});
        vanish.stop();
    }

    private void show(String sentence, Ikon icon, boolean isWarning) {
        model.said(clock.get(), sentence);
        warning = isWarning;
        Label words = new Label(sentence, Icons.small(icon));
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(sentence));
        // the bar stays as high as it is; all of it stands in the tooltip and in the list
        double lines = isWarning ? MOST_LINES : LINES;
        words.fontProperty().subscribe(font -> words.setMaxHeight(font.getSize() * LINE * lines));
        place.getChildren().setAll(words);
        place.getStyleClass().remove("message-warning");
        if (isWarning) {
            place.getStyleClass().add("message-warning");
        }
        place.setVisible(true);
    }

    private void add(String words, String id, Runnable act) {
        Button button = new Button(voice.say(words));
        button.setId(id);
        button.getStyleClass().add("link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            hide();
            act.run();
        });
        place.getChildren().add(button);
    }

    private void hide() {
        place.setVisible(false);
        // a long warning must not keep the bar high
        place.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(words -> {
                    words.setMinHeight(0);
                    words.setMaxHeight(0);
                });
    }
}
