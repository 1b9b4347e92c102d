package duetalk.text;

import duetalk.core.plan.PlanRules;

/** What has become of a plan, in a few words: the same wherever it is said. */
public final class PlanWording {

    private PlanWording() {}

    /** How far it is kept, with what came of it and what is left. */
    public static String state(Voice voice, PlanRules.Standing plan) {
        return voice.say(
                "plan.state." + plan.state().name(),
                "received",
                plan.received(),
                "total",
                plan.plan().total(),
                "left",
                plan.left());
    }
}
