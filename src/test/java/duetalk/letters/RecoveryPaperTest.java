package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.text.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paper with the recovery key says the key as it must be typed, on one page. */
class RecoveryPaperTest {

    private static final String KEY = "BGQ1-ZXTK-ZYH4-EK1H-87W6-7QGE-NFJK-GPEC";

    @ParameterizedTest
    @EnumSource(Language.class)
    void theKeyStandsOnThePaper(Language language) throws IOException {
        byte[] pdf = new LetterPress()
                .recoveryPaper(Voice.of(language), "book", KEY, LocalDate.of(2026, 11, 24), Instant.EPOCH);
        Files.write(
                Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"))
                        .resolve("recovery-" + language.tag() + ".pdf"),
                pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains(KEY);
        }
    }
}
