package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the crash run: what was called saved is there after a kill. */
class KillTest {

    private static final int CYCLES = 12;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasCalledSavedIsLostByAKill() throws Exception {
        Kills.Result result = new Kills(folder).run(CYCLES);

        assertThat(result.lost()).isZero();
        assertThat(result.unopenable()).isZero();
        assertThat(result.wrongSums()).isZero();
        assertThat(result.falseAlarms()).isZero();
        assertThat(result.saved()).isGreaterThan(CYCLES);
    }
}
