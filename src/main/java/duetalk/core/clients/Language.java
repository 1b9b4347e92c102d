package duetalk.core.clients;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The four languages that the program speaks and writes. */
public enum Language {
    EN("en"),
    HE("he"),
    FA("fa"),
    PL("pl");

    private static final Map<Language, String> OWN_NAMES =
            Map.of(EN, "English", HE, "עברית", FA, "فارسی", PL, "Polski");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag without a region. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return OWN_NAMES.getOrDefault(this, tag);
    }

    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }
}
