package duetalk.text;

import duetalk.core.money.Money;

/** What a client does not accept, in one line: of which invoice how much, and what they said. */
public final class DisputeWording {

    private DisputeWording() {}

    /** @param said in the user's words, empty when nothing was written down */
    public static String line(Voice voice, String number, Money amount, String said) {
        return voice.say(
                "log.disputed",
                "invoice",
                new Ltr(number),
                "amount",
                amount,
                "words",
                said,
                "said",
                new Choice(said.isBlank() ? "no" : "yes"));
    }
}
