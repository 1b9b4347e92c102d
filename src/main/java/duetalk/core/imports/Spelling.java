package duetalk.core.imports;

import duetalk.core.search.Fold;
import java.text.Normalizer;

/**
 * How near two names are. Search finds "Bak" for "Bąk"; in a list these may be two people, so that nobody but the user
 * can say whether they are one.
 */
public final class Spelling {

    private Spelling() {}

    /** The same for names that differ in capitals, spaces, quotation marks or Persian and Arabic letter forms only. */
    public static String of(String name) {
        StringBuilder spelling = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(code -> {
            boolean latin = Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN;
            spelling.append(
                    latin ? Character.toString(Character.toLowerCase(code)) : Fold.key(Character.toString(code)));
        });
        return spelling.toString();
    }

    /** Whether two names are alike but for the accents on their letters. */
    public static boolean isNear(String one, String other) {
        return Fold.key(one).equals(Fold.key(other)) && !of(one).equals(of(other));
    }

    /** Two names that are near. */
    public record Pair(String one, String other) {}
}
