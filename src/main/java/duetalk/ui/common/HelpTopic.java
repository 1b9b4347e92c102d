package duetalk.ui.common;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is help about, with the keys that are good for it; each key with the name of its words. */
public enum HelpTopic {
    TODAY(
            key("Enter", "hkey.call"),
            key("F2", "hkey.write"),
            key("F3", "hkey.pay"),
            key("F4", "hkey.later"),
            key("F5", "hkey.round"),
            key("PgUp PgDn", "hkey.next"),
            key("F6", "hkey.skip"),
            key("F7", "hkey.pin"),
            key("F9", "hkey.steps")),
    CLIENTS(key("Enter", "hkey.open")),
    CLIENT,
    CALL(
            key("1–9", "keys.answer"),
            key("Alt+1–9", "keys.answer.always"),
            key("Enter", "keys.enter"),
            key("Esc", "keys.back"),
            key("Ctrl+Space", "keys.theysaid"),
            key("Alt+↓ Alt+↑", "keys.wording"),
            key("Ctrl+N", "keys.note"),
            key("↑", "keys.lastnote"),
            key("F2", "capture.promise"),
            key("F3", "capture.dispute"),
            key("F4", "capture.callback"),
            key("F5", "capture.noanswer"),
            key("F6", "capture.voicemail"),
            key("F7", "capture.wrong"),
            key("F8", "capture.plan"),
            key("F9", "capture.papers"),
            key("F10", "capture.person"),
            key("F11", "capture.hardship"),
            key("F12", "capture.stop"),
            key("Shift+F2", "capture.part"),
            key("Shift+F5", "capture.busy"),
            key("Ctrl+L", "keys.letter"),
            key("Ctrl+E", "call.end"),
            key("Ctrl+K", "keys.search")),
    LOG,
    PLAN(
            key("Enter", "hkey.agree"),
            key("F2", "hkey.inwriting"),
            key("F8", "hkey.nextoffer"),
            key("Ctrl+Z", "hkey.undo")),
    STEPS(key("F2", "hkey.write"), key("F6", "hkey.skip")),
    CALENDAR(
            key("← → ↑ ↓", "hkey.days"),
            key("T", "hkey.today"),
            key("PgUp PgDn", "hkey.pages"),
            key("1 2 3 4", "hkey.views"),
            key("N", "hkey.new"),
            key("G", "hkey.jump"),
            key("P", "hkey.print"),
            key("[ ]", "hkey.choose"),
            key("Enter", "hkey.call"),
            key("E", "hkey.change"),
            key("D", "hkey.done"),
            key("Del", "hkey.remove"),
            key("M", "hkey.move")),
    LETTERS(key("Enter", "hkey.open")),
    WRITE(
            key("Ctrl+Enter", "hkey.finish"),
            key("Ctrl+P", "hkey.print"),
            key("Ctrl+S", "hkey.pdf"),
            key("Ctrl+F", "hkey.find"),
            key("Ctrl+B Ctrl+I Ctrl+U", "hkey.letters"),
            key("Ctrl+Z", "hkey.undo"),
            key("Ctrl+Y", "hkey.redo")),
    BRING_IN,
    SETTINGS,
    ACTIVITY(
            key("Enter", "hkey.open"),
            key("U", "hkey.undothis"),
            key("E", "hkey.correct"),
            key("R", "hkey.again"),
            key("A", "hkey.addtoit"),
            key("/", "hkey.filter")),
    EVERYWHERE(
            key("F1", "hkey.help"),
            key("Ctrl+K", "hkey.search"),
            key("Ctrl+Enter", "hkey.ringing"),
            key("Ctrl+1–6", "hkey.places"),
            key("Ctrl+Z", "hkey.undolast"),
            key("Alt+↓", "hkey.month"),
            key("Alt+←", "hkey.back"),
            key("Ctrl+M", "hkey.messages"),
            key("Esc", "hkey.escape"));

    private final List<Key> keys;

    HelpTopic(Key... keys) {
        this.keys = List.of(keys);
    }

    /** A key as it stands on the keyboard, and what its words are called. */
    public record Key(String pressed, String words) {}

    private static Key key(String pressed, String words) {
        return new Key(pressed, words);
    }

    public List<Key> keys() {
        return keys;
    }

    /** The topic of a place. */
    public static HelpTopic of(Destination destination) {
        return switch (destination) {
            case Destination.Today here -> TODAY;
            case Destination.Clients here -> CLIENTS;
            case Destination.OneClient here -> CLIENT;
            case Destination.Call here -> CALL;
            case Destination.Log here -> LOG;
            case Destination.Plan here -> PLAN;
            case Destination.Ladder here -> STEPS;
            case Destination.Calendar here -> CALENDAR;
            case Destination.Letters here -> LETTERS;
            case Destination.Write here -> WRITE;
            case Destination.WriteMany here -> LETTERS;
            case Destination.BringIn here -> BRING_IN;
            case Destination.Activity here -> ACTIVITY;
            case Destination.Settings here -> SETTINGS;
            case Destination.RecoveryKey here -> SETTINGS;
        };
    }

    /** Every key of every topic as lines of a paper, under the name of the topic. */
    public static Map<String, List<String>> sheet(Voice voice) {
        Map<String, List<String>> sheet = new LinkedHashMap<>();
        for (HelpTopic topic : values()) {
            if (!topic.keys.isEmpty()) {
                sheet.put(
                        voice.name("help.topic", topic),
                        topic.keys.stream()
                                .map(one -> Isolate.leftToRight(one.pressed()) + "   " + voice.say(one.words()))
                                .toList());
            }
        }
        return sheet;
    }
}
