package duetalk.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import duetalk.files.PrivateFiles;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saves the lines that could not be brought in, each with its reason, so that they can be mended and tried again. */
public final class BadRowsFile {

    private static final char MARK = '\uFEFF';

    private BadRowsFile() {}

    public static void write(Path file, CsvTable table, List<CsvRows.Bad> bad, Voice voice) throws IOException {
        try (Writer writer = marked(file);
                CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(withFirst(voice.say("import.bad.reason"), table.heading()));
            for (CsvRows.Bad each : bad) {
                csv.writeRecord(withFirst(
                        Isolate.open(voice.problem(each.why())), each.row().fields()));
            }
        }
    }

    /** Spreadsheets take a file for UTF-8 only when it begins with the mark. */
    private static Writer marked(Path file) throws IOException {
        Writer writer = PrivateFiles.writer(file, StandardCharsets.UTF_8);
        writer.write(MARK);
        return writer;
    }

    private static List<String> withFirst(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all.stream().map(SafeText::guarded).toList();
    }
}
