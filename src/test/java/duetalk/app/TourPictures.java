package duetalk.app;

import duetalk.Fx;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a program that is shown, in one look, into {@code target/tour}. */
record TourPictures(TestDesk desk, String look) {

    static final Path OUT = Path.of(System.getProperty("duetalk.target", "target"), "tour");

    static Stream<String> looks() {
        return Stream.of("en", "he", "fa", "pl").flatMap(tag -> Stream.of(tag + "-light", tag + "-dark"));
    }

    void take(String screen) throws IOException {
        write(desk.picture(), screen);
    }

    /** In a window of another size. */
    void take(String screen, int width, int height) throws IOException {
        size(width, height);
        take(screen);
    }

    void size(int width, int height) {
        Fx.run(() -> {
            desk.stage.setWidth(width);
            desk.stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(WritableImage image, String screen) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(OUT);
        ImageIO.write(copy, "png", OUT.resolve(look + "-" + screen + ".png").toFile());
    }
}
