package duetalk.ui.plan;

import duetalk.core.money.Money;
import duetalk.core.plan.Instalment;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanLimits.Limit;
import duetalk.core.plan.PlanOffers;
import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An offer put into words: on its card in the user's language, and to be read aloud in the client's. */
final class OfferWords {

    private final Voice voice;

    OfferWords(Voice voice) {
        this.voice = voice;
    }

    /** A label with its value. */
    record Row(String label, String value) {}

    String title(PlanOffers.Choice choice) {
        Offer offer = choice.offer();
        if (choice.kind() == PlanOffers.Kind.AT_ONCE) {
            return voice.say("plan.title.once", "percent", percent(offer.ask().discount()));
        }
        int count = offer.schedule().size();
        Period period = offer.ask().period();
        return voice.say("plan.title", "count", count, "period", new Choice(period.name()));
    }

    /** How many payments there are, the down payment among them: the sentence of the letter, so that both count alike. */
    String count(Offer offer) {
        return voice.say(
                "letter.agreement.schedule",
                "parts",
                offer.schedule().size(),
                "begin",
                offer.schedule().getFirst().due());
    }

    /** A percentage as one says it: without decimals that are nothing. */
    private String percent(BigDecimal value) {
        String number = voice.amounts().exact(value);
        return Isolate.open(voice.say("plan.percent", "number", number));
    }

    List<Row> rows(Offer offer, Optional<Money> agency) {
        List<Row> rows = new ArrayList<>();
        Instalment last = offer.schedule().getLast();
        if (offer.schedule().size() == 1) {
            rows.add(row("plan.row.once", offer.total(), "date", day(last)));
        } else {
            several(offer, rows);
        }
        if (offer.discount().isPositive()) {
            rows.add(row("plan.row.discount", offer.discount()));
        }
        if (offer.schedule().size() > 1) {
            rows.add(new Row(voice.say("plan.row.last"), voice.dates().shortDay(last.due())));
        }
        if (offer.interestAdded().isPositive()) {
            rows.add(row("plan.row.interest", offer.interestAdded()));
        } else {
            boolean known = offer.ask().yearlyRate().signum() > 0;
            rows.add(new Row(
                    voice.say("plan.row.waiting"),
                    known ? voice.amounts().numberOf(offer.costOfWaiting()) : voice.say("plan.row.waiting.unknown")));
        }
        agency.ifPresent(would -> rows.add(row("plan.row.agency", offer.total().minus(would))));
        return rows;
    }

    private void several(Offer offer, List<Row> rows) {
        List<Instalment> parts = offer.instalments();
        if (offer.hasDown()) {
            Instalment down = offer.schedule().getFirst();
            rows.add(row("plan.row.down", down.amount(), "date", day(down)));
        }
        Money each = parts.getFirst().amount();
        boolean same = parts.stream().allMatch(one -> one.amount().equals(each));
        boolean butLast = parts.size() > 1
                && parts.subList(0, parts.size() - 1).stream()
                        .allMatch(one -> one.amount().equals(each));
        if (same) {
            rows.add(row("plan.row.each", each, "count", parts.size()));
        } else if (butLast) {
            rows.add(row("plan.row.each", each, "count", parts.size() - 1));
            rows.add(row("plan.row.final", parts.getLast().amount()));
        } else {
            rows.add(row("plan.row.several", sum(parts), "count", parts.size()));
        }
    }

    private static Money sum(List<Instalment> parts) {
        return parts.stream()
                .map(Instalment::amount)
                .reduce(Money.zero(parts.getFirst().amount().currency()), Money::plus);
    }

    private String day(Instalment one) {
        return Isolate.open(voice.dates().shortDay(one.due()));
    }

    private Row row(String key, Money amount, Object... values) {
        return new Row(voice.say(key, values), voice.amounts().numberOf(amount));
    }

    /** What an offer crosses, with how far; or that it crosses nothing. */
    String sign(Offer offer, PlanLimits limits) {
        if (offer.crossed().isEmpty()) {
            return voice.say("plan.inside");
        }
        return offer.crossed().stream()
                .sorted()
                .map(limit -> crossed(limit, offer, limits))
                .collect(Collectors.joining("\n"));
    }

    private String crossed(Limit limit, Offer offer, PlanLimits limits) {
        Money asked = offer.ask().asked();
        String key = "plan.crossed." + limit.name();
        return switch (limit) {
            case DOWN_TOO_SMALL -> {
                Money down = offer.hasDown()
                        ? offer.schedule().getFirst().amount()
                        : offer.ask().down();
                yield voice.say(key, "gap", limits.leastDown(asked).minus(down));
            }
            case TERM_TOO_LONG ->
                voice.say(key, "days", (int)
                        ChronoUnit.DAYS.between(limits.latest(offer.ask().agreedOn()), offer.last()));
            case DISCOUNT_TOO_BIG ->
                voice.say(
                        key,
                        "gap",
                        offer.discount().minus(limits.mostDiscount(offer.ask().debt())));
            case TOTAL_TOO_SMALL ->
                voice.say(
                        key, "gap", limits.leastTotal(asked).minus(offer.total().minus(offer.interestAdded())));
        };
    }

    /** What to say on the telephone. */
    String sentence(Offer offer) {
        List<Instalment> parts = offer.instalments();
        Instalment last = offer.schedule().getLast();
        boolean down = offer.hasDown() && offer.schedule().size() > 1;
        Money each = parts.getFirst().amount();
        Map<String, Object> values = new HashMap<>();
        values.put("hasdown", new Choice(down ? "yes" : "no"));
        values.put("down", offer.schedule().getFirst().amount());
        values.put(
                "downon",
                Isolate.open(voice.dates().dayMonth(offer.schedule().getFirst().due())));
        values.put("each", each);
        values.put("count", parts.size());
        values.put("period", new Choice(offer.ask().period().name()));
        values.put("first", Isolate.open(voice.dates().dayMonth(parts.getFirst().due())));
        values.put("last", last.due());
        values.put("final", last.amount());
        values.put("same", new Choice(last.amount().equals(each) ? "yes" : "no"));
        values.put("total", offer.total());
        values.put("discount", offer.discount());
        values.put("until", Isolate.open(voice.dates().dayMonth(last.due())));
        String said = offer.discount().isPositive() && offer.schedule().size() == 1
                ? voice.say("plan.say.discount", values)
                : voice.say(key(parts), values);
        return said + interest(offer);
    }

    /** Rows that differ are read out one by one, as long as there are few of them. */
    private static String key(List<Instalment> parts) {
        if (parts.size() == 1) {
            return "plan.say.one";
        }
        Money each = parts.getFirst().amount();
        boolean regular = parts.subList(0, parts.size() - 1).stream()
                .allMatch(one -> one.amount().equals(each));
        return regular ? "plan.say.many" : "plan.say.several";
    }

    private String interest(Offer offer) {
        InterestMeanwhile meanwhile = offer.ask().interest();
        boolean none = offer.ask().yearlyRate().signum() == 0
                || offer.discount().isPositive()
                || meanwhile == InterestMeanwhile.RUN && !offer.interestAdded().isPositive();
        return none ? "" : " " + voice.say("plan.say." + meanwhile.name(), "interest", offer.interestAdded());
    }
}
