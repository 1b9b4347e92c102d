package duetalk.text;

import duetalk.core.money.Money;
import java.util.List;

/** Sums of several currencies beside each other, never added up: £57.00 and €250.00. */
public record Sums(List<Money> all) {

    public Sums {
        all = List.copyOf(all);
    }

    /** One sum as it is, several beside each other; they are each of another currency. */
    public static Object of(List<Money> sums) {
        return sums.size() == 1 ? sums.getFirst() : new Sums(sums);
    }
}
