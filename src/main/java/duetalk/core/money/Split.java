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
}
