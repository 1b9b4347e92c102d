package duetalk.typeset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** The picture of a page on the screen, drawn by the same layout that the PDF is written from. */
public final class PageCanvas {

    private static final double CORNER = 3;

    private final double scale;
    private final Ink ink;
    private final BufferedImage image;
    private List<Mark> drawn = List.of();

    /**
     * The colours to draw with, each 0xAARRGGBB.
     *
     * @param value behind values
     */
    public record Ink(int paper, int text, int line, int value) {}

    /** A part of the picture in whole dots. */
    public record Area(int x, int y, int width, int height) {}

    /** @param scale dots for a point */
    public PageCanvas(Page page, double scale, Ink ink) {
        this.scale = scale;
        this.ink = ink;
        int width = Math.max(1, (int) Math.ceil(page.width() * scale));
        int height = Math.max(1, (int) Math.ceil(page.height() * scale));
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        drawn = new ArrayList<>(page.marks());
        draw(new Area(0, 0, width, height));
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** The dots row by row, each 0xAARRGGBB, its colours already weakened by its opacity. */
    public int[] dots() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Whether the page, as it is now, has the size of this picture. */
    public boolean fits(Page page) {
        return Math.ceil(page.width() * scale) == width() && Math.max(1, Math.ceil(page.height() * scale)) == height();
    }

    /** Draws what has changed on the page; answers where, as an area of no width when nothing has. */
    public Area redraw(Page page) {
        List<Mark> marks = new ArrayList<>(page.marks());
        Rectangle2D dirty = new Rectangle2D.Double();
        Differences.between(drawn, marks, rectangle -> {
            if (dirty.isEmpty()) {
                dirty.setRect(rectangle);
            } else {
                dirty.add(rectangle);
            }
        });
        drawn = marks;
        if (dirty.isEmpty()) {
            return new Area(0, 0, 0, 0);
        }
        int x = Math.clamp((long) Math.floor(dirty.getX() * scale), 0, width());
        int y = Math.clamp((long) Math.floor(dirty.getY() * scale), 0, height());
        int right = Math.clamp((long) Math.ceil(dirty.getMaxX() * scale), x, width());
        int bottom = Math.clamp((long) Math.ceil(dirty.getMaxY() * scale), y, height());
        Area area = new Area(x, y, right - x, bottom - y);
        draw(area);
        return area;
    }

    private void draw(Area area) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.clipRect(area.x(), area.y(), area.width(), area.height());
        graphics.setBackground(new Color(ink.paper(), true));
        graphics.clearRect(area.x(), area.y(), area.width(), area.height());
        graphics.scale(scale, scale);
        Rectangle2D clip = graphics.getClipBounds();
        for (Mark mark : drawn) {
            if (Differences.box(mark).intersects(clip)) {
                draw(graphics, mark);
            }
        }
        graphics.dispose();
    }

    private void draw(Graphics2D graphics, Mark mark) {
        switch (mark) {
            case Mark.Text text -> {
                graphics.setColor(new Color(ink.value(), true));
                values(graphics, text);
                graphics.setColor(new Color(ink.text(), true));
                text.line().runs().forEach(run -> draw(graphics, run, text.x() + run.x(), text.baseline()));
            }
            case Mark.Rule rule -> {
                graphics.setColor(new Color(rule.dark() ? ink.text() : ink.line(), true));
                graphics.setStroke(new BasicStroke((float) rule.thickness()));
                graphics.draw(new Line2D.Double(rule.x(), rule.y(), rule.x() + rule.width(), rule.y()));
            }
            case Mark.Code code -> draw(graphics, code);
            case Mark.Picture picture ->
                graphics.drawImage(
                        picture.file().image(),
                        new AffineTransform(
                                picture.width() / picture.file().image().getWidth(),
                                0,
                                0,
                                picture.height() / picture.file().image().getHeight(),
                                picture.x(),
                                picture.y()),
                        null);
        }
    }

    private static void values(Graphics2D graphics, Mark.Text text) {
        for (Cluster cluster : text.line().clusters()) {
            if (text.line().text().partAt(cluster.start()).isValue()) {
                graphics.fill(new RoundRectangle2D.Double(
                        text.x() + cluster.left() - 1,
                        text.baseline() - text.line().ascent() + 1,
                        cluster.width() + 2,
                        text.line().height() - 1,
                        CORNER,
                        CORNER));
            }
        }
    }

    private static void draw(Graphics2D graphics, GlyphRun run, double x, double y) {
        if (run.face().slanted()) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(x, y);
            graphics.shear(-Face.SLANT, 0);
            graphics.drawGlyphVector(run.glyphs(), 0, 0);
            graphics.setTransform(before);
        } else {
            graphics.drawGlyphVector(run.glyphs(), (float) x, (float) y);
        }
    }

    private static void draw(Graphics2D graphics, Mark.Code code) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(code.x(), code.y(), code.size(), code.size()));
        graphics.setColor(Color.BLACK);
        code.squares()
                .draw(
                        code.size(),
                        (x, y, width, side) ->
                                graphics.fill(new Rectangle2D.Double(code.x() + x, code.y() + y, width, side)));
    }
}
