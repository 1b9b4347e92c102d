package duetalk.core.contacts;

import duetalk.core.Refusal;
import duetalk.core.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants from talking to a client: only for their own eyes, on no paper.
 *
 * @param by until when, null when they set no day
 * @param least what they would still accept
 */
public record CallGoal(Money goal, @Nullable LocalDate by, Money least) {

    /** Refuses a least deal that is more than the goal, or an amount below nothing. */
    public CallGoal {
        if (goal.minor() < 0 || least.minor() < 0) {
            throw new Refusal("GOAL_BELOW_NOTHING");
        }
        if (least.compareTo(goal) > 0) {
            throw new Refusal("LEAST_ABOVE_GOAL");
        }
    }
}
