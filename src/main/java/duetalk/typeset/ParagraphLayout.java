package duetalk.typeset;

import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines and puts their words in the order in which they are seen. Direction by
 * {@link java.text.Bidi}, shaping by the JDK's HarfBuzz; isolates are honoured and invisible.
 */
public final class ParagraphLayout {

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
            lines.add(builder.line(start, end, limit, justified && !last ? width : 0));
            start = limit;
        }
        if (lines.isEmpty() || shaped.at(text.length() - 1) == '\n') {
            lines.add(emptyLine());
        }
        return lines;
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
