package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of the power cuts: what was called saved is there, after mending at the worst. */
class PowerCutTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingThatWasCalledSavedIsLostByACutOfThePower(boolean encrypted) throws Exception {
        PowerCuts.Result result = new PowerCuts(folder, encrypted).run(20);

        assertThat(result).isEqualTo(new PowerCuts.Result(20, 0, result.mended(), 0, 0));
    }
}
