package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.clients.Language;
import duetalk.core.contacts.Channel;
import duetalk.core.followups.WorkItem;
import duetalk.ui.common.Destination;
import duetalk.ui.log.LogModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The log of contacts: it is added to, searched, printed, and never changed. */
class LogScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    private long open(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 17, 30));
        Fx.run(() -> desk.desk.entrance().openSample());
        ListView<WorkItem> list = desk.find(".work-list");
        long client = Fx.call(() -> list.getItems().getFirst().client().id());
        desk.go(new Destination.Log(client));
        return client;
    }

    private List<LogModel.Row> rows() {
        return Fx.call(
                () -> List.copyOf(desk.<ListView<LogModel.Row>>find("#log-list").getItems()));
    }

    private String details() {
        return Fx.call(() -> desk.find("#log-details").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private void enter(String notes) {
        desk.press("#log-enter");
        Fx.run(() -> desk.<ButtonBase>find("#contact-other").fire());
        assertThat(desk.text("#contact-may")).isEqualTo(desk.voice().say("log.maybesaid.others"));
        desk.type("#contact-hour", "9:15");
        desk.type("#contact-person", "Anna Zając");
        desk.type("#contact-notes", notes);
        desk.press("#sheet-accept");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "PL")
    void aTalkElsewhereIsEnteredCompletedSearchedAndFiltered(Language language) {
        open(language);
        int before = rows().size();
        enter("הלקוח בחופש, wróci w środę");

        assertThat(rows()).hasSize(before + 1);
        assertThat(rows().getFirst().entry().channel()).isEqualTo(Channel.VISIT);
        assertThat(details()).contains("Anna Zając").contains("wróci w środę");
        desk.press("#log-add");
        desk.type("#log-addition", "not Wednesday: Thursday");
        desk.press("#sheet-accept");
        assertThat(rows()).hasSize(before + 2);

        desk.type("#log-search", "sroda");
        assertThat(rows()).isEmpty();
        desk.type("#log-search", "srode חופש");
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.entry().notes()).isEqualTo("הלקוח בחופש, wróci w środę"));
        assertThat(details())
                .contains("not Wednesday: Thursday")
                .contains(desk.voice().say("log.additions"));
        desk.type("#log-search", "");
        Fx.run(() -> desk.<ComboBox<Optional<Channel>>>find("#log-channel").setValue(Optional.of(Channel.LETTER)));
        assertThat(rows()).isEmpty();
        assertThat(desk.text("#log-found")).isEqualTo(desk.voice().say("log.found", "count", 0));

        desk.go(new Destination.Log(null));
        desk.type("#log-search", "zajac");
        assertThat(rows()).as("notes are searched, not names").isEmpty();
        desk.type("#log-search", "wednesday");
        assertThat(rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void aDayThatIsNoneOrIsToComeIsRefused(Language language) {
        open(language);
        int before = rows().size();
        desk.press("#log-enter");
        for (String day : List.of("31.02.2026", "+1", "")) {
            desk.type("#contact-day", day);
            desk.type("#contact-hour", "9:15");
            desk.press("#sheet-accept");
            if (!desk.isThere("#contact-day")) {
                assertThat(desk.said()).isNotBlank();
                desk.press("#log-enter");
            }
        }
        desk.type("#contact-day", "-1");
        desk.type("#contact-hour", "25:70");
        desk.press("#sheet-accept");
        assertThat(desk.text("#sheet-problem")).isNotBlank();
        assertThat(rows()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "HE")
    void aFileIsLaidToAnEntryAndComesBackAsItWas(Language language) throws IOException {
        open(language);
        enter("a photo of the door");
        Path photo = folder.resolve("photo.jpg");
        byte[] content = {9, 8, 7, 0, -1};
        Files.write(photo, content);
        desk.files.add(photo);
        desk.press("#log-attach");
        Path saved = folder.resolve("back.jpg");
        desk.files.add(saved);
        Fx.run(() -> desk.find("#log-details").lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().contains("photo.jpg"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(saved).hasBinaryContent(content);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void anEntryIsPrintedAsAReport(Language language) throws IOException {
        open(language);
        enter("Thursday at ten");
        Path report = folder.resolve("report.pdf");
        desk.files.add(report);
        desk.press("#log-print");
        if (desk.isThere("#sheet-accept")) {
            return;
        }
        try (var pdf = Loader.loadPDF(report.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Thursday at ten");
        }
    }
}
