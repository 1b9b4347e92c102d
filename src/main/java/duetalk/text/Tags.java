package duetalk.text;

import com.ibm.icu.util.ULocale;
import duetalk.core.clients.Language;

/** The region tags behind the languages: calendars and numbers need the region, not only the language. */
final class Tags {

    private Tags() {}

    static ULocale locale(Language language) {
        return switch (language) {
            case EN -> new ULocale("en_GB");
            case HE -> new ULocale("he_IL");
            case FA -> new ULocale("fa_IR");
            case PL -> new ULocale("pl_PL");
        };
    }
}
