package duetalk.text;

import com.ibm.icu.text.Collator;
import duetalk.core.clients.Language;
import java.util.Comparator;

/** The order of names as each language sorts them; the JDK's own is wrong for Persian. */
public final class Collation {

    private Collation() {}

    public static Comparator<String> of(Language language) {
        Collator collator = Collator.getInstance(Tags.locale(language));
        collator.freeze();
        return collator::compare;
    }
}
