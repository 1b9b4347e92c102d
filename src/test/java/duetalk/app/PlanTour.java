package duetalk.app;

import duetalk.Fx;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Language;
import duetalk.core.clients.Usual;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.letters.LetterKind;
import duetalk.letters.LetterDraft;
import duetalk.letters.LetterPress;
import duetalk.letters.LetterSamples;
import duetalk.typeset.PdfPages;
import duetalk.ui.common.Destination;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the plan: the table, what is agreed, what became of it, in every language, light and dark. */
class PlanTour {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private TourPictures pictures;

    private void begin(String look) {
        String[] parts = look.split("-");
        Language language = Language.ofTag(parts[0]).orElseThrow();
        desk = TestDesk.open(folder, language, parts[1], TestDesk.at(DAY, 9, 42));
        pictures = new TourPictures(desk, look);
        Fx.run(() -> desk.desk.entrance().openSample());
    }

    @ParameterizedTest
    @MethodSource("duetalk.app.TourPictures#looks")
    void fromTheTableToTheLastInstalment(String look) throws IOException {
        begin(look);
        long late = find(item -> item.reason() == WorkReason.INSTALMENT_LATE);
        long own =
                find(item -> item.client().language() == desk.language && item.reason() == WorkReason.PROMISE_BROKEN);
        long foreign = find(item -> item.client().language() != desk.language
                && item.reason() == WorkReason.PROMISE_BROKEN
                && (desk.language != Language.HE || item.client().language() == Language.PL));
        desk.go(new Destination.Plan(own));
        pictures.take("91-plan-table");
        desk.type("#plan-number", "8");
        desk.type("#plan-down", "100");
        desk.type("#plan-discount", "8");
        desk.press("#plan-next");
        pictures.take("92-plan-offers");
        desk.press("#plan-limits");
        pictures.take("93-plan-limits");
        type(KeyCode.ESCAPE);
        desk.go(new Destination.Plan(foreign));
        pictures.take("94-plan-foreign");
        pictures.take("95-plan-small", 1000, 700);
        pictures.size(1280, 800);
        desk.press("#plan-agree");
        pictures.take("96-plan-agreed-letter");
        desk.go(new Destination.Plan(foreign));
        pictures.take("97-plan-watch-new");
        desk.go(new Destination.Plan(late));
        pictures.take("98-plan-watch-late");
        desk.press("#watch-allot");
        pictures.take("99-plan-allot");
        type(KeyCode.ESCAPE);
        desk.press("#watch-change");
        pictures.take("100-plan-change");
        desk.go(new Destination.Write(late, LetterKind.MISSED_INSTALMENT));
        pictures.take("101-plan-missed-letter");
        desk.go(new Destination.Plan(late));
        pictures.take("102-plan-watch-small", 1000, 700);
        pictures.size(1280, 800);
        desk.go(new Destination.Plan(own));
        choose(KeyCode.DIGIT3);
        desk.press("#plan-agree");
        pictures.take("103-settlement-letter");
        desk.go(new Destination.Plan(own));
        pictures.take("104-settlement-watch");
        desk.go(new Destination.OneClient(late));
        pictures.take("105-client-with-plan");
        desk.go(new Destination.Calendar());
        pictures.take("106-calendar-with-plan");
        desk.close();
    }

    /** The letters of a plan as they are printed, in four languages by four laws. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void letters(Language language) throws IOException {
        Place place = Usual.place(language);
        for (LetterKind kind : List.of(
                LetterKind.PLAN_OFFER,
                LetterKind.PLAN_AGREEMENT,
                LetterKind.MISSED_INSTALMENT,
                LetterKind.REST_CALLED_IN,
                LetterKind.SETTLEMENT)) {
            LetterDraft draft = LetterSamples.planned(language, kind, place);
            int number = 0;
            for (var page : PdfPages.draw(new LetterPress().pdf(draft, Instant.EPOCH), 80)) {
                BufferedImage image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
                image.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
                Files.createDirectories(TourPictures.OUT);
                String name = language.tag() + "-letter-" + kind + "-" + ++number + ".png";
                ImageIO.write(image, "png", TourPictures.OUT.resolve(name).toFile());
            }
        }
    }

    private void choose(KeyCode digit) {
        Fx.run(() -> desk.find("#plan-schedule").requestFocus());
        type(digit);
    }

    private static void type(KeyCode code) {
        Fx.robot().type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long find(Predicate<WorkItem> which) {
        ListView<WorkItem> list = desk.find(".work-list");
        return Fx.call(() -> list.getItems().stream()
                .filter(which)
                .findFirst()
                .orElseThrow()
                .client()
                .id());
    }
}
