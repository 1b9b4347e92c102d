package duetalk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.core.clients.Language;
import duetalk.core.letters.LetterKind;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every letter in every language is what archives (PDF/A-2a) and screen readers (PDF/UA-1) ask for. */
class ArchiveTest {

    private static final LetterPress PRESS = new LetterPress();
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> letters() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(LetterKind.values()).map(kind -> Arguments.of(language, kind)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterMayBeArchivedAndReadAloud(Language language, LetterKind kind) throws Exception {
        byte[] pdf = PRESS.pdf(LetterSamples.complete(language, kind, kind == LetterKind.STATEMENT ? 40 : 2), NOW);
        Path folder = Files.createDirectories(Path.of(System.getProperty("duetalk.target"), "pdf"));
        Files.write(folder.resolve(kind + "-" + language.tag() + ".pdf"), pdf);

        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            assertThat(broken(pdf, flavour))
                    .as(kind + " " + language + " " + flavour)
                    .isEmpty();
        }
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
