package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path is a path, whatever is in it: nothing in a name is read as a setting, a command or another place. */
class PathsOfBooksTest {

    private static final int SIGNS_A_NAME = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work; Invoices 2026",
                "a;INIT=CALL FILE_WRITE('00', 'ran.txt')",
                "a;INIT=RUNSCRIPT FROM 'x.sql'",
                "a\\;b",
                "back\\slash",
                "~",
                "~home",
                "%41%2F%00",
                "mem:x",
                "nio:cache:split:x",
                "-- ' \" `$(touch ran.txt)`",
                "a\nb\tc",
                "ספר שרה",
                "دفتر‌ها",
                "książka 😀"
            })
    void aFolderAndABookMayBeCalledAnything(String name) throws IOException {
        List<Path> before = inTheWorkingFolder();
        assertOpens(folder.resolve(name).resolve("book"));
        assertOpens(folder.resolve("book-" + name));

        assertThat(inTheWorkingFolder()).as("nothing ran that wrote").isEqualTo(before);
    }

    /** Every sign below 256 and some of every plane, many to a name. */
    static Stream<String> everySign() {
        List<Integer> signs = IntStream.concat(
                        IntStream.range(1, 0x250),
                        IntStream.of(0x5D0, 0x5F3, 0x200C, 0x200E, 0x202E, 0x2028, 0xFEFF, 0xFFFD, 0x1F600, 0x10FFFF))
                .filter(sign -> sign != '/')
                .boxed()
                .toList();
        return IntStream.range(0, (signs.size() + SIGNS_A_NAME - 1) / SIGNS_A_NAME)
                .mapToObj(i -> signs.subList(i * SIGNS_A_NAME, Math.min(signs.size(), (i + 1) * SIGNS_A_NAME)).stream()
                        .map(Character::toString)
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("everySign")
    void everySignOfAFileSystemIsItself(String signs) throws IOException {
        Path book = folder.resolve(signs).resolve("book" + signs + ".mv.db");
        String name = new BookFile(book).place();

        assertThat(name).matches("duetalk:[A-Za-z0-9./_%-]+");
        assertThat(org.h2.store.fs.FilePath.get(name).exists()).isFalse();
        Files.createDirectories(book.getParent());
        Files.writeString(book, "x");
        assertThat(org.h2.store.fs.FilePath.get(name).size()).isEqualTo(1);
        assertThat(org.h2.store.fs.FilePath.get(name).getParent().newDirectoryStream())
                .extracting(Object::toString)
                .containsExactly(name);
    }

    @Test
    void aBookOfAnyNameIsProtectedBackedUpAndTidied() throws Exception {
        BookFile file = new BookFile(folder.resolve("Work; INIT=\\x ~").resolve("bo;ok\\"));
        new BookOpener().make(file).close();
        Protection.Protected under = Protection.protect(file, "a long phrase".toCharArray());
        try (H2Book book = new BookOpener().open(file, under.key())) {
            BackupFolder backups = new BackupFolder(book, folder.resolve("back;ups\\"), java.time.ZoneOffset.UTC);
            assertThat(backups.take(java.time.Instant.EPOCH).counts().clients()).isZero();
            assertThat(backups.all()).hasSize(1);
        }
        Compaction.run(file, under.key());
        Protection.remove(file, under.key());
        assertThat(file.isSealed()).isFalse();
        assertOpens(file.path());
    }

    /** Whatever the process was started with: here the usual 022, by which others may read. */
    @Test
    void whatIsMadeIsForThisUserOnly() throws IOException {
        Path sub = folder.resolve("made/here");
        BookFile file = new BookFile(sub.resolve("book"));
        try (H2Book book = new BookOpener().make(file)) {
            book.write(stores -> {
                stores.settings().put("x", "y");
                return true;
            });
            new BackupFolder(book, sub.resolve("backups"), java.time.ZoneOffset.UTC).take(java.time.Instant.EPOCH);
        }
        Protection.protect(file, "a long phrase".toCharArray());
        new TreeSet<>(files(folder.resolve("made"))).forEach(PathsOfBooksTest::assertPrivate);
    }

    private static void assertPrivate(Path path) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertOpens(Path path) throws IOException {
        BookFile file = new BookFile(path);
        new BookOpener().openOrMake(file).close();
        assertThat(file.path()).isRegularFile();
        try (H2Book book = new BookOpener().open(file)) {
            assertThat(book.<Integer>read(stores -> stores.clients().all().size()))
                    .isZero();
        }
    }

    private static List<Path> inTheWorkingFolder() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(""))) {
            return all.sorted().toList();
        }
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> all = Files.walk(of, 8)) {
            return all.sorted().toList();
        }
    }
}
