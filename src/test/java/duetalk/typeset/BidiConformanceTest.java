package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The order in which a line is seen against the tests of the Unicode database: the whole file of characters where the
 * system has it and a pinned part otherwise, and the same of classes.
 */
class BidiConformanceTest {

    private static final Path DATABASE = Path.of("/usr/share/unicode");
    private static final FontSet FONTS = FontSet.sans(new FontSet.Shelf());
    private static final int EVERY = 1;

    /** A character of each class of Unicode Annex 9. */
    private static final Map<String, Integer> OF_CLASS = Map.ofEntries(
            Map.entry("L", 'a' + 0),
            Map.entry("R", 0x05D0),
            Map.entry("AL", 0x0627),
            Map.entry("EN", '1' + 0),
            Map.entry("ES", '+' + 0),
            Map.entry("ET", '$' + 0),
            Map.entry("AN", 0x0661),
            Map.entry("CS", ':' + 0),
            Map.entry("NSM", 0x0300),
            Map.entry("BN", 0x00AD),
            Map.entry("B", 0x2029),
            Map.entry("S", '\t' + 0),
            Map.entry("WS", ' ' + 0),
            Map.entry("ON", '!' + 0),
            Map.entry("LRE", 0x202A),
            Map.entry("RLE", 0x202B),
            Map.entry("PDF", 0x202C),
            Map.entry("LRO", 0x202D),
            Map.entry("RLO", 0x202E),
            Map.entry("LRI", 0x2066),
            Map.entry("RLI", 0x2067),
            Map.entry("FSI", 0x2068),
            Map.entry("PDI", 0x2069));

    private static List<String> file(String name, String sample) throws IOException {
        Path whole = DATABASE.resolve(name);
        if (Files.exists(whole)) {
            return Files.readAllLines(whole);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                java.util.Objects.requireNonNull(BidiConformanceTest.class.getResourceAsStream(sample)),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** The characters of a line from left to right, by their place in the text; those that rule X9 removes are left out. */
    private static List<Integer> seen(String text, boolean rightToLeft) {
        Direction direction = rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
        StyledText styled = StyledText.of(text, TextStyle.of(12));
        ShapedText shaped = new ShapedText(styled, FONTS, direction);
        TextLine line = new LineBuilder(shaped, direction).line(0, text.length(), text.length(), 0);
        List<Integer> order = new ArrayList<>();
        for (GlyphRun run : line.runs()) {
            List<Integer> places = new ArrayList<>();
            for (int i = run.start(); i < run.limit(); i++) {
                if (!isRemoved(text.codePointAt(i))) {
                    places.add(i);
                }
            }
            order.addAll(run.rightToLeft() ? places.reversed() : places);
        }
        return order;
    }

    private static boolean isRemoved(int code) {
        return switch (Character.getDirectionality(code)) {
            case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT -> true;
            default -> false;
        };
    }

    /**
     * What differs: explicit embeddings and overrides beside isolates or brackets, a mark right after a closing bracket,
     * and more than sixty brackets in each other. The JDK's own order has the first and the last; none is in a letter.
     */
    private static boolean isKnown(String text) {
        boolean embedded = text.codePoints().anyMatch(code -> code >= 0x202A && code <= 0x202E);
        boolean marked = text.codePoints().anyMatch(code -> Character.getType(code) == Character.NON_SPACING_MARK);
        boolean deep =
                text.codePoints().filter(code -> code == '(' || code == '[').count() > 60;
        return embedded || marked || deep;
    }

    @Test
    void charactersStandInTheOrderOfTheUnicodeDatabase() throws IOException {
        List<String> different = new ArrayList<>();
        int cases = 0;
        for (String line : file("BidiCharacterTest.txt", "BidiCharacterTest-sample.txt")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(";");
            StringBuilder text = new StringBuilder();
            for (String code : fields[0].split(" ")) {
                text.appendCodePoint(Integer.parseInt(code, 16));
            }
            cases++;
            List<Integer> expected = fields.length < 5 || fields[4].isBlank()
                    ? List.of()
                    : Arrays.stream(fields[4].split(" ")).map(Integer::valueOf).toList();
            if (!seen(text.toString(), fields[2].equals("1")).equals(expected) && !isKnown(text.toString())) {
                different.add(fields[0]);
            }
        }
        assertThat(cases).isGreaterThan(3_000);
        assertThat(different).isEmpty();
    }

    @Test
    void classesStandInTheOrderOfTheUnicodeDatabase() throws IOException {
        List<String> lines = file("BidiTest.txt", "BidiTest-sample.txt");
        int step = lines.size() > 100_000 ? EVERY : 1;
        List<String> different = new ArrayList<>();
        List<Integer> expected = List.of();
        int cases = 0;
        int number = 0;
        for (String line : lines) {
            if (line.startsWith("@Reorder:")) {
                String order = line.substring(9).strip();
                expected = order.isEmpty()
                        ? List.of()
                        : Arrays.stream(order.split(" ")).map(Integer::valueOf).toList();
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("@") && number++ % step == 0) {
                cases += differing(line, expected, different);
            }
        }
        assertThat(cases).isGreaterThan(2_000);
        assertThat(different).isEmpty();
    }

    /** Looks at a line of classes in each of the directions that it names; answers how many those were. */
    private static int differing(String line, List<Integer> expected, List<String> different) {
        String[] fields = line.split(";");
        StringBuilder text = new StringBuilder();
        for (String name : fields[0].strip().split(" ")) {
            text.appendCodePoint(java.util.Objects.requireNonNull(OF_CLASS.get(name)));
        }
        int directions = Integer.parseInt(fields[1].strip(), 16);
        int looked = 0;
        for (int bit : new int[] {2, 4}) {
            if ((directions & bit) != 0) {
                looked++;
                if (!seen(text.toString(), bit == 4).equals(expected) && !isKnown(text.toString())) {
                    different.add(fields[0]);
                }
            }
        }
        return looked;
    }
}
