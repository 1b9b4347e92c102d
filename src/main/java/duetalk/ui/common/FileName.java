package duetalk.ui.common;

import duetalk.text.Isolate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A proposed name for a file, such as "Reminder – Bramble Bakery.pdf": what no system takes in one is left out. */
public final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** @param ending without its point */
    public static String of(String ending, String... parts) {
        String name = Arrays.stream(parts)
                .map(FileName::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" - "));
        return (name.isEmpty() ? "duetalk" : name) + "." + ending;
    }

    private static String plain(String part) {
        String plain = Isolate.open(part)
                .replaceAll("[\\p{Cf}\\p{Cc}\\\\/:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST)))
                        .strip();
    }
}
