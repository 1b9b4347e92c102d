package duetalk.exchange.whole;

import duetalk.core.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a ZIP of everything says about itself, in its list {@value #FILE}.
 *
 * @param form the form of the book that it is from
 * @param rows how many rows each list has
 */
record Contents(int form, Instant made, Map<String, Long> rows) {

    static final String FILE = "duetalk.csv";

    private static final String LAYOUT = "1";
    private static final long MOST_ROWS = 100_000_000;

    List<List<String>> lines() {
        List<List<String>> lines = new java.util.ArrayList<>();
        lines.add(List.of("name", "value"));
        lines.add(List.of("layout", LAYOUT));
        lines.add(List.of("form", String.valueOf(form)));
        lines.add(List.of("made", made.toString()));
        rows.forEach((table, count) -> lines.add(List.of("rows " + table, String.valueOf(count))));
        return lines;
    }

    private static long count(String value) {
        long rows = Long.parseLong(value);
        if (rows < 0 || rows > MOST_ROWS) {
            throw new NumberFormatException(value);
        }
        return rows;
    }

    static Contents of(List<List<String>> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.stream().filter(line -> line.size() == 2).forEach(line -> values.put(line.get(0), line.get(1)));
        if (!LAYOUT.equals(values.get("layout"))) {
            throw new Refusal(values.containsKey("layout") ? "WHOLE_NEWER" : "WHOLE_NOT_OURS");
        }
        try {
            Map<String, Long> rows = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (name.startsWith("rows ")) {
                    rows.put(name.substring("rows ".length()), count(value));
                }
            });
            return new Contents(
                    Integer.parseInt(values.getOrDefault("form", "")),
                    Instant.parse(values.getOrDefault("made", "")),
                    rows);
        } catch (NumberFormatException | java.time.DateTimeException notOurs) {
            throw new Refusal("WHOLE_NOT_OURS");
        }
    }
}
