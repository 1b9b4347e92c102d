package duetalk.core.matching;

import duetalk.core.invoices.Invoice;
import duetalk.core.search.Fold;
import java.util.List;

/**
 * A number as it was typed, with the invoices open or written off whose numbers begin with it or end in it.
 *
 * @param typed the number or a part of it
 * @param doubled whether another invoice has the whole number too, to be paid no more
 */
public record Named(String typed, List<Invoice> hits, boolean doubled) {

    public Named {
        hits = List.copyOf(hits);
    }

    public Named(String typed, List<Invoice> hits) {
        this(typed, hits, false);
    }

    /** The number as it was typed, with what is found of it. */
    public static Named of(String typed, List<Invoice> found) {
        List<Invoice> hits =
                found.stream().filter(one -> Match.payable(one).isPositive()).toList();
        boolean doubled = found.stream()
                .filter(one -> squeezed(one.number()).equals(squeezed(typed)))
                .anyMatch(one -> !hits.contains(one));
        return new Named(typed, hits, doubled);
    }

    private String key() {
        return Fold.key(typed);
    }

    /** Those whose whole number it is. */
    List<Invoice> whole() {
        return hits.stream()
                .filter(one -> squeezed(one.number()).equals(squeezed(typed)))
                .toList();
    }

    /** Whether it is the last part of another number, as bank statements shorten 2026/12 to 12. */
    boolean isEndOfAnother() {
        return hits.stream().map(one -> Fold.key(one.number())).anyMatch(number -> number.endsWith(" " + key()));
    }

    private static String squeezed(String number) {
        return Fold.key(number).replace(" ", "");
    }
}
