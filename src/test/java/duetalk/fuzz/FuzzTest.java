package duetalk.fuzz;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some seconds of what {@link FuzzRun} does for minutes. */
class FuzzTest {

    @TempDir
    Path folder;

    @Test
    void noReaderDoesAnythingButReadOrRefuse() throws Exception {
        FuzzRun.assertClean(new Fuzz(folder, 20_261_130L).run(900));
    }
}
