package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.EraseClient;
import duetalk.actions.SaveClient;
import duetalk.core.privacy.Erasure.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A book that is written anew holds the same, in less room, and nothing of what was erased. */
class CompactionTest extends BookStory {

    private boolean isInFile(String text) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("book.mv.db"));
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBookWrittenAnewIsSmallerAndHoldsTheSame() throws Exception {
        for (int i = 0; i < 150; i++) {
            invoice("N-" + i, 10, "100");
        }
        BookFile file = new BookFile(folder.resolve("book"));
        book.close();
        String before = BookDigest.of(file, null);
        long size = Files.size(file.path());
        Compaction.run(file, null);

        assertThat(Files.size(file.path())).isLessThan(size / 3);
        assertThat(BookDigest.of(file, null)).isEqualTo(before);
        book = TestBook.in(folder);
        assertThat(book.missingChanges()).isZero();
        invoice("after", 10, "100");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("book.mv.db", "book.changes");
        }
    }

    @Test
    void aProtectedBookStaysProtected() throws Exception {
        BookFile file = new BookFile(folder.resolve("book"));
        book.close();
        BookKey key = Protection.protect(file, "a phrase".toCharArray()).key();
        String before = BookDigest.of(file, key);
        Compaction.run(file, key);

        assertThat(file.isSealed()).isTrue();
        assertThat(BookDigest.of(file, key)).isEqualTo(before);
        book = new BookOpener().open(file, key);
    }

    @Test
    void nothingOfAnErasedClientStaysInTheFile() throws Exception {
        long other = new SaveClient(book).save(card("Golden Corner Ltd"), java.time.Instant.EPOCH);
        assertThat(isInFile("Golden Corner")).isTrue();
        EraseClient erase =
                new EraseClient(book, book.read(stores -> stores.figures().table()));
        assertThat(erase.erase(other, TODAY).extent()).isEqualTo(Extent.ALL);
        assertThat(isInFile("Golden Corner")).isTrue();
        book.close();
        Compaction.run(new BookFile(folder.resolve("book")), null);

        assertThat(isInFile("Golden Corner")).isFalse();
        assertThat(isInFile("Stolarnia")).isTrue();
        book = TestBook.in(folder);
    }
}
