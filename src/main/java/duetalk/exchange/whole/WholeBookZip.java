package duetalk.exchange.whole;

import de.siegmar.fastcsv.writer.CsvWriter;
import duetalk.core.Refusal;
import duetalk.core.clients.Language;
import duetalk.core.exports.Column;
import duetalk.core.exports.Table;
import duetalk.core.exports.Tables;
import duetalk.exchange.csv.SafeText;
import duetalk.files.PrivateFiles;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

/**
 * Gives out a book, or what it holds about one client, as one ZIP: a list (CSV, UTF-8) for each table, letters as PDF
 * and attachments as they are, readable without any program of ours. With a phrase every file in it is under AES-256.
 */
public final class WholeBookZip {

    private static final char MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Tables tables;
    private final @Nullable Long clientId;
    private final Progress progress;
    private final char @Nullable [] phrase;
    private final SheetForm form;
    private @Nullable ClientNames names;
    private long done;
    private long all;

    private WholeBookZip(
            Tables tables, @Nullable Long clientId, char @Nullable [] phrase, SheetForm form, Progress progress) {
        this.form = form;
        this.tables = tables;
        this.clientId = clientId;
        this.phrase = phrase;
        this.progress = progress;
    }

    /** Writes everything; the file takes its name only when it is whole. */
    public static void write(Path file, Tables tables, char @Nullable [] phrase, Instant now, Progress progress) {
        write(file, tables, null, phrase, SheetForm.PLAIN, now, progress);
    }

    /**
     * The same, of one client or of all.
     *
     * @param clientId whose rows, null for everybody's
     * @param form how the lists are written, for the spreadsheets of the user's language
     */
    public static void write(
            Path file,
            Tables tables,
            @Nullable Long clientId,
            char @Nullable [] phrase,
            SheetForm form,
            Instant now,
            Progress progress) {
        new WholeBookZip(tables, clientId, phrase, form, progress).write(file, now);
    }

    /** Writes what the book holds about one client. */
    public static void writeClient(
            Path file, Tables tables, long clientId, char @Nullable [] phrase, Instant now, Progress progress) {
        write(file, tables, clientId, phrase, SheetForm.PLAIN, now, progress);
    }

    private void write(Path file, Instant now) {
        Path part = PrivateFiles.beside(file);
        try {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(PrivateFiles.stream(part), BUFFER), phrase, StandardCharsets.UTF_8)) {
                writeAll(zip, now);
            }
            PrivateFiles.move(part, file);
        } catch (IOException | UncheckedIOException full) {
            throw new Refusal("FILE_NOT_WRITTEN", Map.of("file", file.toString()));
        } finally {
            removeHalf(part);
        }
    }

    private static void removeHalf(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            System.getLogger(WholeBookZip.class.getName())
                    .log(System.Logger.Level.WARNING, "a half-written file could not be removed");
        }
    }

    private void writeAll(ZipOutputStream zip, Instant now) throws IOException {
        List<Table> given = tables.all().stream()
                .filter(table -> clientId == null || table.ofClients())
                .toList();
        names = new ClientNames(tables, clientId);
        Map<String, Long> rows = new LinkedHashMap<>();
        given.forEach(table -> rows.put(table.name(), tables.count(table, clientId)));
        all = rows.values().stream().mapToLong(Long::longValue).sum();
        text(zip, "READ-ME.txt", readMe());
        list(
                zip,
                Contents.FILE,
                csv -> new Contents(tables.form(), now, rows).lines().forEach(csv::writeRecord));
        for (Table table : given) {
            list(zip, table.name() + ".csv", csv -> writeRows(csv, table));
            if (table.hasFiles()) {
                writeFiles(zip, table);
            }
        }
    }

    private void writeRows(CsvWriter csv, Table table) {
        List<String> heading = MajorUnits.heading(table);
        ClientNames known = ClientNames.belongIn(table) ? names : null;
        if (known != null) {
            heading.add(ClientNames.COLUMN);
        }
        csv.writeRecord(heading);
        tables.rows(table, clientId, (values, file) -> {
            List<String> row = MajorUnits.row(table, withFileName(table, values), form.decimal());
            if (known != null) {
                row.add(SafeText.guarded(known.of(table, values)));
            }
            csv.writeRecord(row);
            progress.done(++done, all);
        });
    }

    private static List<@Nullable String> withFileName(Table table, List<@Nullable String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (table.columns().get(i).kind() == Column.Kind.FILE) {
                values.set(i, FileNames.of(table, values));
            }
        }
        return values;
    }

    private void writeFiles(ZipOutputStream zip, Table table) {
        tables.rows(table, clientId, (values, file) -> {
            try {
                entry(zip, FileNames.of(table, values), file.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Fills one list. */
    private interface Lines {
        void into(CsvWriter csv);
    }

    private void list(ZipOutputStream zip, String name, Lines lines) throws IOException {
        zip.putNextEntry(parameters(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                // the ZIP stays open for the next list
                flush();
            }
        };
        writer.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(form.separator()).build(writer)) {
            lines.into(csv);
        }
        zip.closeEntry();
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        entry(zip, name, (MARK + text).getBytes(StandardCharsets.UTF_8));
    }

    private void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(parameters(name));
        zip.write(content);
        zip.closeEntry();
    }

    private ZipParameters parameters(String name) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        if (phrase != null) {
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(EncryptionMethod.AES);
            parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        }
        return parameters;
    }

    /** What is in the ZIP and how to read it, in all four languages: nobody knows who will open it. */
    private String readMe() {
        String key = clientId == null ? "whole.readme" : "whole.readme.client";
        return Arrays.stream(Language.values())
                .map(language -> Isolate.open(
                        Voice.of(language).say(key, "separator", new Ltr(String.valueOf(form.separator())))))
                .collect(Collectors.joining("\r\n\r\n"));
    }
}
