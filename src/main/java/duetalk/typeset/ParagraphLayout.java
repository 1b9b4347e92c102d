package duetalk.typeset;

import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines and puts their words in the order in which they are seen. Direction by
 * {@link java.text.Bidi}, shaping by the JDK's HarfBuzz; isolates are honoured and invisible.
 */
public final class ParagraphLayout {

    /** A word that is cut may end in a wider letter than it had inside: more than this, and it is cut earlier. */
    private static final double SLACK = 0.4;

    private final StyledText text;
    private final FontSet fonts;
    private final Direction direction;
    private final ShapedText shaped;

    public ParagraphLayout(StyledText text, FontSet fonts, Direction direction) {
        this.text = text;
        this.fonts = fonts;
        this.direction = direction;
        this.shaped = new ShapedText(text, fonts, direction);
    }

    /**
     * Lines no wider than {@code width} points, except where a single letter is.
     *
     * @param justified whether every line but the last, and those before a line end, are made as wide as that
     */
    public List<TextLine> lines(double width, boolean justified) {
        List<TextLine> lines = new ArrayList<>();
        LineBreaker breaker = new LineBreaker(shaped, width);
        LineBuilder builder = new LineBuilder(shaped, direction);
        for (int start = 0; start < text.length(); ) {
            int limit = breaker.lineEnd(start);
            int end = breaker.trimmed(start, limit);
            boolean last = limit == text.length() || shaped.at(limit - 1) == '\n';
            TextLine line = builder.line(start, end, limit, justified && !last ? width : 0);
            if (end == limit && line.width() > width + SLACK && line.clusters().size() > 1) {
                limit = breaker.shorter(start, limit);
                line = builder.line(start, breaker.trimmed(start, limit), limit, 0);
            }
            lines.add(line);
            start = limit;
        }
        if (lines.isEmpty() || shaped.at(text.length() - 1) == '\n') {
            lines.add(emptyLine());
        }
        return lines;
    }

    /** The width of the widest piece that is not broken while a line has {@code room} points for it. */
    double widest(double room) {
        return new LineBreaker(shaped, room).widest();
    }

    private TextLine emptyLine() {
        TextStyle style = text.styleBefore(text.length());
        LineMetrics metrics = fonts.face(style, false).at(style.size()).getLineMetrics("x", ShapedText.CONTEXT);
        int end = text.length();
        return new TextLine(
                text,
                end,
                end,
                List.of(),
                List.of(),
                0,
                metrics.getAscent(),
                metrics.getDescent() + metrics.getLeading(),
                style.size());
    }
}
