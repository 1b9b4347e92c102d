package duetalk.ui.today;

import duetalk.core.demand.Demand;
import duetalk.core.followups.WorkItem;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Freeze;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is asked of a client put into words, and why no more than that. */
final class AskedWords {

    private final Voice voice;

    AskedWords(Voice voice) {
        this.voice = voice;
    }

    /** The sums beside each other; nothing asked is said as nothing, of somebody with nothing open not at all. */
    String amount(WorkItem item) {
        String own = item.client().currency();
        List<String> sums = item.asked().stream()
                .sorted(Comparator.comparing((Money sum) -> !sum.currency().equals(own)))
                .map(voice.amounts()::of)
                .toList();
        return !sums.isEmpty() || item.demands().isEmpty()
                ? String.join("\n", sums)
                : voice.amounts().of(item.demands().getFirst().asked());
    }

    /** Why less is asked than is open, the parts beside each other; empty when all of it is asked. */
    String less(WorkItem item) {
        List<String> parts = new ArrayList<>();
        for (Demand demand : item.demands()) {
            part(parts, "today.less.disputed", demand.disputed());
            part(parts, "today.less.plan", demand.inPlan());
            part(parts, "today.less.promised", demand.promised());
            part(parts, "today.less.credit", demand.covered());
            LocalDate next = demand.nextDue();
            if (next != null && demand.notYetDue().isPositive()) {
                parts.add(voice.say(
                        item.laterIsOne() ? "today.less.later" : "today.less.later.from",
                        "amount",
                        demand.notYetDue(),
                        "date",
                        Isolate.open(voice.dates().dayMonth(next))));
            }
        }
        return String.join(" · ", parts);
    }

    private void part(List<String> parts, String key, Money amount) {
        if (amount.isPositive()) {
            parts.add(voice.say(key, "amount", amount));
        }
    }

    /** Until when nothing may be asked, and why. */
    String paused(CallBan ban) {
        LocalDate until = ban.until();
        return until == null
                ? voice.say("today.paused", "why", voice.name("freeze", ban.why()))
                : voice.say("today.paused.until", "why", voice.name("freeze", ban.why()), "date", until);
    }

    /** What may be done instead of a call. */
    String instead(CallBan ban) {
        return voice.say(ban.why() == Freeze.STOP_CONTACT ? "today.instead.letters" : "today.instead.nothing");
    }
}
