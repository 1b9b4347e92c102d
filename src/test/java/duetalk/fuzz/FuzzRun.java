package duetalk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All readers with hostile inputs: {@code ./mvnw -Pfuzz verify}, with {@code -Dcases=N} and {@code -Dseed=N}. Prints
 * figures; on a wrong one what brought it about.
 */
class FuzzRun {

    private static final int CASES = Integer.getInteger("cases", 20_000);
    private static final long SEED = Long.getLong("seed", 1L);

    @TempDir
    Path folder;

    @Test
    void readers() throws Exception {
        Fuzz.Result result = new Fuzz(folder, SEED).run(CASES);
        print("cases", result.cases, " cases");
        print("seed", (int) SEED, "");
        print("escapes", result.escapes, "");
        print("hangs", result.hangs, "");
        print("outofmemory", result.outOfMemory, "");
        print("halfimports", result.halfImports, "");
        print("outside", result.outside, "");
        assertClean(result);
    }

    private static void print(String name, int value, String unit) {
        System.out.println("figure fuzz." + name + " " + value + unit);
    }

    static void assertClean(Fuzz.Result result) {
        assertThat(result.examples).isEmpty();
        assertThat(result.escapes + result.hangs + result.outOfMemory + result.halfImports + result.outside)
                .isZero();
    }
}
