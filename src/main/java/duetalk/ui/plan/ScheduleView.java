package duetalk.ui.plan;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.Offer;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Columns;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The payments of the chosen offer one by one; amount and day can be typed over. */
final class ScheduleView {

    private final Workplace workplace;
    private final Voice voice;
    private final PlanModel model;
    private final TableView<Line> table;
    private final Runnable changed;

    /** A payment with what is left after it. */
    record Row(int index, boolean down, Instalment one, Money left) {}

    /** A line of the table; its payment changes while the line stays, so that only words are drawn anew. */
    static final class Line {

        private final SimpleObjectProperty<Row> row = new SimpleObjectProperty<>();

        Row row() {
            return row.get();
        }
    }

    /** @param changed runs after a row was changed by hand */
    ScheduleView(Workplace workplace, PlanModel model, TableView<Line> table, Runnable changed) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        this.table = table;
        this.changed = changed;
        table.getColumns().clear();
        table.setEditable(true);
        table.getColumns().add(column("number", "plan.column.number", 44, false, this::number, null, null));
        table.getColumns()
                .add(column("date", "plan.column.date", 150, false, this::date, this::typedDate, this::setDate));
        table.getColumns().add(column("moved", "", 105, false, this::moved, null, null));
        table.getColumns()
                .add(column(
                        "amount", "plan.column.amount", 100, true, this::amount, this::typedAmount, this::setAmount));
        table.getColumns()
                .add(column(
                        "left",
                        "plan.column.left",
                        106,
                        true,
                        row -> voice.amounts().numberOf(row.left()),
                        null,
                        null));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(voice.say("plan.noschedule")));
        Columns.remember(table, "plan", workplace.remembered());
    }

    void show(Offer offer) {
        List<Row> rows = new ArrayList<>();
        Money left = offer.total();
        for (int i = 0; i < offer.schedule().size(); i++) {
            Instalment one = offer.schedule().get(i);
            left = left.minus(one.amount());
            rows.add(new Row(i, i == 0 && offer.hasDown() && offer.schedule().size() > 1, one, left));
        }
        var lines = table.getItems();
        while (lines.size() > rows.size()) {
            lines.removeLast();
        }
        for (int i = 0; i < rows.size(); i++) {
            Line line = i < lines.size() ? lines.get(i) : new Line();
            line.row.set(rows.get(i));
            if (i == lines.size()) {
                lines.add(line);
            }
        }
    }

    private String number(Row row) {
        boolean down = model.offer()
                .filter(offer -> offer.hasDown() && offer.schedule().size() > 1)
                .isPresent();
        return row.down() ? voice.say("plan.down") : voice.amounts().whole(down ? row.index() : row.index() + 1L);
    }

    private String date(Row row) {
        return voice.dates().shortDayYear(row.one().due());
    }

    /** Why it is not the day that was meant. */
    private String moved(Row row) {
        return row.one().wished().equals(row.one().due())
                ? ""
                : voice.say(
                        "plan.moved",
                        "date",
                        Isolate.open(voice.dates().dayMonth(row.one().wished())));
    }

    private String amount(Row row) {
        return voice.amounts().numberOf(row.one().amount());
    }

    private String typedDate(Row row) {
        return Isolate.open(voice.dates().brief(row.one().due()));
    }

    private String typedAmount(Row row) {
        return Isolate.open(voice.amounts().numberOf(row.one().amount()));
    }

    private void setDate(Row row, String typed) {
        model.date(row.index(), voice.dateTyped(typed, model.today(), model.months()));
    }

    private void setAmount(Row row, String typed) {
        model.amount(row.index(), voice.amountTyped(typed, row.one().amount().currency()));
    }

    private TableColumn<Line, Row> column(
            String id,
            String heading,
            double width,
            boolean money,
            Function<Row, String> shown,
            @Nullable Function<Row, String> inField,
            @Nullable BiConsumer<Row, String> set) {
        TableColumn<Line, Row> column = new TableColumn<>(heading.isEmpty() ? "" : voice.say(heading));
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(line -> line.getValue().row);
        if (money) {
            column.getStyleClass().add("amount-column");
        }
        column.setEditable(inField != null && set != null);
        column.setCellFactory(any ->
                inField != null && set != null ? new Typed(money, shown, inField, set) : new Shown(money, shown));
        return column;
    }

    /** A cell that is only read. */
    private static class Shown extends TableCell<Line, Row> {

        private final Function<Row, String> shown;

        Shown(boolean money, Function<Row, String> shown) {
            this.shown = shown;
            getStyleClass().add(money ? "amount-cell" : "words-cell");
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : shown.apply(row));
        }
    }

    /** A cell that becomes a field by Enter, F2 or a double click. */
    private final class Typed extends TableCell<Line, Row> {

        private final Function<Row, String> shown;
        private final Function<Row, String> inField;
        private final BiConsumer<Row, String> set;
        private final TextField field = new TextField();

        Typed(boolean money, Function<Row, String> shown, Function<Row, String> inField, BiConsumer<Row, String> set) {
            this.shown = shown;
            this.inField = inField;
            this.set = set;
            getStyleClass().add(money ? "amount-cell" : "words-cell");
            getStyleClass().add("typed-cell");
            field.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
            field.setOnAction(event -> accept());
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing() && getItem() != null) {
                field.setText(inField.apply(getItem()));
                field.setId("schedule-field");
                setText(null);
                setGraphic(field);
                field.requestFocus();
                field.selectAll();
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            setGraphic(null);
            setText(getItem() == null ? null : shown.apply(getItem()));
        }

        private void accept() {
            Row row = getItem();
            String typed = field.getText();
            try {
                set.accept(row, typed);
            } catch (Refusal refused) {
                workplace.navigator().warn(Problems.sentence(voice, refused));
                return;
            }
            cancelEdit();
            changed.run();
            table.requestFocus();
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            setText(empty || row == null ? null : shown.apply(row));
        }
    }
}
