package duetalk.letters;

import duetalk.core.clients.Language;
import duetalk.text.DateChoice;
import duetalk.text.DateChoice.Calendar;
import duetalk.typeset.PageFormat;
import duetalk.typeset.PictureFile;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stationery as it is kept among the settings of a book. */
public final class StationeryText {

    public static final String FORMAT = "letter.format";
    public static final String LOGO = "letter.logo";
    public static final String SIGNATURE = "letter.signature";

    private StationeryText() {}

    /** @param setting answers a setting by its name */
    public static Stationery read(Function<String, Optional<String>> setting, Language language) {
        boolean letter = setting.apply(FORMAT).filter("LETTER"::equals).isPresent();
        return new Stationery(
                letter ? PageFormat.LETTER : PageFormat.A4,
                picture(setting.apply(LOGO)),
                picture(setting.apply(SIGNATURE)),
                dates(setting.apply(dates(language))));
    }

    /** The name of the setting for the calendars of a language's letters. */
    public static String dates(Language language) {
        return "letter.dates." + language.tag();
    }

    public static String written(PictureFile file) {
        return Base64.getEncoder().encodeToString(file.png());
    }

    /** The first calendar and the second, in one word. */
    public static String written(DateChoice choice) {
        return choice.first() + "/" + (choice.second() == null ? "" : choice.second());
    }

    private static @Nullable PictureFile picture(Optional<String> kept) {
        try {
            return kept.filter(text -> !text.isEmpty())
                    .flatMap(text -> PictureFile.read(Base64.getDecoder().decode(text)))
                    .orElse(null);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static @Nullable DateChoice dates(Optional<String> kept) {
        if (kept.isEmpty() || !kept.get().contains("/")) {
            return null;
        }
        String[] parts = kept.get().split("/", -1);
        try {
            return new DateChoice(Calendar.valueOf(parts[0]), parts[1].isEmpty() ? null : Calendar.valueOf(parts[1]));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
