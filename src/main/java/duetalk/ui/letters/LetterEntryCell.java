package duetalk.ui.letters;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Icons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A letter in the list: to whom, what it is about, and when. */
final class LetterEntryCell extends ListCell<LetterEntry> {

    private final Voice voice;
    private final ZoneId zone;
    private final LongFunction<String> names;
    private final Label who = new Label();
    private final Label day = new Label();
    private final Label what = new Label();
    private final Label changed = new Label();
    private final VBox letter;
    private final Label heading = new Label();

    LetterEntryCell(Voice voice, ZoneId zone, LongFunction<String> names) {
        this.voice = voice;
        this.zone = zone;
        this.names = names;
        who.getStyleClass().add("strong");
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        day.getStyleClass().add("muted");
        day.setMinWidth(USE_PREF_SIZE);
        what.getStyleClass().add("muted");
        heading.getStyleClass().add("section");
        heading.setMaxWidth(Double.MAX_VALUE);
        changed.getStyleClass().add("warning");
        changed.setWrapText(true);
        letter = new VBox(2, new HBox(8, who, day), what, changed);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LetterEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        setDisable(entry instanceof LetterEntry.Heading);
        if (empty || entry == null) {
            return;
        }
        if (entry instanceof LetterEntry.Heading part) {
            heading.setText(voice.say("letters.part", "name", voice.say(part.key()), "count", part.count()));
            setGraphic(heading);
            return;
        }
        who.setText(Isolate.value(names.apply(entry.clientId())));
        who.setGraphic(
                Icons.small(entry instanceof LetterEntry.Draft ? Material2OutlinedAL.EDIT : Material2OutlinedAL.EMAIL));
        day.setText(voice.dates().dayMonth(LocalDate.ofInstant(entry.at(), zone)));
        what.setText(entry.subject());
        changed.setText(entry instanceof LetterEntry.Kept kept ? kept.warning(voice, zone) : "");
        changed.setManaged(!changed.getText().isEmpty());
        setGraphic(letter);
    }
}
