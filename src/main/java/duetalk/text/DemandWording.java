package duetalk.text;

import duetalk.core.demand.Demand;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What may be asked of a client, in words: first that, then each part that is left out of it with its reason. */
public final class DemandWording {

    private final Voice voice;
    private final List<Demand> demands;
    private final List<String> lines = new ArrayList<>();

    private DemandWording(Voice voice, List<Demand> demands) {
        this.voice = voice;
        this.demands = demands;
    }

    /** A line for each thing that there is to say; sums of several currencies stand beside each other. */
    public static List<String> lines(Voice voice, List<Demand> demands, List<Invoice> open) {
        DemandWording wording = new DemandWording(voice, demands);
        wording.asked();
        wording.later(open);
        wording.add("demand.disputed", Demand::disputed);
        wording.add("demand.promised", Demand::promised);
        wording.add("demand.planned", Demand::inPlan);
        wording.add("demand.credit", Demand::credit);
        wording.add("demand.covered", Demand::covered);
        return List.copyOf(wording.lines);
    }

    private void asked() {
        if (demands.stream().anyMatch(Demand::paused)) {
            lines.add(voice.say("demand.paused"));
        } else if (DemandRules.asked(demands).isEmpty()) {
            lines.add(voice.say("demand.nothing"));
        }
        add("demand.asked", Demand::asked);
        add("demand.charges", Demand::charges);
    }

    private void later(List<Invoice> open) {
        List<Money> later = sums(Demand::notYetDue);
        demands.stream()
                .map(Demand::nextDue)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .filter(day -> !later.isEmpty())
                .ifPresent(day -> {
                    boolean one = DemandRules.laterDays(open, day) == 1;
                    lines.add(voice.say(
                            "demand.later",
                            "amount",
                            Sums.of(later),
                            "date",
                            day,
                            "days",
                            new Choice(one ? "one" : "other")));
                });
    }

    private void add(String key, Function<Demand, Money> part) {
        List<Money> sums = sums(part);
        if (!sums.isEmpty()) {
            lines.add(voice.say(key, "amount", Sums.of(sums)));
        }
    }

    private List<Money> sums(Function<Demand, Money> part) {
        return demands.stream().map(part).filter(Money::isPositive).toList();
    }
}
