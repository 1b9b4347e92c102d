package duetalk.exchange.whole;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import duetalk.core.Refusal;
import duetalk.core.exports.Table;
import duetalk.core.exports.TableFill;
import duetalk.exchange.csv.SafeText;
import duetalk.files.Measured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.jspecify.annotations.Nullable;

/** Reads a ZIP that {@link WholeBookZip} has written. Nothing in it is ever unpacked to a place that it names. */
public final class WholeBookFile implements AutoCloseable {

    /** More than the names of all columns of any list have letters. */
    private static final int LONGEST_HEADING = 4096;

    private static final long LARGEST_FILE = 60L * 1024 * 1024;

    /** A list of a whole life of work is below this. */
    private static final long LARGEST_LIST = 500L * 1024 * 1024;

    /** What says what is in the ZIP has a line a list. */
    private static final long LARGEST_CONTENTS = 1024 * 1024;

    /** Lists become a tenth or a twentieth in a ZIP; what becomes less than this was made to fill a disk. */
    private static final long MOST_PACKED = 200;

    private static final int LAST_RECORD = 22;
    private static final long SMALL = 4L * 1024 * 1024;

    private final ZipFile zip;
    private final Contents contents;

    private WholeBookFile(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * Opens a ZIP of everything.
     *
     * @param phrase what it was closed with, null when it is open
     * @throws Refusal WHOLE_NOT_OURS, WHOLE_SEALED when it needs a phrase, WHOLE_WRONG_PHRASE, WHOLE_NEWER
     */
    public static WholeBookFile open(Path file, char @Nullable [] phrase) {
        ZipFile zip = new ZipFile(file.toFile(), phrase);
        try {
            if (!hasEnd(file)) {
                throw new Refusal("WHOLE_NOT_OURS");
            }
            FileHeader header = zip.isValidZipFile() ? zip.getFileHeader(Contents.FILE) : null;
            if (header == null) {
                throw new Refusal("WHOLE_NOT_OURS");
            }
            if (header.isEncrypted() && phrase == null) {
                throw new Refusal("WHOLE_SEALED");
            }
            return new WholeBookFile(zip, Contents.of(lines(zip)));
        } catch (Refusal known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw refusal(unreadable);
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            throw new Refusal("WHOLE_NOT_OURS");
        }
    }

    /**
     * Whether a ZIP ends here: its last record (APPNOTE 4.3.16) and a comment of at most 65,535 bytes. The library
     * looks for that byte by byte, which takes seconds where there is none.
     */
    private static boolean hasEnd(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            int length = (int) Math.min(channel.size(), LAST_RECORD + 0xFFFF);
            ByteBuffer end = ByteBuffer.allocate(length);
            channel.position(channel.size() - length);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until all of it is there
            }
            return new String(end.array(), StandardCharsets.ISO_8859_1).lastIndexOf("PK\5\6") >= 0;
        }
    }

    private static Refusal refusal(Exception unreadable) {
        Throwable cause = unreadable instanceof UncheckedIOException wrapped ? wrapped.getCause() : unreadable;
        return cause instanceof ZipException zip && zip.getType() == ZipException.Type.WRONG_PASSWORD
                ? new Refusal("WHOLE_WRONG_PHRASE")
                : new Refusal("WHOLE_NOT_OURS");
    }

    private static List<List<String>> lines(ZipFile zip) throws IOException {
        try (CsvReader<CsvRecord> csv = csv(zip, Contents.FILE)) {
            List<List<String>> lines = new ArrayList<>();
            csv.forEach(line -> lines.add(line.getFields()));
            return lines;
        } catch (CsvParseException broken) {
            throw new Refusal("WHOLE_NOT_OURS");
        }
    }

    private static CsvReader<CsvRecord> csv(ZipFile zip, String name) throws IOException {
        FileHeader header = zip.getFileHeader(name);
        if (header == null) {
            throw new Refusal("WHOLE_FILE_MISSING", Map.of("file", name));
        }
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(measured(zip, header), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return CsvReader.builder().fieldSeparator(separator(reader)).ofCsvRecord(reader);
    }

    /** By the first line, which is then read again; it holds names of columns, and no more of it is looked at. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADING);
        char[] begun = new char[LONGEST_HEADING];
        int length = Math.max(0, reader.read(begun, 0, LONGEST_HEADING));
        reader.reset();
        return SheetForm.separatorOf(
                new String(begun, 0, length).lines().findFirst().orElse(""));
    }

    /** What comes out of the ZIP is counted as it comes: what the ZIP says of its size may be anything. */
    private static Measured measured(ZipFile zip, FileHeader header) throws IOException {
        long packed = Math.clamp(header.getCompressedSize(), 0, zip.getFile().length());
        long most = header.getFileName().equals(Contents.FILE) ? LARGEST_CONTENTS : LARGEST_LIST;
        return new Measured(zip.getInputStream(header), Math.min(most, Math.max(SMALL, packed * MOST_PACKED)));
    }

    /** The form of the book that it is from. */
    public int form() {
        return contents.form();
    }

    /**
     * Fills a new book with all rows.
     *
     * @throws Refusal that names the list, the line and the column of what can't be read
     */
    public void fill(TableFill fill, Progress progress) {
        long all = contents.rows().values().stream().mapToLong(Long::longValue).sum();
        long done = 0;
        for (Table table : fill.tables()) {
            Long expected = contents.rows().get(table.name());
            if (expected == null) {
                continue;
            }
            long rows = fillTable(fill, table, expected, progress, done, all);
            if (rows != expected) {
                throw new Refusal("WHOLE_ROWS_MISSING", Map.of("file", table.name() + ".csv"));
            }
            done += rows;
        }
    }

    private long fillTable(TableFill fill, Table table, long expected, Progress progress, long before, long all) {
        String name = table.name() + ".csv";
        long rows = 0;
        try (CsvReader<CsvRecord> csv = csv(zip, name)) {
            Map<String, Integer> heading = new HashMap<>();
            for (CsvRecord line : csv) {
                if (heading.isEmpty()) {
                    heading.putAll(heading(line, table, name));
                    continue;
                }
                if (rows == expected) {
                    throw new Refusal("WHOLE_ROWS_MISSING", Map.of("file", name));
                }
                add(fill, table, values(line, table, heading), name, line.getStartingLineNumber());
                progress.done(before + ++rows, all);
            }
            return rows;
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            if (isTooLong(broken)) {
                throw new Refusal("WHOLE_FILE_TOO_LARGE", Map.of("file", name));
            }
            throw new Refusal("WHOLE_LINE_BROKEN", Map.of("file", name, "line", String.valueOf(rows + 2)));
        }
    }

    private static boolean isTooLong(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Measured.TooLong) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> heading(CsvRecord line, Table table, String name) {
        Map<String, Integer> heading = new HashMap<>();
        for (int i = 0; i < line.getFieldCount(); i++) {
            heading.put(line.getField(i), i);
        }
        table.columns().forEach(column -> {
            if (!heading.containsKey(column.name())) {
                throw new Refusal("WHOLE_COLUMN_MISSING", Map.of("file", name, "column", column.name()));
            }
        });
        return heading;
    }

    private static List<@Nullable String> values(CsvRecord line, Table table, Map<String, Integer> heading) {
        List<@Nullable String> values = new ArrayList<>();
        table.columns().forEach(column -> {
            Integer at = heading.get(column.name());
            values.add(at == null || at >= line.getFieldCount() ? null : SafeText.unguarded(line.getField(at)));
        });
        return values;
    }

    private void add(TableFill fill, Table table, List<@Nullable String> values, String name, long line)
            throws IOException {
        try {
            fill.add(table, values, table.hasFiles() ? bytes(FileNames.of(table, values)) : null);
        } catch (Refusal refused) {
            if (!refused.code().equals("WHOLE_BAD_VALUE")) {
                throw refused;
            }
            Map<String, Object> where = new HashMap<>(refused.values());
            where.put("file", name);
            where.put("line", String.valueOf(line));
            throw new Refusal("WHOLE_BAD_VALUE", where);
        }
    }

    private byte[] bytes(String name) throws IOException {
        FileHeader header = zip.getFileHeader(name);
        if (header == null) {
            throw new Refusal("WHOLE_FILE_MISSING", Map.of("file", name));
        }
        try (var in = new Measured(zip.getInputStream(header), LARGEST_FILE)) {
            return in.readAllBytes();
        } catch (Measured.TooLong more) {
            throw new Refusal("WHOLE_FILE_TOO_LARGE", Map.of("file", name));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            System.getLogger(WholeBookFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "the ZIP was closed already");
        }
    }
}
