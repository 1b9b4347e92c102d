package duetalk.letters;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.letters.LetterBill.Sum;
import duetalk.letters.LetterBill.Way;
import duetalk.text.Choice;
import duetalk.text.Sums;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The values that a letter shows of its bill. Sums of several currencies stand beside each other. */
final class BillValues {

    /** Values that stand in a sentence of their own, which is there only while they are. */
    static final List<String> LEFT_OUT = List.of("contested", "held", "covered", "later", "everything");

    private BillValues() {}

    /** What the letter is for: one sum, or several beside each other. */
    static Object total(LetterBill bill, String usual) {
        List<Money> total = bill.total();
        return total.isEmpty() ? Money.zero(usual) : Sums.of(total);
    }

    static void add(Map<String, Object> values, LetterBill bill, Voice voice, Object shown, String usual) {
        List<Invoice> invoices = bill.invoices();
        values.put("count", invoices.size());
        values.put("total", shown);
        Optional<String> words = shown instanceof Money one ? voice.inWords(one) : Optional.empty();
        words.ifPresent(spelt -> values.put("words", spelt));
        values.put("spelt", new Choice(words.isPresent() ? "yes" : "no"));
        undisputed(values, bill, usual);
        if (!invoices.isEmpty()) {
            Invoice first = invoices.getFirst();
            values.put("invoice", first.number());
            values.put("amount", invoices.size() == 1 ? shown : first.undisputed());
            values.put("due", first.due());
        }
        leftOut(values, bill);
    }

    private static void undisputed(Map<String, Object> values, LetterBill bill, String usual) {
        List<Money> asked = bill.all(bill.way() == Way.INFORMS ? Sum::principal : Sum::undisputed);
        values.put("undisputed", asked.isEmpty() ? Money.zero(usual) : Sums.of(asked));
        values.put("asks", new Choice(asked.isEmpty() ? "no" : "yes"));
    }

    private static void leftOut(Map<String, Object> values, LetterBill bill) {
        if (bill.way() == Way.PLANS || bill.way() == Way.SHOWS) {
            return;
        }
        put(values, "contested", bill, Sum::disputed);
        put(values, "held", bill, Sum::promised);
        put(values, "covered", bill, Sum::covered);
        put(values, "later", bill, Sum::later);
        put(values, "costs", bill, Sum::costs);
        if (bill.way() != Way.CHARGES && values.containsKey("costs")) {
            put(values, "everything", bill, Sum::asked);
        }
        bill.sums().stream()
                .filter(sum -> sum.later().isPositive())
                .map(Sum::nextDue)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .ifPresent(day -> values.put("nextdue", day));
    }

    private static void put(Map<String, Object> values, String name, LetterBill bill, Function<Sum, Money> part) {
        List<Money> sums = bill.all(part);
        if (!sums.isEmpty()) {
            values.put(name, Sums.of(sums));
        }
    }
}
