package duetalk.typeset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture that was read whole and found to be one: a logo, a signature. */
public final class PictureFile {

    /** More than this is drawn smaller: a logo of 60 mm at 300 dots per inch has 700. */
    private static final int MOST_DOTS = 1200;

    /** A picture of more dots than this is not read, so that a small file can't fill the memory. */
    private static final long TOO_MANY_DOTS = 60_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final Set<String> FORMS = Set.of("png", "jpeg");

    private final BufferedImage image;
    private final byte[] png;

    private PictureFile(BufferedImage image, byte[] png) {
        this.image = image;
        this.png = png;
    }

    /** Reads a PNG or JPEG, makes it no larger than is needed; empty when it can't be read as a picture. */
    public static Optional<PictureFile> read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            // only what is needed of the file: its own notes may be packed and larger than any picture
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!FORMS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)) || isTooLarge(width, height)) {
                return Optional.empty();
            }
            BufferedImage image = onWhite(reader.read(0, thinned(reader, width, height)));
            reader.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Optional.of(new PictureFile(image, out.toByteArray()));
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private static boolean isTooLarge(int width, int height) {
        return (long) width * height > TOO_MANY_DOTS || Math.max(width, height) > LONGEST_SIDE;
    }

    /** Of a large picture only every second, third, … dot is kept while it is read: it is made smaller anyway. */
    private static ImageReadParam thinned(ImageReader reader, int width, int height) {
        int step = Math.max(1, Math.max(width, height) / (2 * MOST_DOTS));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage onWhite(BufferedImage read) {
        double scale = Math.min(1, (double) MOST_DOTS / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    /** The picture on white as PNG: what is kept. */
    public byte[] png() {
        return png.clone();
    }

    BufferedImage image() {
        return image;
    }

    /** Its width and height in points inside a box, its shape kept. */
    double[] sizeIn(double width, double height) {
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        return new double[] {image.getWidth() * scale, image.getHeight() * scale};
    }

    @Override
    public String toString() {
        return image.getWidth() + "x" + image.getHeight();
    }
}
