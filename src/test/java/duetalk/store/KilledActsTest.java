package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form: a program that is killed while it writes a book anew leaves a whole one. */
class KilledActsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(KillActs.Act.class)
    void aKillInTheMidstLeavesAWholeBook(KillActs.Act act) throws Exception {
        assertThat(new KilledActs(folder, act).run(3)).isEqualTo(new KilledActs.Result(3, 0, 0, 0));
    }
}
