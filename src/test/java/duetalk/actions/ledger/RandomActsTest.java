package duetalk.actions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done and taken back, in whatever order: two sets of books say the same. */
class RandomActsTest {

    /** All of it: {@code -Dledger.books=10000 -Dledger.acts=200}; one seed: {@code -Dledger.first=711 -Dledger.books=1}. */
    private static final int FIRST = Integer.getInteger("ledger.first", 0);

    private static final int BOOKS = Integer.getInteger("ledger.books", 120);

    private static final int ACTS = Integer.getInteger("ledger.acts", 100);
    private static final int ON_DISK = 2;

    /** From so many books on each of the usual refusals must have happened. */
    private static final int MANY = 50;

    @TempDir
    Path folder;

    @Test
    void twoSetsOfBooksSayTheSame() {
        Map<String, Integer> refused = new TreeMap<>();
        for (int seed = FIRST; seed < FIRST + BOOKS; seed++) {
            RandomActs acts = new RandomActs(new MemoryBook(), 1, new Random(seed));
            try {
                acts.run(ACTS);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
            acts.refused.forEach((code, times) -> refused.merge(code, times, Integer::sum));
        }
        System.out.println("random acts: " + BOOKS + " books from " + FIRST + ", refused " + refused);
        if (BOOKS >= MANY) {
            assertThat(refused).containsKeys("DEPENDS_ON_IT", "UNDONE_ALREADY", "CREDIT_TOO_SMALL");
        }
    }

    @Test
    void andSoDoesTheBookOnTheDisk() {
        for (int seed = 0; seed < ON_DISK; seed++) {
            try (H2Book book = TestBook.in(folder.resolve("b" + seed))) {
                Desk desk = new Desk(book);
                RandomActs acts = new RandomActs(book, desk.client("Ada"), new Random(seed));
                acts.run(40);
                assertThat(book.<List<Long>>read(stores -> stores.entries().wrongSums()))
                        .isEmpty();
            }
        }
    }
}
