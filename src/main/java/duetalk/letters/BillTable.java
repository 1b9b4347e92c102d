package duetalk.letters;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.letters.LetterBill.Cost;
import duetalk.letters.LetterBill.Sum;
import duetalk.letters.LetterBill.Way;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How the sum of a letter comes about, as a table: the invoices, what is left out of them and why, and what is charged
 * besides, each currency by itself.
 */
final class BillTable {

    private static final float SIZE = LetterComposer.SMALL + 0.5f;

    private final Voice voice;
    private final LetterBill bill;

    BillTable(Voice voice, LetterBill bill) {
        this.voice = voice;
        this.bill = bill;
    }

    List<Block> blocks() {
        if (bill.invoices().isEmpty() && bill.costs().isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        if (bill.way() != Way.CHARGES) {
            bill.invoices().forEach(invoice -> rows.add(row(invoice)));
        }
        if (bill.way() != Way.PLANS) {
            leftOut(rows);
        }
        bill.costs().forEach(cost -> rows.add(row(cost)));
        return List.of(new Table(columns(), rows, sums(), SIZE, 12));
    }

    private List<Column> columns() {
        String third = bill.way() == Way.CHARGES ? "letter.table.charged" : "letter.table.issued";
        return List.of(
                new Column(voice.say("letter.table.number"), 1.6, Align.START),
                new Column(voice.say("letter.table.subject"), 2.2, Align.START),
                new Column(voice.say(third), 1.3, Align.START),
                new Column(voice.say("letter.table.due"), 1.3, Align.START),
                new Column(voice.say("letter.table.balance"), 1.9, Align.RIGHT));
    }

    private List<String> row(Invoice invoice) {
        return List.of(
                Isolate.leftToRight(invoice.number()),
                Isolate.value(invoice.subject()),
                voice.dates().brief(invoice.issued()),
                voice.dates().brief(invoice.due()),
                voice.amounts().of(bill.shown(invoice)));
    }

    private List<String> row(Cost cost) {
        Invoice invoice = cost.invoice();
        return List.of(
                invoice == null ? "" : Isolate.leftToRight(invoice.number()),
                voice.name("letter.charge", cost.charge().kind()),
                voice.dates().brief(cost.charge().on()),
                invoice == null ? "" : voice.dates().brief(invoice.due()),
                voice.amounts().of(cost.asked()));
    }

    /** A row for each part that is not asked for, with its reason and a minus. */
    private void leftOut(List<List<String>> rows) {
        for (Sum sum : bill.sums()) {
            minus(rows, "letter.table.disputed", sum.disputed());
            minus(rows, "letter.table.promised", sum.promised());
            minus(rows, "letter.table.covered", sum.covered());
            if (bill.way() == Way.INFORMS) {
                minus(rows, "letter.table.later", sum.later());
                minus(rows, "letter.table.planned", sum.planned());
            }
        }
    }

    private void minus(List<List<String>> rows, String key, Money part) {
        if (part.isPositive()) {
            Money less = Money.zero(part.currency()).minus(part);
            rows.add(List.of("", voice.say(key), "", "", voice.amounts().of(less)));
        }
    }

    private List<List<String>> sums() {
        List<List<String>> rows = new ArrayList<>();
        boolean less = bill.sums().stream().anyMatch(this::isLess);
        for (Sum sum : bill.sums()) {
            boolean apart = sum.costs().isPositive() && sum.open().isPositive();
            if (apart) {
                rows.add(sum("letter.table.principal", sum.principal()));
                rows.add(sum("letter.table.costs", sum.costs()));
            }
            rows.add(sum(apart || less ? "letter.table.asked" : "letter.table.sum", whole().apply(sum)));
        }
        return rows;
    }

    /** Whether the rows before the sum are not simply added up. */
    private boolean isLess(Sum sum) {
        return bill.way() == Way.INFORMS
                || bill.way() == Way.DEMANDS && !sum.open().equals(sum.principal());
    }

    private Function<Sum, Money> whole() {
        return bill.way() == Way.PLANS || bill.way() == Way.SHOWS ? Sum::undisputed : Sum::asked;
    }

    private List<String> sum(String key, Money amount) {
        return List.of(voice.say(key), "", "", "", voice.amounts().of(amount));
    }
}
