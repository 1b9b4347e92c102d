package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import duetalk.typeset.Document;
import duetalk.typeset.PageCanvas;
import duetalk.typeset.PageLayout;
import duetalk.typeset.PdfPages;
import duetalk.typeset.PdfWriter;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that is written on is the page that is printed: both drawn, and laid over each other. */
class PagePicturesTest {

    private static final int DOTS = 150;
    private static final PageCanvas.Ink INK = new PageCanvas.Ink(0xFFFFFFFF, 0xFF000000, 0xFF8C8C8C, 0xFFFFFFFF);

    /** Two drawers of letters differ at their edges by less than this, over a square of five dots. */
    private static final int EDGE = 70;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theEditorsPageIsThePageOfThePdf(Language language) {
        Document document = new LetterPress().document(LetterSamples.complete(language, LetterKind.PLAN_AGREEMENT, 3));
        PageLayout layout = new PageLayout(document);
        var printed = PdfPages.draw(PdfWriter.write(document, Instant.EPOCH), DOTS);

        assertThat(layout.pages()).hasSameSizeAs(printed);
        for (int i = 0; i < printed.size(); i++) {
            PageCanvas canvas = new PageCanvas(layout.pages().get(i), DOTS / 72.0, INK);
            int width = Math.min(canvas.width(), printed.get(i).width());
            int height = Math.min(canvas.height(), printed.get(i).height());
            double[][] screen = grey(canvas.dots(), canvas.width(), width, height, 0);
            double[][] paper = grey(printed.get(i).pixels(), printed.get(i).width(), width, height, 0);

            assertThat(Math.abs(canvas.width() - printed.get(i).width())).isLessThanOrEqualTo(1);
            assertThat(different(screen, paper)).as(language + " page " + i).isLessThan(0.0002);
            if (i == 0) {
                double[][] moved = grey(canvas.dots(), canvas.width(), width, height, 4);
                assertThat(different(moved, paper)).as("moved by four dots").isGreaterThan(0.002);
            }
        }
    }

    /** Each dot's darkness over the five by five dots around it. */
    private static double[][] grey(int[] dots, int stride, int width, int height, int shift) {
        double[][] plain = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = Math.min(stride - 1, x + shift);
                int dot = dots[y * stride + from];
                plain[y][x] = ((dot >> 16 & 255) + (dot >> 8 & 255) + (dot & 255)) / 3.0;
            }
        }
        double[][] blurred = new double[height][width];
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                double sum = 0;
                for (int dy = -2; dy <= 2; dy++) {
                    for (int dx = -2; dx <= 2; dx++) {
                        sum += plain[y + dy][x + dx];
                    }
                }
                blurred[y][x] = sum / 25;
            }
        }
        return blurred;
    }

    /** Which part of the dots differs by more than edges do. */
    private static double different(double[][] one, double[][] other) {
        long different = 0;
        for (int y = 0; y < one.length; y++) {
            for (int x = 0; x < one[y].length; x++) {
                different += Math.abs(one[y][x] - other[y][x]) > EDGE ? 1 : 0;
            }
        }
        return different / ((double) one.length * one[0].length);
    }
}
