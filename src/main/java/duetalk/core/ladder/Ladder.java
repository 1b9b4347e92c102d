package duetalk.core.ladder;

import duetalk.core.Refusal;
import duetalk.core.figures.Jurisdiction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps by which a debt is asked for, ever more firmly. */
public record Ladder(Jurisdiction law, List<Step> steps) {

    /** Refuses steps out of order, or that grow milder again. */
    public Ladder {
        steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            boolean outOfOrder = steps.get(i).number() != i + 1
                    || i > 0 && steps.get(i).stage() < steps.get(i - 1).stage();
            if (outOfOrder) {
                throw new Refusal("LADDER_OUT_OF_ORDER", Map.of("number", i + 1));
            }
        }
    }

    /** A client's own ladder wins over that of the country. */
    public static Ladder of(Optional<Ladder> own, Map<Jurisdiction, Ladder> shipped, Jurisdiction law) {
        return own.orElseGet(() -> Optional.ofNullable(shipped.get(law))
                .or(() -> Optional.ofNullable(shipped.get(Jurisdiction.ANY)))
                .orElseThrow(() -> new Refusal("LADDER_MISSING")));
    }
}
