package duetalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.ui.common.Typefaces;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hebrew and Persian that is wrapped by JavaFX: nothing throws, no word is lost, repeated or laid over another. Red
 * without the fix that the build puts into JavaFX's Linux library (src/build/javafx).
 */
class WrappedTextTest {

    private static final List<String> MIXED = List.of(
            "שלום רב, מצורפת חשבונית INV-2026/017 של חברת Acme Sp. z o.o. על סך 1,250.00 ₪ (כולל מע״מ 18%).",
            "שלום לכולם וברוכים הבאים אל המערכת החדשה שלנו לניהול חובות",
            "سلام به همه و خوش آمدید به سامانهٔ جدید مدیریت بدهی‌ها INV-2026/017 شرکت Acme ۱٬۲۰۰ ریال",
            "Szanowni Państwo, przypominam o fakturze \u2068חשבונית 17\u2069 dla firmy אקמה בע״מ na kwotę 1 250,00 zł.");

    private static final List<String> ONE_SCRIPT = List.of(
            "שלום לכולם וברוכים הבאים אל המערכת החדשה שלנו לניהול חובות ולקוחות",
            "سلام به همه و خوش آمدید به سامانهٔ جدید مدیریت بدهی‌ها که می‌خواهیم بسازیم");

    private static final int GAP = 15;

    private record Ink(double amount, int width) {}

    @BeforeAll
    static void fonts() {
        Fx.run(Typefaces::load);
    }

    @Test
    void theFixIsInTheLibraryThatRuns() {
        Fx.start();
        assertThat(Class.forName(Text.class.getModule(), "com.sun.javafx.font.freetype.PangoTextFix"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duetalk Sans", "Duetalk Persian", "System"})
    void wrappingNeverThrows(String family) {
        Fx.run(() -> {
            Font font = Font.font(family, 13);
            for (String words : MIXED) {
                for (int width = 60; width < 700; width += 7) {
                    for (NodeOrientation orientation : NodeOrientation.values()) {
                        layOut(new Label(words), font, width, orientation);
                        Text text = new Text(words);
                        text.setFont(font);
                        layOut(new TextFlow(text), font, width, orientation);
                    }
                }
            }
            for (int width = 80; width < 700; width += 60) {
                layOut(new TextArea(MIXED.get(width % 4)), font, width, NodeOrientation.RIGHT_TO_LEFT);
            }
        });
    }

    private static void layOut(Region region, Font font, int width, NodeOrientation orientation) {
        if (region instanceof Label label) {
            label.setFont(font);
            label.setWrapText(true);
        } else if (region instanceof TextArea area) {
            area.setFont(font);
            area.setWrapText(true);
        }
        if (orientation != NodeOrientation.INHERIT) {
            region.setNodeOrientation(orientation);
        }
        Group group = new Group(region);
        new Scene(group);
        region.setPrefWidth(width);
        group.applyCss();
        region.prefHeight(width);
        region.resize(width, 400);
        group.layout();
    }

    /** Each line of a wrapped text carries as much ink, as wide, as the same words on a line of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"Duetalk Sans", "Duetalk Persian"})
    void noWordIsLostRepeatedOrLaidOverAnother(String family) {
        Fx.run(() -> {
            Font font = Font.font(family, 15);
            int lines = 0;
            for (String words : ONE_SCRIPT) {
                for (int width = 60; width < 500; width += 13) {
                    lines += compare(words, width, font);
                }
            }
            assertThat(lines).isGreaterThan(200);
        });
    }

    private static int compare(String words, int width, Font font) {
        Text text = text(words, font);
        text.setWrappingWidth(width);
        text.setLineSpacing(GAP);
        WritableImage picture = picture(text);
        List<TextLineInfo> broken = text.getLayoutInfo().getTextLines(true);
        double top = broken.getFirst().bounds().getMinY();
        for (TextLineInfo line : broken) {
            String part = words.substring(line.start(), line.end()).strip();
            WritableImage single = picture(text(part, font));
            Ink expected = ink(single, 0, (int) single.getHeight());
            int y = (int) Math.round(line.bounds().getMinY() - top);
            Ink found = ink(picture, y - GAP / 3, y + (int) single.getHeight() + GAP / 3);
            assertThat(Math.abs(found.width() - expected.width()))
                    .as(part + " at " + width)
                    .isLessThanOrEqualTo(2);
            assertThat(Math.abs(found.amount() - expected.amount()))
                    .as(part + " at " + width)
                    .isLessThanOrEqualTo(0.05 * expected.amount());
        }
        return broken.size();
    }

    /** The zero width non-joiner and direction marks are part of the text and never seen. */
    @ParameterizedTest
    @ValueSource(strings = {"Duetalk Sans", "Duetalk Persian"})
    void invisibleCharactersDrawNothing(String family) {
        Fx.run(() -> {
            Font font = Font.font(family, 15);
            for (String invisible : List.of("\u200e", "\u200f", "\u2066", "\u2068", "\u2069", "\u200b", "\u2060")) {
                WritableImage with = picture(text("Acme " + invisible + "Ltd", font));
                WritableImage without = picture(text("Acme Ltd", font));
                Ink found = ink(with, 0, (int) with.getHeight());
                Ink expected = ink(without, 0, (int) without.getHeight());
                String code = Integer.toHexString(invisible.charAt(0));
                assertThat(Math.abs(found.width() - expected.width())).as(code).isLessThanOrEqualTo(1);
                assertThat(Math.abs(found.amount() - expected.amount()))
                        .as(code)
                        .isLessThan(1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Duetalk Sans", "Duetalk Sans Medium", "Duetalk Persian"})
    void digitsAreEquallyWideSoThatATimerDoesNotJitter(String family) {
        Fx.run(() -> {
            String digits = family.contains("Persian") ? "۰۱۲۳۴۵۶۷۸۹" : "0123456789";
            Font font = Font.font(family, 28);
            assertThat(digits.chars()
                            .mapToObj(digit -> text(Character.toString(digit).repeat(4), font)
                                    .getLayoutBounds()
                                    .getWidth())
                            .distinct())
                    .hasSize(1);
        });
    }

    private static Text text(String content, Font font) {
        Text text = new Text(content);
        text.setFont(font);
        return text;
    }

    private static WritableImage picture(Text text) {
        StackPane pane = new StackPane(text);
        pane.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        pane.setStyle("-fx-background-color: white");
        Scene scene = new Scene(new Group(pane), Color.WHITE);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane.snapshot(null, null);
    }

    private static Ink ink(WritableImage picture, int top, int bottom) {
        PixelReader pixels = picture.getPixelReader();
        double amount = 0;
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int y = Math.max(0, top); y < Math.min(bottom, (int) picture.getHeight()); y++) {
            for (int x = 0; x < (int) picture.getWidth(); x++) {
                double dark = 1 - (pixels.getArgb(x, y) & 0xFF) / 255.0;
                if (dark > 0.1) {
                    amount += dark;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return new Ink(amount, Math.max(0, right - left + 1));
    }
}
