package duetalk.ui.bringin;

import duetalk.core.imports.Comparison;
import duetalk.core.imports.Difference;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.text.Voice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What came of checking the lines: read, failed, other than the book, and what is still to be chosen. */
final class CheckedPane {

    private final Voice voice;
    private final PreviewTable preview;
    private final FailedLines failed;
    private final DifferenceTable changes;
    private final Label checked;
    private final Label asks;
    private final Label payDay;

    CheckedPane(
            Voice voice,
            PreviewTable preview,
            FailedLines failed,
            DifferenceTable changes,
            Label checked,
            Label asks,
            Label payDay) {
        this.voice = voice;
        this.preview = preview;
        this.failed = failed;
        this.changes = changes;
        this.checked = checked;
        this.asks = asks;
        this.payDay = payDay;
        changes.show(List.of());
    }

    /** The differences that the user agrees to record. */
    Set<Difference> agreed() {
        return changes.agreed();
    }

    /** While needed columns are not known nothing is read, but what stands in the file can be seen. */
    void showUnread(CsvTable table, Mapping mapping) {
        checked.setText("");
        say(asks, voice.say("import.missing"), true);
        preview.show(table, mapping, null);
        failed.show(table, null);
        changes.show(List.of());
    }

    void show(CsvTable table, Mapping mapping, Checked found, List<String> open) {
        checked.setText(counts(found));
        preview.show(table, mapping, found.reading());
        failed.show(table, found.reading());
        changes.show(found.compared().differences());
        String what = open.stream().collect(Collectors.joining(voice.say("list.comma") + " "));
        say(asks, voice.say("import.ask", "what", what), !open.isEmpty());
    }

    private String counts(Checked found) {
        Comparison compared = found.compared();
        String said = voice.say(
                "import.compared",
                "fresh",
                compared.fresh(),
                "changed",
                compared.changed(),
                "same",
                compared.same(),
                "left",
                compared.leftOut(),
                "ahead",
                compared.ahead(),
                "bad",
                found.reading().bad().size());
        return (said + " " + voice.say("import.totals", "count", found.reading().totals())).strip();
    }

    /** On which day money counts that the list gives no day for. */
    void showPayDay(Mapping mapping) {
        boolean said = mapping.has(Field.PAID) || mapping.has(Field.BALANCE) || mapping.has(Field.STATUS);
        say(payDay, voice.say("import.payday"), said);
    }

    private static void say(Label label, String words, boolean there) {
        label.setText(words);
        show(label, there);
    }

    static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
