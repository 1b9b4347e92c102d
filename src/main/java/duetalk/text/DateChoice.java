package duetalk.text;

import duetalk.core.clients.Language;
import org.jspecify.annotations.Nullable;

/** Which calendar dates are written in, and which one beside it. */
public record DateChoice(Calendar first, @Nullable Calendar second) {

    /** The calendars that the program can write dates in. */
    public enum Calendar {
        GREGORIAN("gregorian"),
        PERSIAN("persian"),
        HEBREW("hebrew");

        private final String keyword;

        Calendar(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    /** What speakers of the language expect. */
    public static DateChoice usual(Language language) {
        return switch (language) {
            case FA -> new DateChoice(Calendar.PERSIAN, Calendar.GREGORIAN);
            case HE -> new DateChoice(Calendar.GREGORIAN, Calendar.HEBREW);
            case EN, PL -> new DateChoice(Calendar.GREGORIAN, null);
        };
    }
}
