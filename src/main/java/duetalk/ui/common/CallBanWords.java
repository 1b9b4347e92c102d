package duetalk.ui.common;

import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Freeze;
import duetalk.text.Voice;
import java.time.LocalDate;

/** Says why a client may not be called and what may still be done: the same at every door. */
public final class CallBanWords {

    private CallBanWords() {}

    /** In one sentence. */
    public static String of(Voice voice, CallBan ban, String client) {
        if (ban.why() == Freeze.STOP_CONTACT) {
            return voice.say("ban.call", "client", client);
        }
        LocalDate until = ban.until();
        String why = voice.name("freeze", ban.why());
        return until == null
                ? voice.say("ban.law", "client", client, "why", why)
                : voice.say("ban.law.until", "client", client, "why", why, "date", until);
    }
}
