package duetalk.core.money;

import duetalk.core.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Dividing an amount so that the parts always add up to it. */
public final class Split {

    private static final int MOST_PARTS = 1_000;

    private Split() {}

    /** Equal parts, rounded towards zero; what is left over goes to the last part. */
    public static List<Money> evenly(Money whole, int parts) {
        if (parts < 1 || parts > MOST_PARTS) {
            throw new Refusal("PARTS_OUT_OF_RANGE");
        }
        long each = whole.minor() / parts;
        List<Money> result = new ArrayList<>();
        for (int i = 1; i < parts; i++) {
            result.add(new Money(each, whole.currency()));
        }
        result.add(new Money(whole.minor() - each * (parts - 1), whole.currency()));
        return List.copyOf(result);
    }

    /** So many parts of this size as fit, and what is left over as a last, smaller one. */
    public static List<Money> inPartsOf(Money whole, Money each) {
        if (!each.isPositive()) {
            throw new Refusal("PARTS_OUT_OF_RANGE");
        }
        if (Math.ceilDiv(whole.minor(), each.minor()) > MOST_PARTS) {
            throw new Refusal("PARTS_OUT_OF_RANGE");
        }
        List<Money> result = new ArrayList<>();
        Money left = whole;
        while (left.isPositive()) {
            result.add(left.min(each));
            left = left.minus(left.min(each));
        }
        return List.copyOf(result);
    }
}
