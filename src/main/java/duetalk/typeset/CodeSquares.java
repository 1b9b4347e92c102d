package duetalk.typeset;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A text as the dark and light squares of a QR code (ISO/IEC 18004, correction level M, UTF-8). */
final class CodeSquares {

    /** Squares that must stay light around it. */
    private static final int QUIET = 4;

    private final ByteMatrix matrix;

    CodeSquares(String content) {
        try {
            matrix = Encoder.encode(content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code", tooLong);
        }
    }

    /** How many squares it has a side, without the quiet ones. */
    int count() {
        return matrix.getWidth();
    }

    /** What is done with a run of dark squares: where it begins and how long it is, in units of the page. */
    interface Dark {
        void run(double x, double y, double width, double side);
    }

    /** Draws the code into a square of this size that begins at 0. */
    void draw(double size, Dark dark) {
        double side = size / (count() + 2 * QUIET);
        for (int row = 0; row < count(); row++) {
            for (int column = 0; column < count(); column++) {
                int run = run(column, row);
                if (run > 0) {
                    dark.run((column + QUIET) * side, (row + QUIET) * side, run * side, side);
                    column += run;
                }
            }
        }
    }

    /** How many dark squares follow each other from here to the right; 0 for a light one. */
    private int run(int column, int row) {
        int end = column;
        while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
            end++;
        }
        return end - column;
    }
}
