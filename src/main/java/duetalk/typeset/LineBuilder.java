package duetalk.typeset;

import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Puts the words of a line in the order in which they are seen. */
final class LineBuilder {

    private final ShapedText text;
    private final Direction direction;

    LineBuilder(ShapedText text, Direction direction) {
        this.text = text;
        this.direction = direction;
    }

    /**
     * The line {@code [start, limit)}.
     *
     * @param end where its hanging spaces begin
     * @param wanted how wide it is to be, 0 for as wide as it comes
     */
    TextLine line(int start, int end, int limit, double wanted) {
        Bidi levels = text.line(start, limit);
        List<GlyphRun> runs = runs(levels, start, end, limit);
        double visible = visible(runs, end);
        if (wanted > visible) {
            runs = stretched(runs, end, wanted - visible);
            visible = visible(runs, end);
        }
        return placed(levels, start, end, limit, runs, visible);
    }

    private static double visible(List<GlyphRun> runs, int end) {
        return runs.stream()
                .filter(run -> run.start() < end)
                .mapToDouble(GlyphRun::width)
                .sum();
    }

    private List<GlyphRun> runs(Bidi levels, int start, int end, int limit) {
        List<GlyphRun> runs = new ArrayList<>();
        double used = 0;
        for (int from = start; from < limit; ) {
            int to = text.runEnd(from, from < end ? end : limit, levels, start);
            GlyphRun run = text.run(from, to, levels.getLevelAt(from - start));
            if (text.at(from) == '\t') {
                run = wide(run, LineBreaker.afterTab(used) - used);
            }
            used += run.width();
            runs.add(run);
            from = to;
        }
        return runs;
    }

    private static GlyphRun wide(GlyphRun run, double width) {
        return new GlyphRun(
                run.face(), run.size(), run.glyphs(), run.start(), run.limit(), run.rightToLeft(), 0, width);
    }

    /** Shares what is missing out among the spaces after the last tab. */
    private List<GlyphRun> stretched(List<GlyphRun> runs, int end, double missing) {
        int from = 0;
        int spaces = 0;
        for (GlyphRun run : runs) {
            if (text.at(run.start()) == '\t' && run.start() < end) {
                from = run.limit();
                spaces = 0;
            }
            for (int i = run.start(); i < Math.min(run.limit(), end); i++) {
                spaces += isSpace(i) ? 1 : 0;
            }
        }
        if (spaces == 0) {
            return runs;
        }
        double each = missing / spaces;
        int first = from;
        return runs.stream()
                .map(run -> run.start() >= first && run.start() < end ? stretched(run, each) : run)
                .toList();
    }

    private boolean isSpace(int index) {
        return text.at(index) == ' ' || text.at(index) == '\u00a0';
    }

    private GlyphRun stretched(GlyphRun run, double each) {
        GlyphVector glyphs = text.shape(run.start(), run.limit(), run.rightToLeft() ? 1 : 0);
        double shift = 0;
        for (int k = 0; k <= glyphs.getNumGlyphs(); k++) {
            Point2D at = glyphs.getGlyphPosition(k);
            glyphs.setGlyphPosition(k, new Point2D.Double(at.getX() + shift, at.getY()));
            if (k < glyphs.getNumGlyphs() && isSpace(run.start() + glyphs.getGlyphCharIndex(k))) {
                shift += each;
            }
        }
        return new GlyphRun(
                run.face(),
                run.size(),
                glyphs,
                run.start(),
                run.limit(),
                run.rightToLeft(),
                0,
                GlyphRun.widthOf(glyphs));
    }

    private TextLine placed(Bidi levels, int start, int end, int limit, List<GlyphRun> logical, double visible) {
        byte[] order = new byte[logical.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (byte) levels.getLevelAt(logical.get(i).start() - start);
        }
        Object[] visual = logical.toArray();
        Bidi.reorderVisually(order, 0, visual, 0, visual.length);
        double hanging = logical.stream().mapToDouble(GlyphRun::width).sum() - visible;
        double x = direction.isRightToLeft() ? -hanging : 0;
        double ascent = 0;
        double descent = 0;
        float size = 0;
        List<GlyphRun> runs = new ArrayList<>();
        for (Object each : visual) {
            GlyphRun run = ((GlyphRun) each).at(x);
            LineMetrics metrics = run.face().at(run.size()).getLineMetrics("x", ShapedText.CONTEXT);
            ascent = Math.max(ascent, metrics.getAscent());
            descent = Math.max(descent, metrics.getDescent() + metrics.getLeading());
            size = Math.max(size, run.size());
            runs.add(run);
            x += run.width();
        }
        List<Cluster> clusters = new Clusters(text, levels, start, limit).of(runs);
        return new TextLine(text.text(), start, limit, List.copyOf(runs), clusters, visible, ascent, descent, size);
    }
}
