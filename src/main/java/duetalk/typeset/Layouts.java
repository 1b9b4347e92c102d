package duetalk.typeset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers the lines of paragraphs between two layouts of a document, so that typing lays out one paragraph only. */
public final class Layouts {

    private final FontSet fonts;
    private Map<Key, List<TextLine>> last = Map.of();
    private Map<Key, List<TextLine>> current = new HashMap<>();

    private record Key(StyledText text, Direction direction, double width, boolean justified) {}

    public Layouts(FontSet fonts) {
        this.fonts = fonts;
    }

    /** Begins a layout; what neither this nor the last one asked for is forgotten. */
    void begin() {
        last = current;
        current = new HashMap<>();
    }

    List<TextLine> lines(StyledText text, Direction direction, double width, boolean justified) {
        Key key = new Key(text, direction, width, justified);
        List<TextLine> known = current.get(key);
        if (known == null) {
            known = last.get(key);
            if (known == null) {
                known = new ParagraphLayout(text, fonts, direction).lines(width, justified);
            }
            current.put(key, known);
        }
        return known;
    }
}
