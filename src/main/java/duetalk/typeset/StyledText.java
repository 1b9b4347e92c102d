package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Text of which each part has its look. A part may be a <em>value</em>: shown, passed over and deleted as one. Places
 * are counted in UTF-16 units. Never changed; every change makes another text.
 */
public final class StyledText {

    private final String text;
    private final List<Part> parts;
    private final TextStyle base;

    /**
     * A part of one look.
     *
     * @param value the name of the value that is shown, empty for text that was typed
     */
    public record Part(int start, int limit, TextStyle style, String value) {
        public boolean isValue() {
            return !value.isEmpty();
        }

        private Part moved(int distance) {
            return new Part(start + distance, limit + distance, style, value);
        }
    }

    private StyledText(String text, List<Part> parts, TextStyle base) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.base = base;
    }

    public static StyledText of(String text, TextStyle style) {
        return new StyledText(text, text.isEmpty() ? List.of() : List.of(new Part(0, text.length(), style, "")), style);
    }

    /** A value; {@code shown} brings its own isolates. */
    public static StyledText value(String name, String shown, TextStyle style) {
        return new StyledText(shown, List.of(new Part(0, shown.length(), style, name)), style);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public List<Part> parts() {
        return parts;
    }

    /** The look of the letter before a place, which is how the next one typed there looks. */
    public TextStyle styleBefore(int place) {
        for (Part part : parts) {
            if (place > part.start() && place <= part.limit()) {
                return part.style();
            }
        }
        return parts.isEmpty() ? base : parts.getFirst().style();
    }

    /** The part that the letter after a place belongs to. */
    public Part partAt(int place) {
        for (Part part : parts) {
            if (place >= part.start() && place < part.limit()) {
                return part;
            }
        }
        throw new IndexOutOfBoundsException(place);
    }

    /** Whether a place is inside a value, where nothing may stand. */
    public boolean isInsideValue(int place) {
        return parts.stream().anyMatch(part -> part.isValue() && place > part.start() && place < part.limit());
    }

    /** A piece of the text. A value that is cut is text from then on. */
    public StyledText slice(int from, int to) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            int start = Math.max(part.start(), from);
            int limit = Math.min(part.limit(), to);
            if (start < limit) {
                boolean whole = start == part.start() && limit == part.limit();
                kept.add(new Part(start - from, limit - from, part.style(), whole ? part.value() : ""));
            }
        }
        return new StyledText(text.substring(from, to), kept, from == 0 ? base : styleBefore(from));
    }

    public StyledText plus(StyledText other) {
        List<Part> joined = new ArrayList<>(parts);
        other.parts.forEach(part -> add(joined, part.moved(text.length())));
        return new StyledText(text + other.text, joined, isEmpty() && !other.isEmpty() ? other.base : base);
    }

    /** Many pieces one after the other: the work grows with their number and not with its square. */
    static StyledText joined(List<StyledText> pieces, TextStyle empty) {
        StringBuilder text = new StringBuilder();
        List<Part> joined = new ArrayList<>();
        TextStyle base = empty;
        for (StyledText piece : pieces) {
            if (text.isEmpty() && !piece.isEmpty()) {
                base = piece.base;
            }
            piece.parts.forEach(part -> add(joined, part.moved(text.length())));
            text.append(piece.text);
        }
        return new StyledText(text.toString(), joined, base);
    }

    private static void add(List<Part> parts, Part next) {
        Part last = parts.isEmpty() ? null : parts.getLast();
        if (last != null && !last.isValue() && !next.isValue() && last.style().equals(next.style())) {
            parts.set(parts.size() - 1, new Part(last.start(), next.limit(), last.style(), ""));
        } else {
            parts.add(next);
        }
    }

    /** The text with a piece of it replaced. */
    public StyledText replaced(int from, int to, StyledText by) {
        return slice(0, from).plus(by).plus(slice(to, length()));
    }

    /** The text with the look of a piece of it changed; values touched by the piece change as a whole. */
    public StyledText restyled(int from, int to, UnaryOperator<TextStyle> change) {
        if (isEmpty()) {
            return new StyledText(text, parts, change.apply(base));
        }
        List<Part> changed = new ArrayList<>();
        for (Part part : parts) {
            int start = part.isValue() && from < part.limit() && to > part.start() ? part.start() : from;
            int limit = part.isValue() && from < part.limit() && to > part.start() ? part.limit() : to;
            int first = Math.clamp(start, part.start(), part.limit());
            int last = Math.clamp(limit, first, part.limit());
            piece(changed, part, part.start(), first, part.style());
            piece(changed, part, first, last, change.apply(part.style()));
            piece(changed, part, last, part.limit(), part.style());
        }
        return new StyledText(text, changed, base);
    }

    private static void piece(List<Part> into, Part part, int start, int limit, TextStyle style) {
        if (start < limit) {
            add(into, new Part(start, limit, style, part.value()));
        }
    }

    /** The text with each value shown as {@code shown} answers for its name; what it does not know stays. */
    public StyledText shown(java.util.function.BiFunction<String, String, String> shown) {
        StyledText result = new StyledText("", List.of(), base);
        for (Part part : parts) {
            String piece = text.substring(part.start(), part.limit());
            result = result.plus(
                    part.isValue()
                            ? value(part.value(), shown.apply(part.value(), piece), part.style())
                            : of(piece, part.style()));
        }
        return result;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StyledText that
                && text.equals(that.text)
                && parts.equals(that.parts)
                && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, parts, base);
    }

    @Override
    public String toString() {
        return text;
    }
}
