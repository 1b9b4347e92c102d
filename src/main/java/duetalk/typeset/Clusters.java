package duetalk.typeset;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds what the eye takes for single letters on a line, and where each stands. */
final class Clusters {

    private final ShapedText text;
    private final Bidi levels;
    private final int lineStart;
    private final int lineLimit;
    private final BreakIterator letters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    Clusters(ShapedText text, Bidi levels, int lineStart, int lineLimit) {
        this.text = text;
        this.levels = levels;
        this.lineStart = lineStart;
        this.lineLimit = lineLimit;
        letters.setText(text.text().text());
    }

    /** From left to right; what is invisible has no place among them. */
    List<Cluster> of(List<GlyphRun> visual) {
        List<Cluster> all = new ArrayList<>();
        for (GlyphRun run : visual) {
            all.addAll(of(run));
        }
        return List.copyOf(joined(all));
    }

    private List<Cluster> of(GlyphRun run) {
        if (text.isGap(run.start())) {
            return text.at(run.start()) == '\n'
                    ? List.of()
                    : List.of(new Cluster(run.start(), run.limit(), run.rightToLeft(), run.x(), run.x() + run.width()));
        }
        TreeMap<Integer, Double> widths = widths(run);
        List<Cluster> clusters = new ArrayList<>();
        double x = run.rightToLeft() ? run.x() + run.width() : run.x();
        double unseen = 0;
        for (var entry : widths.entrySet()) {
            int start = entry.getKey();
            Integer next = widths.higherKey(start);
            int limit = next == null ? run.limit() : next;
            if (isInvisible(start, limit)) {
                unseen += entry.getValue();
                continue;
            }
            double width = entry.getValue() + unseen;
            double end = run.rightToLeft() ? x - width : x + width;
            clusters.add(new Cluster(start, limit, run.rightToLeft(), Math.min(x, end), Math.max(x, end)));
            unseen = 0;
            x = end;
        }
        return run.rightToLeft() ? clusters.reversed() : clusters;
    }

    /** The width of each letter by where it starts. The letters of a ligature share its width. */
    private TreeMap<Integer, Double> widths(GlyphRun run) {
        TreeMap<Integer, Double> widths = new TreeMap<>();
        for (int at = run.start(); at < run.limit(); at = letterEnd(at, run.limit())) {
            widths.put(at, 0.0);
        }
        TreeMap<Integer, Double> glyphs = new TreeMap<>();
        GlyphVector vector = run.glyphs();
        double[] each = text.advances(vector, run.start());
        for (int k = 0; k < each.length; k++) {
            glyphs.merge(run.start() + vector.getGlyphCharIndex(k), each[k], Double::sum);
        }
        for (int start : glyphs.keySet()) {
            Integer next = glyphs.higherKey(start);
            share(widths, start, next == null ? run.limit() : next, run.limit(), glyphs.getOrDefault(start, 0.0));
        }
        return widths;
    }

    /** Gives the width of some glyphs to the letters that they stand for, or to the one that they are a part of. */
    private void share(TreeMap<Integer, Double> widths, int start, int end, int limit, double advance) {
        List<Integer> sharing = widths.subMap(start, end).keySet().stream()
                .filter(letter -> !isInvisible(letter, letterEnd(letter, limit)))
                .toList();
        if (sharing.isEmpty()) {
            widths.merge(widths.floorKey(start), advance, Double::sum);
        }
        double each = advance / Math.max(1, sharing.size());
        sharing.forEach(letter -> widths.merge(letter, each, Double::sum));
    }

    private int letterEnd(int start, int limit) {
        int end = letters.following(start);
        return end == BreakIterator.DONE ? limit : Math.min(end, limit);
    }

    private boolean isInvisible(int start, int limit) {
        for (int i = start; i < limit; i++) {
            if (Character.getType(text.at(i)) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    /** Makes the letters of a value into one cluster. */
    private List<Cluster> joined(List<Cluster> clusters) {
        List<Cluster> result = new ArrayList<>();
        for (Cluster cluster : clusters) {
            StyledText.Part part = text.text().partAt(cluster.start());
            Cluster last = result.isEmpty() ? null : result.getLast();
            if (!part.isValue()) {
                result.add(cluster);
            } else if (last != null && last.start() == Math.max(part.start(), lineStart)) {
                result.set(
                        result.size() - 1,
                        new Cluster(last.start(), last.limit(), last.rightToLeft(), last.left(), cluster.right()));
            } else {
                result.add(whole(part, cluster));
            }
        }
        return result;
    }

    private Cluster whole(StyledText.Part part, Cluster cluster) {
        int start = Math.max(part.start(), lineStart);
        int limit = Math.min(part.limit(), lineLimit);
        boolean rightToLeft = (levels.getLevelAt(start - lineStart) & 1) != 0;
        return new Cluster(start, limit, rightToLeft, cluster.left(), cluster.right());
    }
}
