package duetalk.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.GlyphVector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Shaping against HarfBuzz itself, glyph by glyph, for every font that is shipped: against what it once answered, and
 * with {@code -Dharfbuzz=hb-shape} against the program.
 */
class HarfBuzzTest {

    private static final int INVISIBLE = 0xFFFE;
    private static final int UNITS = 1000;

    /** One answer of HarfBuzz. */
    private record Shaped(String font, boolean rightToLeft, String text, String glyphs, int advance) {

        static Shaped of(String line) {
            String[] fields = line.split("\t");
            return new Shaped(fields[0], fields[1].equals("rtl"), fields[2], fields[3], Integer.parseInt(fields[4]));
        }
    }

    private static List<Shaped> recorded() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HarfBuzzTest.class.getResourceAsStream("harfbuzz.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Shaped::of)
                    .toList();
        }
    }

    private static void agrees(Shaped wanted) {
        Typeface face = Typeface.load(wanted.font());
        char[] chars = wanted.text().toCharArray();
        GlyphVector glyphs = face.at(UNITS)
                .layoutGlyphVector(
                        ShapedText.CONTEXT,
                        chars,
                        0,
                        chars.length,
                        wanted.rightToLeft() ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT);
        List<String> found = new ArrayList<>();
        for (int k = 0; k < glyphs.getNumGlyphs(); k++) {
            if (glyphs.getGlyphCode(k) < INVISIBLE) {
                found.add(String.valueOf(glyphs.getGlyphCode(k)));
            }
        }
        assertThat(String.join(" ", found))
                .as(wanted.font() + " " + wanted.text())
                .isEqualTo(wanted.glyphs());
        double units = GlyphRun.widthOf(glyphs) * unitsPerEm(face) / UNITS;
        assertThat(units).as(wanted.font() + " " + wanted.text()).isCloseTo(wanted.advance(), within(2.0));
    }

    private static int unitsPerEm(Typeface face) {
        try {
            return new PdfFont("F0", face).font().getUnitsPerEm();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFontIsShapedAsHarfBuzzShapesIt() throws IOException {
        List<Shaped> all = recorded();

        assertThat(all).hasSizeGreaterThan(100);
        all.forEach(HarfBuzzTest::agrees);
    }

    @Test
    @EnabledIfSystemProperty(named = "harfbuzz", matches = ".+")
    void whatWasRecordedIsWhatHarfBuzzAnswersNow() throws IOException {
        for (Shaped each : recorded()) {
            Process process = new ProcessBuilder(
                            System.getProperty("harfbuzz"),
                            "--no-glyph-names",
                            "--no-clusters",
                            "--no-positions",
                            "--remove-default-ignorables",
                            "--direction=" + (each.rightToLeft() ? "rtl" : "ltr"),
                            "src/main/resources/duetalk/typeset/fonts/" + each.font() + ".ttf",
                            "--text=" + each.text())
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(answer.replaceAll("[\\[\\]]", "").replace('|', ' '))
                    .as(each.text())
                    .isEqualTo(each.glyphs());
        }
    }
}
