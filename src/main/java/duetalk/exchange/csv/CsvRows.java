package duetalk.exchange.csv;

import duetalk.core.Refusal;
import duetalk.core.imports.ImportRow;
import duetalk.core.search.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the lines of a table into rows that can be brought in, and says of each other line why it can't be. */
public final class CsvRows {

    private CsvRows() {}

    /** A line of which something is to be said: why it can't be brought in, or what of it was left out. */
    public record Bad(CsvTable.Row row, Refusal why) {}

    /**
     * What a source gives.
     *
     * @param notes lines that come in without something that they hold
     * @param totals lines of sums, which are no invoices
     */
    public record Reading(List<ImportRow> good, List<Bad> bad, List<Bad> notes, int totals) {
        public Reading {
            good = List.copyOf(good);
            bad = List.copyOf(bad);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a table.
     *
     * @param today money that came after it is refused
     */
    public static Reading read(CsvTable table, Mapping mapping, LocalDate today) {
        if (!mapping.missing().isEmpty()) {
            throw new Refusal("CSV_COLUMNS_MISSING");
        }
        RowReader reader = new RowReader(table, mapping, today);
        List<Bad> bad = new ArrayList<>();
        List<Bad> notes = new ArrayList<>();
        List<ImportRow> good = new ArrayList<>();
        int totals = 0;
        for (CsvTable.Row row : table.rows()) {
            if (reader.isTotal(row)) {
                totals++;
                continue;
            }
            try {
                good.add(reader.read(row));
                reader.notes(row).forEach(note -> notes.add(new Bad(row, note)));
            } catch (Refusal why) {
                bad.add(new Bad(row, why));
            }
        }
        Map<Integer, Refusal> several = several(mayBeSeveral(good));
        good.removeIf(row -> several.containsKey(row.line()));
        for (CsvTable.Row row : several.isEmpty() ? List.<CsvTable.Row>of() : table.rows()) {
            Refusal why = several.get(row.line());
            if (why != null) {
                bad.add(new Bad(row, why));
            }
        }
        bad.sort(java.util.Comparator.comparingInt(one -> one.row().line()));
        return new Reading(good, bad, notes, totals);
    }

    /** The rows whose number comes more than once, and now and then another one: a long list is not kept twice for that. */
    private static List<ImportRow> mayBeSeveral(List<ImportRow> rows) {
        int[] hashes = rows.stream().mapToInt(row -> key(row).hashCode()).toArray();
        int[] sorted = hashes.clone();
        Arrays.sort(sorted);
        List<ImportRow> several = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            int at = Arrays.binarySearch(sorted, hashes[i]);
            boolean twice =
                    at > 0 && sorted[at - 1] == hashes[i] || at + 1 < sorted.length && sorted[at + 1] == hashes[i];
            if (twice) {
                several.add(rows.get(i));
            }
        }
        return several;
    }

    private static String key(ImportRow row) {
        return Fold.key(row.client() + "|" + row.number());
    }

    /**
     * Which lines are no invoices of their own: one that repeats another, and all of an invoice that stands in several
     * lines with different amounts, one for each of its items.
     */
    private static Map<Integer, Refusal> several(Iterable<ImportRow> rows) {
        Map<String, List<List<ImportRow>>> byNumber = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            List<List<ImportRow>> invoices = byNumber.computeIfAbsent(key(row), any -> new ArrayList<>());
            invoices.stream()
                    .filter(one -> row.isSame(
                            one.getFirst().number(),
                            one.getFirst().issued(),
                            one.getFirst().total()))
                    .findFirst()
                    .orElseGet(() -> {
                        List<ImportRow> fresh = new ArrayList<>();
                        invoices.add(fresh);
                        return fresh;
                    })
                    .add(row);
        }
        Map<Integer, Refusal> no = new HashMap<>();
        byNumber.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.size() > 1)
                .forEach(one -> no.putAll(refused(one)));
        return no;
    }

    private static Map<Integer, Refusal> refused(List<ImportRow> lines) {
        boolean same = lines.stream().map(ImportRow::total).distinct().count() == 1;
        Refusal why = new Refusal(
                same ? "CSV_TWICE_IN_FILE" : "CSV_ITEM_LINES",
                Map.of("invoice", lines.getFirst().number(), "count", lines.size()));
        return lines.stream().skip(same ? 1 : 0).collect(Collectors.toMap(ImportRow::line, row -> why));
    }
}
