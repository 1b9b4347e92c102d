package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the crash run: what was called saved is there after a kill. */
class KillTest {

    private static final int CYCLES = 10;

    @TempDir
    Path folder;

    @Test
    void nothingThatWasCalledSavedIsLostByAKill() throws Exception {
        assertNothingLost(Kills.plain(folder).run(CYCLES));
    }

    @Test
    void norFromAProtectedBook() throws Exception {
        assertNothingLost(Kills.encrypted(folder).run(CYCLES));
    }

    private static void assertNothingLost(Kills.Result result) {
        assertThat(result.lost()).isZero();
        assertThat(result.unopenable()).isZero();
        assertThat(result.wrongSums()).isZero();
        assertThat(result.falseAlarms()).isZero();
        assertThat(result.saved()).isGreaterThan(CYCLES);
    }
}
