package duetalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.Refusal;
import duetalk.core.imports.ImportRow;
import duetalk.exchange.csv.CharsetGuess;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.ListFile;
import duetalk.exchange.csv.Mapping;
import duetalk.exchange.csv.MappingGuess;
import duetalk.text.DateReader.Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as other programs and people write them: what is read of each line, or why it is refused. */
class ListsAsTheyAreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** A file, the currency and the order of days that the user chose, and what comes of it. */
    record Case(String file, List<String> expected) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : new String(resource("expected.txt"), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("== ")) {
                cases.add(new Case(line.substring(3), new ArrayList<>()));
            } else if (!line.isBlank()) {
                cases.getLast().expected().add(line);
            }
        }
        return cases.stream();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ListsAsTheyAreTest.class.getResourceAsStream("/duetalk/exchange/lists/" + name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachLineIsReadOrRefused(Case one) throws IOException {
        assertThat(read(one.file())).containsExactlyElementsOf(one.expected());
    }

    /** In the file's order: what is read of a line, why it is refused, what is said of it. */
    private static List<String> read(String name) throws IOException {
        String[] part = name.split(" ");
        byte[] content = resource(part[0]);
        try {
            Charset charset = CharsetGuess.of(content);
            ListFile.check(content, charset);
            CsvTable table = CsvTable.read(content, charset, CsvTable.guessSeparator(content, charset));
            ListFile.check(table);
            Mapping guess = MappingGuess.of(table, part.length > 1 ? part[1] : null);
            Mapping mapping =
                    part.length > 2 ? guess.with(Order.valueOf(part[2]), guess.decimal(), guess.currency()) : guess;
            return said(CsvRows.read(table, mapping, TODAY), mapping);
        } catch (Refusal refused) {
            return List.of("refused: " + refused.code() + " " + refused.values());
        }
    }

    private static List<String> said(CsvRows.Reading reading, Mapping mapping) {
        List<String> said = new ArrayList<>();
        said.add("dates " + mapping.dates() + ", decimals " + mapping.decimal());
        reading.good().forEach(row -> said.add(row.line() + ": " + said(row)));
        reading.bad()
                .forEach(bad -> said.add(bad.row().line() + ": " + bad.why().code()));
        reading.notes()
                .forEach(note ->
                        said.add(note.row().line() + ": comes in, " + note.why().code()));
        if (reading.totals() > 0) {
            said.add("totals " + reading.totals());
        }
        return said;
    }

    private static String said(ImportRow row) {
        String paid = row.soFar().isSaid()
                ? ", paid " + row.soFar().of(row.total()).amount().toPlainString() + " on "
                        + row.soFar().on()
                : "";
        return row.client() + " | " + row.number() + " | " + row.issued() + " | " + row.due() + " | "
                + row.total().amount().toPlainString() + " " + row.total().currency() + paid;
    }
}
