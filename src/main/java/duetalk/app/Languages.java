package duetalk.app;

import duetalk.core.clients.Language;
import duetalk.platform.PreferenceFile;
import duetalk.platform.Utf8Start;
import duetalk.text.DateChoice;
import duetalk.text.DateChoice.Calendar;
import duetalk.text.Voice;
import java.util.Arrays;
import java.util.Optional;

/** Which language and calendars the program speaks: what was chosen, else the system's, else English. */
final class Languages {

    private Languages() {}

    static Language remembered(PreferenceFile preferences) {
        return preferences
                .get("language")
                .or(() -> Optional.of(asked()))
                .flatMap(Language::ofTag)
                .orElse(Language.EN);
    }

    /** The system's language; where the locale had to be changed to one of UTF-8, the one from before. */
    private static String asked() {
        String before = System.getenv().getOrDefault(Utf8Start.LANGUAGE, "").split("[_.@-]", 2)[0];
        return Language.ofTag(before).isPresent()
                ? before
                : System.getProperty("user.language", "en").replace("iw", "he");
    }

    static Voice voice(Language language, PreferenceFile preferences) {
        DateChoice usual = DateChoice.usual(language);
        Calendar first = preferences
                .get("calendar.first." + language.tag())
                .flatMap(Languages::calendar)
                .orElse(usual.first());
        Calendar second = preferences
                .get("calendar.second." + language.tag())
                .map(name -> calendar(name).orElse(null))
                .orElse(preferences.get("calendar.second." + language.tag()).isPresent() ? null : usual.second());
        return Voice.of(language, new DateChoice(first, second == first ? null : second));
    }

    private static Optional<Calendar> calendar(String name) {
        return Arrays.stream(Calendar.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
