package duetalk.actions;

import duetalk.actions.ClientStory.Story;
import duetalk.core.promises.Promise;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The promise that a new one would take the place of. It may be moved in silence once (facts/domain 4.3).
 *
 * @param moves how often it has been moved already
 */
public record PromiseNow(Promise promise, int moves) {

    /** Empty when none is running. */
    public static Optional<PromiseNow> of(Story story) {
        List<Promise> all = story.promises().stream().map(Standing::promise).toList();
        return story.promises().stream()
                .filter(one -> one.state() == PromiseState.PENDING)
                .map(Standing::promise)
                .reduce((earlier, later) -> later)
                .map(promise -> new PromiseNow(promise, PromiseRules.moves(promise, all)));
    }

    /** What to say of it beside a form; {@code say} knows the words. */
    public String words(BiFunction<String, Map<String, Object>, String> say) {
        return say.apply(
                moves == 0 ? "promise.replaces" : "promise.movedonce",
                Map.of("amount", promise.amount(), "date", promise.dueOn()));
    }
}
