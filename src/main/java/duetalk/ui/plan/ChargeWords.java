package duetalk.ui.plan;

import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.plan.PlanDraft.Charge;
import java.util.Set;

/** What could be asked for besides the invoices, in words: a rate only where it is the rate of all of it. */
record ChargeWords(Voice voice, PlanModel model) {

    String of(Charge charge, Set<Long> ids) {
        if (charge != Charge.INTEREST) {
            return voice.say("plan.charge." + charge);
        }
        var rate = model.debts().singleRate(ids);
        return voice.say(
                "plan.charge." + charge,
                "single",
                new Choice(rate.isPresent() ? "yes" : "no"),
                "rate",
                Isolate.open(rate.map(voice.amounts()::percent).orElse("")),
                "from",
                Isolate.open(voice.dates().brief(model.debts().interestFrom(ids))),
                "to",
                Isolate.open(voice.dates().brief(model.today())));
    }
}
