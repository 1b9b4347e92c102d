package duetalk.letters;

import duetalk.core.clients.Language;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an e-mail says that a letter goes with: what is attached to it, in the letter's language, and nothing else. */
public final class CoveringMail {

    /** How a letter speaks of what goes with it. */
    private static final Map<Language, Pattern> ENCLOSED = Map.of(
            Language.EN, Pattern.compile("(?i)\\b(attach|enclos)"),
            Language.PL, Pattern.compile("(?iu)załącz"),
            Language.HE, Pattern.compile("מצורפ|מצורף|מצ״ב|מצ\"ב"),
            Language.FA, Pattern.compile("پیوست|ضمیمه"));

    private CoveringMail() {}

    /**
     * The plain text.
     *
     * @param others the names of the files that go with it besides the letter
     */
    public static String text(LetterDraft draft, List<String> others) {
        Voice voice = LetterPress.voice(draft.language(), draft.stationery());
        List<String> lines = new ArrayList<>();
        lines.add(voice.say(
                "letter.reminder.greeting",
                Map.of(
                        "client", draft.values().get("client").orElse(""),
                        "name", draft.values().get("name").orElse(""))));
        lines.add("");
        lines.add(voice.say("write.mail.body", "date", draft.date(), "subject", Isolate.open(draft.subject())));
        if (!others.isEmpty()) {
            lines.add(voice.say("write.mail.enclosed", "count", others.size()));
            others.forEach(name -> lines.add("– " + Isolate.leftToRight(name)));
        }
        lines.add("");
        lines.add(voice.say(draft.kind().isFormal() ? "letter.closing.formal" : "letter.closing"));
        lines.add(Isolate.value(draft.sender().name()));
        if (!draft.sender().phone().isBlank()) {
            lines.add(Isolate.leftToRight(draft.sender().phone()));
        }
        return String.join("\n", lines);
    }

    /** Whether the letter speaks of something that goes with it. */
    public static boolean isSpokenOf(LetterDraft draft) {
        Pattern pattern = ENCLOSED.get(draft.language());
        return pattern != null && pattern.matcher(draft.body()).find();
    }
}
