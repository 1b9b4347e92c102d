package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** The window lies whole on a screen that is there, whatever was remembered. */
class WindowPlaceTest {

    private static final Rectangle2D SMALL = new Rectangle2D(0, 0, 1366, 768);

    @Test
    void theUsualWindowFitsASmallScreenWithItsFrame() {
        Rectangle2D inside = WindowPlace.inside(new Rectangle2D(43, 100, 1280, 800), SMALL, 16, 48);

        assertThat(inside).isEqualTo(new Rectangle2D(43, 0, 1280, 720));
    }

    @Test
    void aWindowOfAMonitorThatIsGoneComesBack() {
        Rectangle2D lost = new Rectangle2D(1500, 300, 1200, 700);

        assertThat(WindowPlace.bestOf(List.of(SMALL), lost, SMALL)).isEqualTo(SMALL);
        assertThat(SMALL.contains(WindowPlace.inside(lost, SMALL, 0, 0))).isTrue();
    }

    @Test
    void aWindowOnTheSecondMonitorStaysThere() {
        Rectangle2D second = new Rectangle2D(-1920, 0, 1920, 1080);
        Rectangle2D window = new Rectangle2D(-1800, 50, 1280, 800);

        Rectangle2D screen = WindowPlace.bestOf(List.of(SMALL, second), window, SMALL);
        assertThat(screen).isEqualTo(second);
        assertThat(WindowPlace.inside(window, screen, 0, 0)).isEqualTo(window);
    }
}
