package duetalk.ui.bringin;

import duetalk.core.Refusal;
import duetalk.core.clients.ClientKind;
import duetalk.core.clients.PaymentTerm;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.ImportState;
import duetalk.core.money.Money;
import duetalk.exchange.csv.CsvRows;
import duetalk.exchange.csv.CsvTable;
import duetalk.exchange.csv.Field;
import duetalk.exchange.csv.Mapping;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first lines of a list: what was read of each, and beneath it what stands in the file. */
final class PreviewTable {

    private static final int ROWS = 50;

    private final Voice voice;
    private final TableView<Line> table;

    /** A line of the file with what was read of it, or why it was refused. */
    record Line(
            CsvTable.Row row,
            @Nullable ImportRow read,
            @Nullable Refusal why) {}

    PreviewTable(Voice voice, TableView<Line> table) {
        this.voice = voice;
        this.table = table;
    }

    /** Shows the table as it is mapped; without a reading only what stands in the file. */
    void show(CsvTable list, Mapping mapping, CsvRows.@Nullable Reading reading) {
        table.getColumns().clear();
        table.getColumns()
                .add(Columns.words(
                        "line",
                        voice.say("import.line"),
                        70,
                        line -> voice.amounts().whole(line.row().line())));
        for (Field field : Field.values()) {
            Integer column = mapping.columns().get(field);
            if (column != null || field == Field.DUE) {
                table.getColumns().add(column(field, column));
            }
        }
        table.getItems().setAll(lines(list, reading));
    }

    private static List<Line> lines(CsvTable list, CsvRows.@Nullable Reading reading) {
        Map<Integer, ImportRow> good = new HashMap<>();
        Map<Integer, Refusal> bad = new HashMap<>();
        if (reading != null) {
            reading.good().forEach(row -> good.put(row.line(), row));
            reading.bad().forEach(one -> bad.put(one.row().line(), one.why()));
        }
        List<Line> lines = new ArrayList<>();
        for (CsvTable.Row row :
                list.rows().subList(0, Math.min(ROWS, list.rows().size()))) {
            lines.add(new Line(row, good.get(row.line()), bad.get(row.line())));
        }
        return lines;
    }

    private TableColumn<Line, Line> column(Field field, @Nullable Integer column) {
        TableColumn<Line, Line> made =
                Columns.words("read-" + field.name(), voice.name("field", field), width(field), line -> "");
        made.setCellFactory(any -> new Cell(field, column));
        return made;
    }

    private static int width(Field field) {
        return field == Field.CLIENT ? 190 : field.ordinal() <= Field.AMOUNT.ordinal() ? 130 : 110;
    }

    /** What was read, strong; what stands in the file, muted. */
    private final class Cell extends TableCell<Line, Line> {
        private final Field field;
        private final @Nullable Integer column;
        private final Label read = new Label();
        private final Label raw = new Label();
        private final VBox both = new VBox(read, raw);

        Cell(Field field, @Nullable Integer column) {
            this.field = field;
            this.column = column;
            raw.getStyleClass().addAll("muted", "raw");
            read.getStyleClass().add("read");
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            String stands = column == null ? "" : line.row().field(column).strip();
            boolean refused = line.why() != null;
            String said = line.read() == null
                    ? field == Field.CLIENT && refused ? voice.say("import.refused") : "–"
                    : read(field, line.read());
            read.setText(said);
            read.getStyleClass().remove("danger");
            if (refused) {
                read.getStyleClass().add("danger");
            }
            raw.setText(Isolate.value(stands));
            setGraphic(both);
        }
    }

    private static String shown(String words) {
        return words.isEmpty() ? "" : Isolate.value(words);
    }

    private static String plain(String sign) {
        return sign.isEmpty() ? "" : Isolate.leftToRight(sign);
    }

    /** What was read into a field, in the words of the screen. */
    private String read(Field field, ImportRow row) {
        return switch (field) {
            case CLIENT -> shown(row.client());
            case NUMBER -> plain(row.number());
            case ISSUED -> voice.dates().brief(row.issued());
            case DUE -> voice.dates().brief(row.due());
            case AMOUNT -> voice.amounts().of(row.total());
            case CURRENCY -> row.total().currency();
            case SETTLED -> day(row.soFar().on());
            case PAID -> money(row.soFar().paid());
            case BALANCE -> money(row.soFar().balance());
            case STATUS -> state(row.soFar().state());
            case DISPUTED -> voice.say(Boolean.TRUE.equals(row.disputed()) ? "yes" : "no");
            case SUBJECT -> shown(row.subject());
            case EMAIL -> plain(row.details().email());
            case PHONE -> plain(row.details().phone());
            case KIND -> kind(row.details().kind());
            case TAX_NUMBER -> plain(row.details().taxNumber());
            case ADDRESS -> shown(row.details().address().replace('\n', ' '));
            case CONTACT -> shown(row.details().contact());
            case TERMS -> term(row.details().term());
        };
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : voice.dates().brief(day);
    }

    private String money(@Nullable Money money) {
        return money == null ? "–" : voice.amounts().of(money);
    }

    private String state(@Nullable ImportState state) {
        return state == null ? "–" : voice.name("import.state", state);
    }

    private String kind(@Nullable ClientKind kind) {
        return kind == null ? "–" : voice.name("kind", kind);
    }

    private String term(@Nullable PaymentTerm term) {
        return term == null
                ? "–"
                : (term.days() == 0 ? "" : voice.amounts().whole(term.days()) + " ") + voice.name("term", term.kind());
    }
}
