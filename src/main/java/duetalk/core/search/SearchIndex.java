package duetalk.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds clients while their name or number is being typed: any part of a name in any script, any digits of a
 * telephone. Kept in memory and searched from end to end, which takes half a millisecond for 10,000 clients.
 * Not safe for several threads at once.
 */
public final class SearchIndex {

    /** Digits that differ between 050… and +972 50… stand at the front, so phones are compared by their tail. */
    private static final int LEAST_PHONE_DIGITS = 3;

    private static final List<String> COUNTRY_CODES = List.of("972", "98", "48", "44");

    private long[] ids = new long[0];
    private String[] names = new String[0];
    private String[] phones = new String[0];
    private final Map<Long, Integer> places = new HashMap<>();

    /** What is known of one client. */
    public record Entry(long clientId, String name, List<String> phones) {}

    private record Hit(long id, int rank, String name) {}

    /** Replaces everything. */
    public void fill(List<Entry> entries) {
        ids = new long[entries.size()];
        names = new String[entries.size()];
        phones = new String[entries.size()];
        places.clear();
        for (int i = 0; i < entries.size(); i++) {
            set(i, entries.get(i));
        }
    }

    /** Adds a client or replaces what was known of it. */
    public void put(Entry entry) {
        Integer place = places.get(entry.clientId());
        if (place == null) {
            place = ids.length;
            ids = java.util.Arrays.copyOf(ids, place + 1);
            names = java.util.Arrays.copyOf(names, place + 1);
            phones = java.util.Arrays.copyOf(phones, place + 1);
        }
        set(place, entry);
    }

    private void set(int place, Entry entry) {
        ids[place] = entry.clientId();
        names[place] = " " + Fold.key(entry.name());
        StringBuilder digits = new StringBuilder("|");
        entry.phones().forEach(phone -> digits.append(significant(phone)).append('|'));
        phones[place] = digits.toString();
        places.put(entry.clientId(), place);
    }

    /** The best matches, names that begin with what was typed first; at most {@code limit}. */
    public List<Long> find(String typed, int limit) {
        String folded = Fold.key(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        String[] words = folded.split(" ");
        String joined = folded.replace(" ", "");
        String digits = isPhone(typed) ? significant(typed) : "";
        String local = withoutCountry(digits);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int rank = rank(names[i], words, joined);
            if (rank < 0 && digits.length() >= LEAST_PHONE_DIGITS) {
                rank = phoneRank(phones[i], digits, local);
            }
            if (rank >= 0) {
                hits.add(new Hit(ids[i], rank, names[i]));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::rank).thenComparing(Hit::name).thenComparingLong(Hit::id));
        return hits.stream().limit(limit).map(Hit::id).toList();
    }

    private static int rank(String name, String[] words, String joined) {
        for (String word : words) {
            if (!name.contains(word)) {
                return name.contains(joined) ? 2 : -1;
            }
        }
        int first = name.indexOf(" " + words[0]);
        return first == 0 ? 0 : first > 0 ? 1 : 2;
    }

    private static int phoneRank(String phone, String digits, String local) {
        if (phone.contains("|" + digits) || phone.contains(digits + "|") || phone.contains("|" + local)) {
            return 1;
        }
        return phone.contains(digits) ? 2 : -1;
    }

    /** The number as it is dialled inside the country, when a known country code stands in front. */
    private static String withoutCountry(String digits) {
        for (String code : COUNTRY_CODES) {
            if (digits.startsWith(code) && digits.length() >= code.length() + LEAST_PHONE_DIGITS) {
                return digits.substring(code.length());
            }
        }
        return digits;
    }

    private static boolean isPhone(String typed) {
        return typed.codePoints().noneMatch(Character::isLetter);
    }

    /** The digits without a leading 00 or 0, so that the way of dialling does not matter. */
    private static String significant(String phone) {
        String digits = Fold.digits(phone);
        String international = digits.startsWith("00") ? digits.substring(2) : digits;
        return international.startsWith("0") ? international.substring(1) : international;
    }
}
