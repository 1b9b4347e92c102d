package duetalk.typeset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a finished PDF as pictures: what is shown is what is printed and kept. */
public final class PdfPages {

    private PdfPages() {}

    /** One page as a picture: its pixels row by row, each 0xAARRGGBB. */
    public record Picture(int width, int height, int[] pixels) {}

    /** Draws every page at a number of dots per inch. */
    public static List<Picture> draw(byte[] pdf, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Picture> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, dotsPerInch, ImageType.ARGB);
                int width = image.getWidth();
                int height = image.getHeight();
                pages.add(new Picture(width, height, onWhite(image.getRGB(0, 0, width, height, null, 0, width))));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several PDFs one after the other as one, for printing. */
    public static byte[] joined(List<byte[]> pdfs) {
        PDFMergerUtility merger = new PDFMergerUtility();
        pdfs.forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] onWhite(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            int white = 255 - alpha;
            int red = (pixels[i] >> 16 & 255) * alpha / 255 + white;
            int green = (pixels[i] >> 8 & 255) * alpha / 255 + white;
            int blue = (pixels[i] & 255) * alpha / 255 + white;
            pixels[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return pixels;
    }
}
