package duetalk.typeset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers the lines of paragraphs between two layouts of a document, so that typing lays out one paragraph only. */
public final class Layouts {

    private final FontSet fonts;
    private Map<Key, List<TextLine>> last = Map.of();
    private Map<Key, List<TextLine>> current = new HashMap<>();

    private Map<Widest, Double> lastWidest = Map.of();
    private Map<Widest, Double> widest = new HashMap<>();

    private record Widest(StyledText text, Direction direction, double room) {}

    private record Key(StyledText text, Direction direction, double width, boolean justified) {}

    public Layouts(FontSet fonts) {
        this.fonts = fonts;
    }

    /** Begins a layout; what neither this nor the last one asked for is forgotten. */
    void begin() {
        last = current;
        current = new HashMap<>();
        lastWidest = widest;
        widest = new HashMap<>();
    }

    /** The width of the widest piece of a text that is not broken while a line has {@code room} points for it. */
    double widest(StyledText text, Direction direction, double room) {
        Widest key = new Widest(text, direction, room);
        Double known = widest.get(key);
        if (known == null) {
            known = lastWidest.get(key);
            if (known == null) {
                known = new ParagraphLayout(text, fonts, direction).widest(room);
            }
            widest.put(key, known);
        }
        return known;
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
