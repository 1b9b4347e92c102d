package duetalk.app;

import duetalk.core.followups.WorkItem;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts the program as a user does and says how long it took until Today showed its rows. */
public final class StartProbe extends Application {

    private final DuetalkApplication program = new DuetalkApplication();

    public static void main(String[] arguments) {
        launch(StartProbe.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        program.start(stage, Arguments.of(getParameters().getRaw()));
        Timeline look = new Timeline(new KeyFrame(javafx.util.Duration.millis(5), event -> look()));
        look.setCycleCount(-1);
        look.play();
    }

    private void look() {
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null
                    && window.getScene().lookup(".work-list") instanceof ListView<?> list
                    && !list.getItems().isEmpty()
                    && list.getItems().getFirst() instanceof WorkItem) {
                Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
                System.out.println(
                        "usable " + Duration.between(began, Instant.now()).toMillis());
                Platform.exit();
                return;
            }
        }
    }

    @Override
    public void stop() {
        program.stop();
        System.exit(0);
    }
}
