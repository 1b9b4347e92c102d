package duetalk.exchange.csv;

import duetalk.core.search.Fold;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the names that columns have in the lists of invoicing programs, and finds the line that they stand in. */
final class Headings {

    private static final Map<String, Set<Field>> KNOWN = known();
    private static final Pattern UNIT = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final int ENOUGH = 2;

    private Headings() {}

    private static Map<String, Set<Field>> known() {
        Map<String, Set<Field>> known = new HashMap<>();
        for (Field field : Field.values()) {
            for (String name : field.headings()) {
                known.computeIfAbsent(plain(name), any -> EnumSet.noneOf(Field.class))
                        .add(field);
            }
        }
        return Map.copyOf(known);
    }

    /** What a column of this name may hold. */
    static Set<Field> fields(String heading) {
        return KNOWN.getOrDefault(key(heading), Set.of());
    }

    /** The line of the heading: the first one with the most names that are known, else the first with several fields. */
    static int find(List<CsvTable.Row> beginning) {
        int best = -1;
        int most = ENOUGH - 1;
        int several = -1;
        for (int i = 0; i < beginning.size(); i++) {
            int known = known(beginning.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
            if (several < 0
                    && beginning.get(i).fields().stream()
                                    .filter(field -> !field.isBlank())
                                    .count()
                            > 1) {
                several = i;
            }
        }
        return best >= 0 ? best : Math.max(several, 0);
    }

    /** How many different names of a line are known. */
    static int known(CsvTable.Row row) {
        return (int) row.fields().stream()
                .map(Headings::key)
                .distinct()
                .filter(KNOWN::containsKey)
                .count();
    }

    /** How a name is compared: words with a space, a half space or none, without the currency behind it in brackets. */
    static String key(String heading) {
        Matcher unit = UNIT.matcher(heading);
        boolean currency = unit.find() && CurrencyWords.code(unit.group(1)) != null;
        return plain(currency ? unit.replaceAll("") : heading);
    }

    static String plain(String heading) {
        return Fold.key(heading).replace(" ", "");
    }

    /** The currency that stands in brackets behind a name, as in "Amount (GBP)"; null when none does. */
    static @org.jspecify.annotations.Nullable String unit(String heading) {
        Matcher unit = UNIT.matcher(heading);
        return unit.find() ? CurrencyWords.code(unit.group(1)) : null;
    }
}
