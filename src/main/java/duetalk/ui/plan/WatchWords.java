package duetalk.ui.plan;

import duetalk.core.invoices.AgeBucket;
import duetalk.core.invoices.Ageing;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAgeing;
import duetalk.core.plan.PlanRules.InstalmentStanding;
import duetalk.core.plan.PlanRules.InstalmentState;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.PlanWording;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a plan, and what could be done next, in words. */
final class WatchWords {

    private final Voice voice;
    private final LocalDate today;

    WatchWords(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /** What a plan is called where there are several. */
    String name(Plan plan) {
        LocalDate agreed = plan.agreedOn();
        String day = Isolate.open(voice.dates().dayMonth(agreed == null ? today : agreed));
        return voice.say(
                plan.terms().isSettlement() ? "plan.watch.settlement" : "plan.watch.name",
                "date",
                day,
                "original",
                new Choice(plan.version() == 1 ? "yes" : "no"),
                "version",
                plan.version());
    }

    /** An earlier version, as it was agreed. */
    String version(Plan plan) {
        return voice.say(
                "plan.watch.version",
                "version",
                plan.version(),
                "count",
                plan.schedule().size(),
                "total",
                plan.total(),
                "date",
                Isolate.open(voice.dates().brief(plan.last())));
    }

    String state(Standing standing) {
        return PlanWording.state(voice, standing);
    }

    /** What comes next; the program proposes, and never does it. */
    String proposal(Standing standing, List<Invoice> invoices, boolean signed) {
        Money less =
                standing.state().isOver() ? Money.zero(standing.plan().currency()) : standing.beyondInvoices(invoices);
        String next = proposal(standing, signed);
        return less.isPositive() ? next + " " + voice.say("plan.next.less", "amount", less) : next;
    }

    private String proposal(Standing standing, boolean signed) {
        Plan plan = standing.plan();
        String key = "plan.next." + standing.state().name();
        return switch (standing.state()) {
            case LATE, DEFAULTED ->
                standing.late().map(one -> instalment(key, one)).orElse("");
            case AGREED ->
                standing.next().map(one -> instalment(key, one)).orElse("")
                        + (unsigned(plan, signed) ? " " + voice.say("plan.next.unsigned") : "");
            case CALLED_IN -> voice.say(key, "date", day(plan.calledInOn()), "left", standing.left());
            case LAPSED -> voice.say(key, "date", day(plan.terms().discountUntil()));
            case KEPT ->
                plan.terms().isSettlement()
                        ? voice.say(
                                "plan.next.SETTLED", "discount", plan.terms().discount())
                        : voice.say(key);
            case CANCELLED -> voice.say(key, "date", day(plan.cancelledOn()));
            case PROPOSED -> voice.say(key);
        };
    }

    private static boolean unsigned(Plan plan, boolean signed) {
        return !signed && !plan.terms().isSettlement();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Isolate.open(voice.dates().full(day));
    }

    private String instalment(String key, InstalmentStanding one) {
        return voice.say(
                key,
                "number",
                one.instalment().number(),
                "amount",
                one.left(),
                "date",
                one.instalment().due(),
                "cure",
                one.mayBeMadeGoodUntil());
    }

    String state(InstalmentStanding one) {
        if (one.received().isPositive() && one.state() != InstalmentState.KEPT) {
            return voice.say(
                    one.state() == InstalmentState.MISSED
                            ? "plan.instalment.part.missed"
                            : one.state() == InstalmentState.LATE
                                    ? "plan.instalment.part.late"
                                    : "plan.instalment.part",
                    "amount",
                    one.received());
        }
        return voice.name("plan.instalment", one.state());
    }

    /** A bucket of ages with what lies in it by the invoices and by the plan. */
    record Age(String name, String byInvoices, String byPlan, boolean late) {}

    List<Age> ageing(List<Invoice> invoices, List<Standing> plans, String currency) {
        Ageing due = new Ageing(today);
        invoices.forEach(due::add);
        Ageing planned = PlanAgeing.of(invoices, plans, today);
        return java.util.Arrays.stream(AgeBucket.values())
                .map(bucket -> new Age(
                        voice.name("age", bucket),
                        amount(due.in(currency, bucket)),
                        amount(planned.in(currency, bucket)),
                        bucket != AgeBucket.NOT_DUE))
                .toList();
    }

    private String amount(Money money) {
        return voice.amounts().numberOf(money);
    }
}
