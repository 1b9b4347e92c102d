package duetalk.store;

import duetalk.core.backup.BookPart;
import duetalk.files.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a book or a backup held when it was last seen whole: a digest (SHA-256) of each table, and how many changes the
 * book had had. H2 checks the heads of its pages and not what is in them, so a disk that rots changes a sum or a name
 * without a word; when nothing was done since and a digest is another one, that is seen, and in which part of the book.
 */
final class DigestFile {

    private static final String MOMENT = "moment";
    private static final int LONGEST = 256 * 1_024;

    private final Path file;

    private DigestFile(Path file) {
        this.file = file;
    }

    static DigestFile of(BookFile book) {
        return new DigestFile(book.folder().resolve(book.name() + ".digest"));
    }

    Path path() {
        return file;
    }

    /** @param key what the digests of a protected book are under too: without it nobody can try what a table holds */
    void write(Map<String, String> tables, long changes, @Nullable BookKey key) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>(tables);
        lines.put(MOMENT, moment(changes, key));
        SafeFile.write(
                file,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + " " + line.getValue() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Another form of the tables or another key gives other digests of the same book. */
    private static String moment(long changes, @Nullable BookKey key) {
        return changes + "/" + Migrations.shipped().latest() + "/" + (key == null ? "open" : key.id());
    }

    /** The digests by table; empty when there are none, or they are of another moment of the book. */
    Optional<Map<String, String>> read(long changes, @Nullable BookKey key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, String> lines = new LinkedHashMap<>();
            new String(Measured.bytes(file, LONGEST), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> lines.put(parts[0], parts[1]));
            return moment(changes, key).equals(lines.remove(MOMENT)) ? Optional.of(lines) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The parts in which two books differ that should hold the same; a table that only one has is a newer form. */
    static Set<BookPart> differing(Map<String, String> before, Map<String, String> now) {
        Set<BookPart> parts = EnumSet.noneOf(BookPart.class);
        before.forEach((table, digest) -> {
            String other = now.get(table);
            if (other != null && !other.equals(digest)) {
                parts.add(BookPart.of(table));
            }
        });
        return parts;
    }
}
