package duetalk.ui.call;

import duetalk.core.contacts.CallDraft;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Sheet;
import java.time.ZoneId;

/** The offer to go on with a call that an interrupted program left. */
public final class LeftCall {

    private LeftCall() {}

    public static Sheet offer(Voice voice, CallDraft draft, String client, ZoneId zone, Runnable goOn) {
        Form form = new Form();
        var started = draft.startedAt().atZone(zone);
        form.note(voice.say(
                "leftcall.text", "client", client, "date", started.toLocalDate(), "hour", started.toLocalTime()));
        draft.notes().forEach(note -> form.note(duetalk.text.Isolate.value(note.text())));
        if (!draft.typing().isBlank()) {
            form.note(duetalk.text.Isolate.value(draft.typing()));
        }
        return new Sheet(voice.say("leftcall.title"), form, voice.say("leftcall.accept"), () -> {
            goOn.run();
            return true;
        });
    }
}
