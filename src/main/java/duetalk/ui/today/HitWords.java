package duetalk.ui.today;

import duetalk.actions.FindPayment.Found;
import duetalk.core.invoices.Invoice;
import duetalk.core.matching.Trust;
import duetalk.text.Voice;
import java.util.stream.Collectors;

/** What money may be for, in words. */
final class HitWords {

    private HitWords() {}

    static String of(Voice voice, Found one) {
        String hit = voice.say(
                key(one),
                "client",
                one.client().name(),
                "invoice",
                numbers(one),
                "amount",
                one.match().open());
        return one.match().trust() == Trust.LIKELY ? voice.say("today.payments.likely", "hit", hit) : hit;
    }

    private static String key(Found one) {
        if (one.match().invoices().isEmpty()) {
            return "today.payments.hit.asked";
        }
        return one.match().isRecovery() ? "today.payments.hit.writtenoff" : "today.payments.hit";
    }

    static String numbers(Found one) {
        return one.match().invoices().stream().map(Invoice::number).collect(Collectors.joining(" + "));
    }
}
