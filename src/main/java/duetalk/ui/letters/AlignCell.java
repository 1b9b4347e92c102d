package duetalk.ui.letters;

import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.ui.common.Icons;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** How lines stand in their width, as a picture; in the list with words beside it. */
final class AlignCell extends ListCell<Align> {

    private final Voice voice;
    private final boolean withWords;

    AlignCell(Voice voice, boolean withWords) {
        this.voice = voice;
        this.withWords = withWords;
    }

    @Override
    protected void updateItem(@Nullable Align align, boolean empty) {
        super.updateItem(align, empty);
        if (empty || align == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        Ikon ikon = switch (align) {
            case START, RIGHT -> Material2AL.FORMAT_ALIGN_LEFT;
            case END -> Material2AL.FORMAT_ALIGN_RIGHT;
            case CENTRE -> Material2AL.FORMAT_ALIGN_CENTER;
            case JUSTIFY -> Material2AL.FORMAT_ALIGN_JUSTIFY;
        };
        setGraphic(Icons.arrow(ikon, voice));
        setText(withWords ? voice.name("editor.align", align) : null);
        setAccessibleText(voice.name("editor.align", align));
    }
}
